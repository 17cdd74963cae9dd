import type { Token } from 'markdown-it';

/** Which opening tag belongs to which closing tag, and which tags have no partner. */
export interface TagPairs {
  readonly closeOf: ReadonlyMap<Token, Token>;
  readonly openOf: ReadonlyMap<Token, Token>;
  /** Opening tags that may find their partner in a later block, in order. */
  readonly opens: readonly Token[];
  /** Closing tags that may find their partner in an earlier block, in order. */
  readonly closes: readonly OpenedBefore[];
  readonly hasHeading: boolean;
  /** Whether there is any tag. */
  readonly hasTags: boolean;
}

/** A closing tag whose opening one is looked for in earlier blocks. */
export interface OpenedBefore {
  /** What it may close, the likelier first. */
  readonly keys: readonly string[];
  readonly behindHeading: boolean;
}

const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header html iframe legend li main menu nav ' +
    'noframes ol optgroup option p pre section summary table tbody td tfoot th thead tr ul caption ' +
    'picture video audio svg'
  ).split(' '),
);

/** Whether an element stands beside blocks, and not in a line. Components of MDX do. */
export function isBlockElement(name: string): boolean {
  return blockElements.has(name) || /^(?:[A-Z]|$)/.test(name);
}

/** `<font>` and `<span>` may colour several blocks; other inline elements end with theirs. */
function crossesBlocks(name: string): boolean {
  return isInlineColour(name) || crossesHeadings(name);
}

/** Elements of a line whose tag stands beside blocks all the same are kept apart from the others. */
const besideBlocks = ' ';

/** By what open elements are known: their name, and whether they stand beside blocks. */
function keyOf(token: Token): string {
  const name = elementOf(token);
  const isBeside = token.block || token.meta?.['standsAlone'] === true;
  return isBeside && !isBlockElement(name) ? besideBlocks + name : name;
}

/**
 * An annotation whose tag has its paragraph for itself is meant for blocks, headings among them: its
 * opening tag is told so.
 */
function markLone(children: readonly Token[]): void {
  if (children.every(child => isTagOrBlank(child) && child.type !== 'html_close')) {
    for (const child of children) {
      if (child.type === 'html_open' && isInlineColour(elementOf(child))) {
        child.meta = { ...child.meta, standsAlone: true };
      }
    }
  }
}

function isTagOrBlank({ type, content }: Token): boolean {
  return /^(?:html_|softbreak)/.test(type) || (type === 'text' && content.trim() === '');
}

function isInlineColour(name: string): boolean {
  return name === 'font' || name === 'span';
}

/** What a closing tag may close. */
function keysOf(token: Token): readonly string[] {
  const name = elementOf(token);
  if (isBlockElement(name)) {
    return [name];
  }
  return token.block ? [besideBlocks + name, name] : [name, besideBlocks + name];
}

/** Whether an open element goes on behind a heading. */
function crossesHeadings(key: string): boolean {
  return key.startsWith(besideBlocks) || isBlockElement(key);
}

/** The name of the element that a tag's token belongs to. */
export function elementOf(token: Token): string {
  const name = token.meta?.['name'];
  return typeof name === 'string' ? name : '';
}

/**
 * Pairs the tags of a block. A closing tag belongs to the last open one of its name; tags in a line
 * end with their line of text, `<font>` and `<span>` in a text at the next heading.
 */
export function pairTags(tokens: readonly Token[]): TagPairs {
  const pairing = new Pairing();
  let inHeading = false;
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      inHeading = token.type === 'heading_open';
      pairing.heading();
    } else if (token.children !== null) {
      if (!inHeading) {
        markLone(token.children);
      }
      token.children.forEach(child => pairing.tag(child));
      pairing.endOfLeaf();
    } else {
      pairing.tag(token);
    }
  }
  return pairing.result();
}

class Pairing {
  readonly #open = new Map<string, Token[]>();
  readonly #closeOf = new Map<Token, Token>();
  readonly #openOf = new Map<Token, Token>();
  readonly #closes: OpenedBefore[] = [];
  #hasHeading = false;
  #hasTags = false;

  tag(token: Token): void {
    if (token.type === 'html_open' || token.type === 'component_open') {
      this.#hasTags = true;
      const key = keyOf(token);
      const open = this.#open.get(key);
      if (open === undefined) {
        this.#open.set(key, [token]);
      } else {
        open.push(token);
      }
    } else if (token.type === 'html_close' || token.type === 'component_close') {
      this.#hasTags = true;
      const keys = keysOf(token);
      const open = lastOf(this.#open, keys);
      if (open !== undefined) {
        this.#closeOf.set(open, token);
        this.#openOf.set(token, open);
      } else if (token.block || crossesBlocks(elementOf(token))) {
        this.#closes.push({ keys: keys.filter(crossesBlocks), behindHeading: this.#hasHeading });
      }
    }
  }

  endOfLeaf(): void {
    if (this.#open.size === 0) {
      return;
    }
    for (const name of this.#open.keys()) {
      if (!crossesBlocks(name)) {
        this.#open.delete(name);
      }
    }
  }

  heading(): void {
    this.#hasHeading = true;
    for (const name of this.#open.keys()) {
      if (!crossesHeadings(name)) {
        this.#open.delete(name);
      }
    }
  }

  result(): TagPairs {
    const opens = [...this.#open.values()].flat();
    return {
      closeOf: this.#closeOf,
      openOf: this.#openOf,
      opens,
      closes: this.#closes,
      hasHeading: this.#hasHeading,
      hasTags: this.#hasTags,
    };
  }
}

/**
 * A `<font>` that nobody closes must not colour what lies between it and somebody else's `</font>`
 * far below: over so many blocks at most, it goes on behind a heading.
 */
const furthest = 100;

/**
 * Which blocks HTML or an annotation joins: for each block the index of the first block that it
 * belongs together with, itself where it stands alone. Ascending.
 */
export function joinBlocks(
  blocks: readonly Pick<TagPairs, 'opens' | 'closes' | 'hasHeading'>[],
): number[] {
  const firsts = blocks.map((_, index) => index);
  const open = new Map<string, number[]>();
  let heading = -1;
  blocks.forEach((block, index) => {
    heading = block.hasHeading ? index : heading;
    for (const { keys, behindHeading } of block.closes) {
      const from = lastOf(open, behindHeading ? keys.filter(crossesHeadings) : keys);
      const isFar = from !== undefined && heading >= from && index - from > furthest;
      if (from !== undefined && !(isFar && isInlineColour(keys[0] ?? ''))) {
        join(firsts, from, index);
      }
    }
    if (block.hasHeading) {
      [...open.keys()].filter(key => !crossesHeadings(key)).forEach(key => open.delete(key));
    }
    for (const token of block.opens) {
      const key = keyOf(token);
      const indices = open.get(key);
      if (indices === undefined) {
        open.set(key, [index]);
      } else {
        indices.push(index);
      }
    }
  });
  return firsts;
}

/** Takes what was opened last under the first of `keys` that has anything. */
function lastOf<T>(open: ReadonlyMap<string, T[]>, keys: readonly string[]): T | undefined {
  for (const key of keys) {
    const last = open.get(key)?.pop();
    if (last !== undefined) {
      return last;
    }
  }
  return undefined;
}

function join(firsts: number[], from: number, to: number): void {
  const first = firsts[from] ?? from;
  // Blocks between are joined already as far as an inner element reached.
  for (let index = to; index > first && firsts[index] !== first; index -= 1) {
    firsts[index] = first;
  }
}
