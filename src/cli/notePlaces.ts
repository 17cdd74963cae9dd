import type { Note } from '../core/note/note';

/** A place in a file, as editors count: line and column from 1, the column in UTF-16 code units. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Where an offset of a note's text is in its file. */
export function placesIn(note: Note): (offset: number) => FilePlace {
  // Editors don't count a byte order mark as a column.
  const hasMark = note.text.startsWith('\ufeff');
  return offset => {
    const { line, column } = note.lines.positionAt(offset);
    return { line: line + 1, column: Math.max(1, column + (hasMark && line === 0 ? 0 : 1)) };
  };
}
