import type { FrontMatterValue } from '../note/frontMatterTree';
import { appendItems, removeItems } from './tagListEdits';
import { leavesOf, type TagLeaf, type TagNode } from './tagNodes';
import type { TagPlan } from './tagPlan';
import type { TextEdit } from './textEdit';
import { endOfLine } from './textLines';
import { isPlain, yamlText, type YamlStyle } from './yamlText';

type Quoting = Omit<YamlStyle, 'inFlow'>;
type Node<Kind extends TagNode['kind']> = TagNode & { readonly kind: Kind };

/** How lists that do not exist yet are written. */
export interface NewList {
  readonly style: 'flow' | 'block';
  /** What stands before the hyphens of a block list. */
  readonly indent: string;
  readonly lineEnd: string;
}

/** The value of the tags' key. */
export interface TagValue {
  readonly text: string;
  readonly node: TagNode;
  /** Offset behind the key. */
  readonly keyEnd: number;
}

/**
 * The edits that carry out `plan` on the value of the tags' key; null where that value is nothing
 * that tags could be added to.
 */
export function tagValueEdits(
  { text, node, keyEnd }: TagValue,
  plan: TagPlan,
  newList: NewList,
): readonly TextEdit[] | null {
  const quoting = quotingOf(leavesOf(node));
  switch (node.kind) {
    case 'list':
      return topListEdits(text, node, plan, { ...quoting, keyEnd });
    case 'tag':
      return singleEdits(text, node, plan, quoting);
    case 'words':
      return wordsEdits(text, node, plan);
    case 'shared':
      return isUntouched(plan)
        ? []
        : [replacement(node.value.span, flowList(plan.result, quoting))];
    case 'none':
      return plan.added.length === 0 ? [] : emptyEdits(text, node.value, plan, newList);
  }
}

/** `[a, 'b: c']` */
export function flowList(tags: readonly string[], quoting: Quoting = unquoted): string {
  return `[${tags.map(tag => yamlText(tag, { inFlow: true, ...quoting })).join(', ')}]`;
}

/** A list to stand behind the colon of its key: ` [a, b]`, or lines below it. */
export function listBehindKey(tags: readonly string[], newList: NewList): string {
  if (newList.style === 'flow') {
    return ` ${flowList(tags)}`;
  }
  const items = tags.map(tag => yamlText(tag, { inFlow: false, ...unquoted }));
  return items.map(item => `${newList.lineEnd}${newList.indent}- ${item}`).join('');
}

const unquoted: Quoting = { quotes: 'single', always: false };

/** What is quoted among quoted neighbours is quoted like them. */
function quotingOf(leaves: readonly TagLeaf[]): Quoting {
  const styles = leaves.flatMap(({ value }) => (value.kind === 'scalar' ? [value.style] : []));
  const count = (style: string) => styles.filter(each => each === style).length;
  return {
    quotes: count('double') > count('single') ? 'double' : 'single',
    always: styles.length > 0 && styles.every(style => style === 'single' || style === 'double'),
  };
}

function isUntouched({ changes, added }: TagPlan): boolean {
  return changes.size === 0 && added.length === 0;
}

function replacement(span: TextEdit['span'], newText: string): TextEdit {
  return { span, newText };
}

function topListEdits(
  text: string,
  node: Node<'list'>,
  plan: TagPlan,
  { keyEnd, ...quoting }: Quoting & { readonly keyEnd: number },
): readonly TextEdit[] {
  const { value } = node;
  const added = plan.added.map(tag =>
    yamlText(tag, { inFlow: value.style === 'flow', ...quoting }),
  );
  if (value.style === 'block' && isGone(node, plan)) {
    // No hyphen is left to say that this is a list.
    const edits = removeItems(text, value, new Set(value.items.keys()));
    const at = behindKey(text, keyEnd);
    return [{ span: { start: at, end: at }, newText: ` ${flowList(plan.result)}` }, ...edits];
  }
  return [...itemEdits(text, node, plan, quoting), ...appendItems(text, value, added)];
}

/** The end of what stands on the key's line, a comment left out. */
function behindKey(text: string, keyEnd: number): number {
  const line = text.slice(keyEnd, endOfLine(text, keyEnd));
  return keyEnd + line.replace(/[ \t]#.*$/, '').trimEnd().length;
}

/** Whether nothing of what the node holds stays. */
function isGone(node: TagNode, plan: TagPlan): boolean {
  switch (node.kind) {
    case 'tag':
      return plan.changes.get(node) === null;
    case 'list':
      return node.items.length > 0 && node.items.every(item => isGone(item, plan));
    case 'shared':
      return node.tags.length > 0 && node.tags.every(tag => plan.changes.get(tag) === null);
    case 'words':
    case 'none':
      return false;
  }
}

function itemEdits(
  text: string,
  { value, items }: Node<'list'>,
  plan: TagPlan,
  quoting: Quoting,
): TextEdit[] {
  const gone = new Set([...items.keys()].filter(index => isGone(items[index] ?? none, plan)));
  const inFlow = value.style === 'flow';
  const changed = items.flatMap((item, index) => {
    if (gone.has(index)) {
      return [];
    }
    switch (item.kind) {
      case 'tag':
        return leafEdits(text, item, plan, { inFlow, ...quoting });
      case 'list':
        return itemEdits(text, item, plan, quoting);
      case 'shared':
        return sharedEdits(item, plan, quoting);
      case 'words':
      case 'none':
        return [];
    }
  });
  return [...changed, ...removeItems(text, value, gone)];
}

const none: TagNode = { kind: 'none', value: { kind: 'empty', span: { start: 0, end: 0 } } };

function sharedEdits(
  { value, tags }: Node<'shared'>,
  { changes }: TagPlan,
  quoting: Quoting,
): TextEdit[] {
  if (!tags.some(tag => changes.has(tag))) {
    return [];
  }
  const kept = tags.flatMap(leaf => {
    const tag = changes.has(leaf) ? changes.get(leaf) : leaf.tag;
    return typeof tag === 'string' ? [tag] : [];
  });
  return [replacement(value.span, flowList(kept, quoting))];
}

function leafEdits(
  text: string,
  leaf: TagLeaf,
  { changes }: TagPlan,
  style: YamlStyle,
): TextEdit[] {
  const tag = changes.get(leaf);
  return typeof tag === 'string' ? [replacement(leaf.span, written(text, leaf, tag, style))] : [];
}

/** Another tag in the quotes of the one whose place it takes. */
function written(text: string, { value }: TagLeaf, tag: string, style: YamlStyle): string {
  if (value.kind !== 'scalar') {
    return yamlText(tag, style);
  }
  switch (value.style) {
    case 'single':
    case 'double':
      return yamlText(tag, { ...style, quotes: value.style, always: true });
    case 'plain':
      return yamlText(tag, { ...style, always: false });
    case 'block':
      return yamlText(tag, style) + lineEndWithin(text, value);
  }
}

/** A block text has its last line end in its span. */
function lineEndWithin(text: string, { span }: FrontMatterValue): string {
  return /(?:\r\n?|\n)?$/.exec(text.slice(span.start, span.end))?.[0] ?? '';
}

/** One text that is one tag. */
function singleEdits(
  text: string,
  leaf: TagLeaf,
  plan: TagPlan,
  quoting: Quoting,
): readonly TextEdit[] {
  const { value } = leaf;
  if (plan.added.length === 0) {
    return plan.changes.get(leaf) === null
      ? [replacement(value.span, `[]${lineEndWithin(text, value)}`)]
      : leafEdits(text, leaf, plan, { inFlow: false, ...quoting });
  }
  const isKept = value.kind === 'alias' || (value.kind === 'scalar' && value.style !== 'block');
  const fits = value.kind !== 'scalar' || value.style !== 'plain' || isPlain(leaf.tag, true);
  if (!isKept || !fits || plan.changes.size > 0) {
    return [replacement(value.span, flowList(plan.result, quoting) + lineEndWithin(text, value))];
  }
  const { start, end } = value.span;
  const rest = plan.added.map(tag => `, ${yamlText(tag, { inFlow: true, ...quoting })}`);
  return [
    { span: { start, end: start }, newText: '[' },
    { span: { start: end, end }, newText: `${rest.join('')}]` },
  ];
}

/** One text whose words are tags, as long as each tag is one word. */
function wordsEdits(
  text: string,
  { value, words }: Node<'words'>,
  plan: TagPlan,
): readonly TextEdit[] {
  if (isUntouched(plan)) {
    return [];
  }
  const isQuoted = value.style === 'single' || value.style === 'double';
  const joined = plan.result.join(' ');
  const isPossible =
    plan.result.length > 0 &&
    plan.result.every(tag => /^[^\s'"\\]+$/.test(tag)) &&
    words.every(({ span }) => span !== value.span) &&
    (isQuoted || (isPlain(joined, false) && isPlain(value.text, false)));
  if (!isPossible) {
    const list = flowList(plan.result, quotingOf(words)) + lineEndWithin(text, value);
    return [replacement(value.span, list)];
  }
  const changed = words.flatMap((word, index) => {
    const tag = plan.changes.get(word);
    if (tag === undefined) {
      return [];
    }
    return [tag === null ? wordRemoval(words, index) : replacement(word.span, tag)];
  });
  const end = words.at(-1)?.span.end ?? value.span.end;
  const added = plan.added.map(tag => ({ span: { start: end, end }, newText: ` ${tag}` }));
  return [...changed, ...added];
}

/** A word with the blanks behind it; the last one with those before. */
function wordRemoval(words: readonly TagLeaf[], index: number): TextEdit {
  const { span } = words[index] ?? { span: { start: 0, end: 0 } };
  const next = words[index + 1];
  const start = next === undefined ? (words[index - 1]?.span.end ?? span.start) : span.start;
  return replacement({ start, end: next?.span.start ?? span.end }, '');
}

function emptyEdits(
  text: string,
  value: FrontMatterValue,
  plan: TagPlan,
  newList: NewList,
): readonly TextEdit[] | null {
  switch (value.kind) {
    case 'empty': {
      const at = newList.style === 'flow' ? value.span.start : endOfLine(text, value.span.start);
      return [{ span: { start: at, end: at }, newText: listBehindKey(plan.added, newList) }];
    }
    case 'scalar':
      return [replacement(value.span, flowList(plan.added) + lineEndWithin(text, value))];
    case 'list':
    case 'map':
    case 'alias':
      return null;
  }
}
