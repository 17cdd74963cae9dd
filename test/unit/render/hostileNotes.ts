import { addressNotes } from './hostile/addressNotes';
import { elementNotes } from './hostile/elementNotes';
import { formulaNotes } from './hostile/formulaNotes';
import { frontMatterNotes } from './hostile/frontMatterNotes';
import type { HostileNote } from './hostile/hostileNote';
import { scriptNotes } from './hostile/scriptNotes';
import { styleNotes } from './hostile/styleNotes';
import { syntaxNotes } from './hostile/syntaxNotes';

const kinds = {
  scripts: scriptNotes,
  addresses: addressNotes,
  elements: elementNotes,
  styles: styleNotes,
  formulas: formulaNotes,
  syntax: syntaxNotes,
  'front matter': frontMatterNotes,
} as const;

/** Notes that must not run, load or take over anything. What runs would set `window.pwned`. */
export const hostileNotes: readonly HostileNote[] = Object.values(kinds).flat();

/** Many hostile notes in one, for what takes its time to open a note. */
export interface HostileBatch extends Omit<HostileNote, 'isWhole'> {
  /** How often the words around a snippet have to be there. */
  readonly count: number;
}

/** All hostile notes, as few notes: one of each kind and dialect, and those that stand alone. */
export function hostileBatches(): readonly HostileBatch[] {
  return Object.entries(kinds).flatMap(([kind, notes]) => {
    const together = (['markdown', 'mdx'] as const).flatMap(dialect => {
      const some = notes.filter(note => !note.isWhole && note.dialect === dialect);
      const text = some.map(note => note.text).join('\n\n');
      const stays = [...new Set(some.flatMap(note => note.stays))];
      return some.length === 0 ? [] : [{ name: kind, text, stays, dialect, count: some.length }];
    });
    return [
      ...together,
      ...notes.filter(note => note.isWhole).map(note => ({ ...note, count: 0 })),
    ];
  });
}
