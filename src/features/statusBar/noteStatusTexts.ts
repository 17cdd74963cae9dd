import { inks, type Ink } from '../../core/ink/ink';
import { meaningOf, type InkMeanings } from '../../core/ink/inkMeanings';
import { noteAmount } from '../../core/note/noteAmount';
import type { Note } from '../../core/note/note';
import { readingMinutes } from '../../core/render/readingMinutes';
import type { Words } from '../../core/words/words';

/** What the status bar says of a note. */
export interface NoteStatusTexts {
  /** `3,210 字 412 词 · 9 分钟 · 12 条批注` */
  readonly text: string;
  /** What is said to who points at it or hears it, line by line. */
  readonly details: readonly string[];
}

/** What the status bar says of `note`. */
export function noteStatusTexts(
  note: Note,
  meanings: InkMeanings,
  { statusBar, annotations }: Words,
): NoteStatusTexts {
  const { characters, words, code } = noteAmount(note);
  const minutes = readingMinutes(note);
  const isEmpty = characters + words + code.characters + code.words === 0;
  const colored = note.annotations.length;
  const parts = [
    statusBar.length(characters, words),
    ...(isEmpty ? [] : [statusBar.minutes(minutes)]),
    ...(colored === 0 ? [] : [annotations.count(colored)]),
  ];
  const nameOf = (ink: Ink) => meaningOf(meanings, ink) ?? annotations.inkName(ink);
  const uses = usesByInk(note);
  const inksUsed = uses.length === 1 ? [] : uses.map(([ink, n]) => [nameOf(ink), n] as const);
  const details = [
    statusBar.characterLine(characters),
    statusBar.wordLine(words),
    ...(code.characters + code.words === 0
      ? []
      : [statusBar.codeLine(code.characters + code.words)]),
    ...(note.formulas.length === 0 ? [] : [statusBar.formulaLine(note.formulas.length)]),
    ...(isEmpty ? [] : [statusBar.minuteLine(minutes)]),
    statusBar.annotationLine(colored, inksUsed),
  ];
  return { text: parts.join(' · '), details };
}

/** The inks of a note with their numbers, the most frequent first. */
function usesByInk({ annotations }: Note): readonly (readonly [Ink, number])[] {
  return [...inks, 'other' as const]
    .map(ink => [ink, annotations.filter(each => each.ink === ink).length] as const)
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);
}
