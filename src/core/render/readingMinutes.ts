import { noteAmount } from '../note/noteAmount';
import type { Note } from '../note/note';

const charactersAMinute = 400;
const wordsAMinute = 200;

/**
 * How long a note takes to read, in whole minutes, at least 1. Code counts as it is read, too;
 * addresses and formulas don't.
 */
export function readingMinutes(note: Note): number {
  const { characters, words, code } = noteAmount(note);
  const minutes =
    (characters + code.characters) / charactersAMinute + (words + code.words) / wordsAMinute;
  return Math.max(1, Math.round(minutes));
}
