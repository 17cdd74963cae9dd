import type { Note } from '../../note/note';
import type { Remark } from '../remark';
import { checkUnclosed } from './unclosed';
import { checkUnknownColors } from './unknownColor';

const known = new WeakMap<Note, readonly Remark[]>();

/** What is wrong with the annotations of a note. */
export function checkAnnotations(note: Note): readonly Remark[] {
  let remarks = known.get(note);
  if (remarks === undefined) {
    remarks = [...checkUnclosed(note), ...checkUnknownColors(note)];
    known.set(note, remarks);
  }
  return remarks;
}
