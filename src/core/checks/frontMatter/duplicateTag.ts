import type { FrontMatterValue } from '../../note/frontMatterTree';
import { startOfLine, startOfNextLine } from '../../edit/textLines';
import type { TextEdit } from '../../edit/textEdit';
import type { Fix } from '../finding';
import type { Remark } from '../remark';
import type { PostContext } from './postContext';

type List = Extract<FrontMatterValue, { kind: 'list' }>;

/** A tag that stands twice in a post: the second is marked. */
export function checkDuplicateTags(context: PostContext): readonly Remark[] {
  return context.entries.flatMap(({ rule, value }) =>
    rule?.kind === 'tags' && value.kind === 'list' ? checkList(context, value) : [],
  );
}

function checkList({ text }: PostContext, list: List): readonly Remark[] {
  const tags = new Set<string>();
  return list.items.flatMap((item, index): readonly Remark[] => {
    const tag = item.kind === 'scalar' ? item.text.trim() : '';
    const isNew = tag === '' || !tags.has(tag);
    tags.add(tag);
    if (isNew) {
      return [];
    }
    const edit = deleteItem(text, list, index);
    const title = { kind: 'delete-tag', tag } as const;
    const fixes: readonly Fix[] = edit === null ? [] : [{ title, safe: true, edits: [edit] }];
    return [{ problem: { code: 'front-matter/duplicate-tag', tag }, span: item.span, fixes }];
  });
}

/** Never the first item: that is no repetition. */
function deleteItem(text: string, list: List, index: number): TextEdit | null {
  const item = list.items[index];
  const before = list.items[index - 1];
  if (item === undefined || before === undefined) {
    return null;
  }
  if (list.style === 'flow') {
    return { span: { start: before.span.end, end: item.span.end }, newText: '' };
  }
  const start = startOfLine(text, item.span.start);
  const isAlone = /^[ \t]*-[ \t]+$/.test(text.slice(start, item.span.start));
  const end = startOfNextLine(text, item.span.end);
  return isAlone ? { span: { start, end }, newText: '' } : null;
}
