import type { TextEdit } from './textEdit';

/** Takes offsets of a text to those of the text that edits make of it. */
export interface OffsetMap {
  /** Behind what is inserted at `offset`. */
  after(offset: number): number;
  /** Before it. */
  before(offset: number): number;
}

/** The offsets behind `edits`. One inside what is replaced goes to the replacement's end or start. */
export function shiftedBy(edits: readonly TextEdit[]): OffsetMap {
  const inOrder = [...edits].sort((a, b) => a.span.start - b.span.start);
  const moved = (offset: number, takesInsertions: boolean): number => {
    let shift = 0;
    for (const { span, newText } of inOrder) {
      const isInsertion = span.start === span.end;
      if (span.start > offset || (span.start === offset && (!isInsertion || !takesInsertions))) {
        break;
      }
      if (span.end > offset) {
        return span.start + shift + (takesInsertions ? newText.length : 0);
      }
      shift += newText.length - (span.end - span.start);
    }
    return offset + shift;
  };
  return { after: offset => moved(offset, true), before: offset => moved(offset, false) };
}
