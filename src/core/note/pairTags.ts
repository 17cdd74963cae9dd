import type { Token } from 'markdown-it';

/** Which opening tag belongs to which closing tag, and which tags have no partner. */
export interface TagPairs {
  readonly closeOf: ReadonlyMap<Token, Token>;
  readonly openOf: ReadonlyMap<Token, Token>;
  /** Opening tags that may find their partner in a later block, in order. */
  readonly opens: readonly Token[];
  /** Closing tags that may find their partner in an earlier block, in order. */
  readonly closes: readonly { readonly name: string; readonly behindHeading: boolean }[];
  readonly hasHeading: boolean;
  /** Whether there is any tag. */
  readonly hasTags: boolean;
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
  return name === 'font' || name === 'span' || isBlockElement(name);
}

/** The name of the element that a tag's token belongs to. */
export function elementOf(token: Token): string {
  const name = token.meta?.['name'];
  return typeof name === 'string' ? name : '';
}

/**
 * Pairs the tags of a block. A closing tag belongs to the last open one of its name; tags in a line
 * end with their line of text, `<font>` and `<span>` at the next heading.
 */
export function pairTags(tokens: readonly Token[]): TagPairs {
  const pairing = new Pairing();
  for (const token of tokens) {
    if (token.type === 'heading_open' || token.type === 'heading_close') {
      pairing.heading();
    } else if (token.children !== null) {
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
  readonly #closes: { name: string; behindHeading: boolean }[] = [];
  #hasHeading = false;
  #hasTags = false;

  tag(token: Token): void {
    if (token.type === 'html_open' || token.type === 'component_open') {
      this.#hasTags = true;
      const name = elementOf(token);
      const open = this.#open.get(name);
      if (open === undefined) {
        this.#open.set(name, [token]);
      } else {
        open.push(token);
      }
    } else if (token.type === 'html_close' || token.type === 'component_close') {
      this.#hasTags = true;
      const name = elementOf(token);
      const open = this.#open.get(name)?.pop();
      if (open !== undefined) {
        this.#closeOf.set(open, token);
        this.#openOf.set(token, open);
      } else if (crossesBlocks(name)) {
        this.#closes.push({ name, behindHeading: this.#hasHeading });
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
      if (!isBlockElement(name)) {
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
 * Which blocks HTML or an annotation joins: for each block the index of the first block that it
 * belongs together with, itself where it stands alone. Ascending.
 */
export function joinBlocks(
  blocks: readonly Pick<TagPairs, 'opens' | 'closes' | 'hasHeading'>[],
): number[] {
  const firsts = blocks.map((_, index) => index);
  const open = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    for (const { name, behindHeading } of block.closes) {
      const from = behindHeading && !isBlockElement(name) ? undefined : open.get(name)?.pop();
      if (from !== undefined) {
        join(firsts, from, index);
      }
    }
    if (block.hasHeading) {
      [...open.keys()].filter(name => !isBlockElement(name)).forEach(name => open.delete(name));
    }
    for (const token of block.opens) {
      const name = elementOf(token);
      const indices = open.get(name);
      if (indices === undefined) {
        open.set(name, [index]);
      } else {
        indices.push(index);
      }
    }
  });
  return firsts;
}

function join(firsts: number[], from: number, to: number): void {
  const first = firsts[from] ?? from;
  // Blocks between are joined already as far as an inner element reached.
  for (let index = to; index > first && firsts[index] !== first; index -= 1) {
    firsts[index] = first;
  }
}
