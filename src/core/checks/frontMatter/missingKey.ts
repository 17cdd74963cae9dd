import { insertKey } from '../../edit/insertKey';
import { newValue } from '../../edit/newValue';
import type { Fix } from '../finding';
import type { Remark } from '../remark';
import type { PostContext } from './postContext';
import { meantKey } from './unknownKey';

/** Keys that the site wants. */
export function checkMissingKeys(context: PostContext): readonly Remark[] {
  const { keys, isPost, entries } = context;
  const required = keys.all.filter(({ required: how }) => how !== undefined);
  if (!isPost || required.length === 0) {
    return [];
  }
  const present = new Set<string>();
  for (const entry of entries) {
    present.add(entry.rule?.key ?? meantKey(context, entry) ?? entry.key);
    if (entry.key === '<<' && entry.value.kind === 'alias' && entry.value.target?.kind === 'map') {
      entry.value.target.entries.forEach(({ key }) => present.add(key));
    }
  }
  return required
    .filter(({ key }) => !present.has(key) && !isTyped(context, key))
    .map(({ key, required: how }) => ({
      problem: { code: 'front-matter/missing-key', key },
      span: context.frontMatter.openSpan,
      level: how === 'fails' ? 'error' : 'warning',
      fixes: fixesFor(context, key),
    }));
}

/** Whether the key is there for a reader, in a line that YAML could make nothing of. */
function isTyped({ text, frontMatter, problems }: PostContext, key: string): boolean {
  if (problems.length === 0) {
    return false;
  }
  const { start, end } = frontMatter.contentSpan;
  return new RegExp(`^[ \\t]*["']?${key}["']?[ \\t]*(?:[:：]|$)`, 'm').test(text.slice(start, end));
}

function fixesFor(context: PostContext, key: string): readonly Fix[] {
  const { note, text, frontMatter, tree, site, today } = context;
  const rule = context.keys.of(key);
  if (rule === undefined) {
    return [];
  }
  const value = newValue(rule, site, { note, path: null, today });
  const edit = insertKey(text, frontMatter, tree, site, { key, value });
  return edit === null ? [] : [{ title: { kind: 'insert-key', key }, safe: false, edits: [edit] }];
}
