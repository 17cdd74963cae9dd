import { deleteEntry } from '../../edit/deleteEntry';
import { textAt } from '../../text/span';
import type { Fix } from '../finding';
import type { Remark } from '../remark';
import type { KeyedEntry } from './keyedEntry';
import type { PostContext } from './postContext';

/** A key that stands twice: the second is marked. */
export function checkDuplicateKeys(context: PostContext): readonly Remark[] {
  const firsts = new Map<string, KeyedEntry>();
  const remarks: Remark[] = [];
  for (const entry of context.entries) {
    const name = context.keys.nameOf(entry.key);
    const first = firsts.get(name);
    if (first === undefined) {
      firsts.set(name, entry);
    } else if (entry.key !== '<<') {
      remarks.push(remarkOn(context, first, entry));
    }
  }
  return remarks;
}

function remarkOn({ text }: PostContext, first: KeyedEntry, second: KeyedEntry): Remark {
  const { key, keySpan } = second;
  const isSame = textAt(text, first.value.span) === textAt(text, second.value.span);
  const edit = deleteEntry(text, second);
  const fix: Fix = { title: { kind: 'delete-key', key }, safe: isSame, edits: [edit] };
  return { problem: { code: 'front-matter/duplicate-key', key }, span: keySpan, fixes: [fix] };
}
