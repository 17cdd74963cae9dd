import { parseFrontMatter } from '../note/frontMatter';
import { blanksBeforeFence } from '../note/frontMatterFence';
import type { FrontMatterEntry, FrontMatterTree, FrontMatterValue } from '../note/frontMatterTree';
import { frontMatterTree } from '../note/keptTree';
import type { FrontMatter } from '../note/note';
import { readTabsCode } from '../note/yamlReading';
import type { TagRules } from '../site/tagRules';
import { keyIndent } from './keyIndent';
import { leavesOf, tagEntryOf, tagNodeOf, writtenTags } from './tagNodes';
import { tagPlanOf, type TagIntent, type TagPlan } from './tagPlan';
import { flowList, listBehindKey, tagValueEdits, type NewList } from './tagValueEdits';
import { applyEdits, type TextEdit } from './textEdit';
import { endOfLine, lineEndOf, startOfLine } from './textLines';

/**
 * Why the tags of a note can't be edited:
 * - `broken`: the front matter has an error, or its closing fence is missing
 * - `format`: it is TOML or JSON; `executable`: it is program code
 * - `shape`: what stands there is no list and no text
 * - `shared`: other places refer to what would go (`&anchor`)
 */
export type TagRefusal = 'broken' | 'format' | 'executable' | 'shape' | 'shared';

/** The edits that carry out an intent, none where all is so already; or why there can't be any. */
export type TagEdits =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: TagRefusal };

/** A note, as far as its tags are concerned. */
export interface TaggedText {
  readonly text: string;
  readonly frontMatter: FrontMatter | null;
}

/**
 * Changes the tags of a note: only characters of tags change, in the form that they are written in.
 * Held before anything is given out: with the edits made, the tags read back are the intended ones,
 * and every other key says what it said.
 */
export function editTags(note: TaggedText, intent: TagIntent, rules: TagRules): TagEdits {
  const { text, frontMatter } = note;
  if (frontMatter === null) {
    const { added } = tagPlanOf(intent, []);
    if (added.length > 0 && blanksBeforeFence(text) !== null) {
      return { kind: 'refused', reason: 'broken' };
    }
    return edited(added.length === 0 ? [] : [newFrontMatter(text, added, rules)]);
  }
  const reason = refusalOf(frontMatter);
  if (reason !== null) {
    return { kind: 'refused', reason };
  }
  const tree = frontMatterTree(text, frontMatter);
  const entry = tagEntryOf(tree, rules);
  const newList = newListFor(text, frontMatter, tree, rules);
  if (entry === null) {
    const plan = tagPlanOf(intent, []);
    const edits =
      plan.added.length === 0 ? [] : [newEntry(text, frontMatter, tree, plan, newList, rules)];
    return checked(note, tree, edits, plan, rules) ?? { kind: 'refused', reason: 'shape' };
  }
  const node = tagNodeOf(entry, rules);
  const plan = tagPlanOf(intent, leavesOf(node));
  if (plan.changes.size === 0 && plan.added.length === 0) {
    return edited([]);
  }
  const edits = tagValueEdits({ text, node, keyEnd: entry.keySpan.end }, plan, newList);
  if (edits === null) {
    return { kind: 'refused', reason: 'shape' };
  }
  return (
    checked(note, tree, edits, plan, rules) ??
    checked(note, tree, rewritten(entry, plan), plan, rules) ?? {
      kind: 'refused',
      reason: refersToTags(text, tree, entry) ? 'shared' : 'shape',
    }
  );
}

/** Adds tags that the note does not have. */
export function addTags(note: TaggedText, tags: readonly string[], rules: TagRules): TagEdits {
  return editTags(note, { kind: 'add', tags }, rules);
}

/** Renames a tag, with those below it where the site nests; one that is there already stays once. */
export function renameTag(note: TaggedText, from: string, to: string, rules: TagRules): TagEdits {
  return editTags(note, { kind: 'rename', from, to, withBelow: rules.nests }, rules);
}

/** Removes tags. */
export function removeTags(note: TaggedText, tags: readonly string[], rules: TagRules): TagEdits {
  return editTags(note, { kind: 'remove', tags, withBelow: false }, rules);
}

/** Gives the note these tags and no others. Those that stay are left where they are. */
export function setTags(note: TaggedText, tags: readonly string[], rules: TagRules): TagEdits {
  return editTags(note, { kind: 'set', tags }, rules);
}

function edited(edits: readonly TextEdit[]): TagEdits {
  return { kind: 'edits', edits };
}

function refusalOf({ format, problems, closeSpan }: FrontMatter): TagRefusal | null {
  if (format === 'executable') {
    return 'executable';
  }
  if (format !== 'yaml') {
    return 'format';
  }
  return isBroken(problems) || closeSpan === null ? 'broken' : null;
}

/** Lists that are indented by tabs are read as they are meant, and right for Hexo. */
function isBroken(problems: FrontMatter['problems']): boolean {
  return problems.some(({ code }) => code !== readTabsCode);
}

/** The edits, if they lead to what was planned and to nothing else; else null. */
function checked(
  { text, frontMatter }: TaggedText,
  tree: FrontMatterTree,
  edits: readonly TextEdit[],
  { result }: TagPlan,
  rules: TagRules,
): TagEdits | null {
  const after = applyEdits(text, edits);
  const read = parseFrontMatter(after);
  if (read === null || isBroken(read.problems) || read.closeSpan === null) {
    return null;
  }
  const treeAfter = frontMatterTree(after, read);
  const tags = writtenTags(treeAfter, rules).map(({ tag }) => tag);
  const isAsPlanned =
    sameList(sorted(tags), sorted(result)) && danglingAliases(treeAfter) <= danglingAliases(tree);
  return isAsPlanned && sameList(others(tree, frontMatter, rules), others(treeAfter, read, rules))
    ? edited(edits)
    : null;
}

/** What the other keys say. Those that refer to the tags (`*tags`) are meant to change with them. */
function others(
  tree: FrontMatterTree,
  frontMatter: FrontMatter | null,
  rules: TagRules,
): readonly string[] {
  const own = tagEntryOf(tree, rules);
  return tree.entries
    .filter(entry => entry !== own && entry.key !== rules.key && !hasAlias(entry.value))
    .map(({ key }) => `${key}: ${JSON.stringify(frontMatter?.values[key])}`);
}

const deepest = 50;

function hasAlias(value: FrontMatterValue): boolean {
  return aliasesIn(value, deepest).length > 0;
}

/** How many aliases lead nowhere. */
function danglingAliases({ entries }: FrontMatterTree): number {
  const aliases = entries.flatMap(({ value }) => aliasesIn(value, deepest));
  return aliases.filter(({ target }) => target === null).length;
}

function aliasesIn(
  value: FrontMatterValue,
  depth: number,
): (FrontMatterValue & { readonly kind: 'alias' })[] {
  if (depth === 0) {
    return [];
  }
  switch (value.kind) {
    case 'alias':
      return [value];
    case 'list':
      return value.items.flatMap(item => aliasesIn(item, depth - 1));
    case 'map':
      return value.entries.flatMap(entry => aliasesIn(entry.value, depth - 1));
    case 'empty':
    case 'scalar':
      return [];
  }
}

function refersToTags(text: string, tree: FrontMatterTree, { span }: FrontMatterEntry): boolean {
  const isAnchored = /(?:^|[\s[,{])&[^\s,[\]{}]/.test(text.slice(span.start, span.end));
  return isAnchored && tree.entries.some(({ value }) => hasAlias(value));
}

function sorted(list: readonly string[]): string[] {
  return [...list].sort();
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}

/** Where the form can't be kept, the whole value becomes a list on its line. */
function rewritten({ value, keySpan, span }: FrontMatterEntry, { result }: TagPlan): TextEdit[] {
  const isBelow = value.kind === 'list' && value.style === 'block';
  const start =
    value.span.start > span.end || value.span.start < keySpan.end ? span.end : value.span.start;
  return [
    {
      span: { start, end: Math.max(start, value.span.end) },
      newText: `${isBelow ? '  ' : ''}${flowList(result)}`,
    },
  ];
}

function newFrontMatter(text: string, tags: readonly string[], rules: TagRules): TextEdit {
  const at = text.startsWith('\ufeff') ? 1 : 0;
  const lineEnd = lineEndOf(text, text.length);
  const list = listBehindKey(tags, { style: rules.newList, indent: '  ', lineEnd });
  const isGap = at === text.length || /^[\r\n]/.test(text.slice(at, at + 1));
  const lines = ['---', `${rules.key}:${list}`, '---', ...(isGap ? [] : [''])];
  return { span: { start: at, end: at }, newText: lines.map(line => line + lineEnd).join('') };
}

/** Lists are written as the other lists of the front matter are. */
function newListFor(
  text: string,
  { contentSpan }: FrontMatter,
  { entries }: FrontMatterTree,
  { newList }: TagRules,
): NewList {
  const lineEnd = lineEndOf(text, contentSpan.start);
  const indent = keyIndent(text, entries);
  for (const { value } of entries) {
    if (value.kind === 'list' && value.items.length > 0) {
      const { start } = value.span;
      return value.style === 'flow'
        ? { style: 'flow', indent: `${indent}  `, lineEnd }
        : { style: 'block', indent: text.slice(startOfLine(text, start), start), lineEnd };
    }
  }
  return { style: newList, indent: `${indent}  `, lineEnd };
}

/** The key with a list, behind the last of those that stand before it in a new post. */
function newEntry(
  text: string,
  { contentSpan }: FrontMatter,
  { entries }: FrontMatterTree,
  { added }: TagPlan,
  newList: NewList,
  { key, keysBefore }: TagRules,
): TextEdit {
  const line = `${keyIndent(text, entries)}${key}:${listBehindKey(added, newList)}`;
  const before = entries.filter(entry => keysBefore.includes(entry.key)).at(-1);
  const end = Math.min((before ?? entries.at(-1))?.span.end ?? contentSpan.end, contentSpan.end);
  if (end === startOfLine(text, end)) {
    return { span: { start: end, end }, newText: line + newList.lineEnd };
  }
  const at = endOfLine(text, end);
  return { span: { start: at, end: at }, newText: newList.lineEnd + line };
}
