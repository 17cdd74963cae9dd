import type { Ink } from '../../core/ink/ink';
import { meaningOf, type InkMeanings } from '../../core/ink/inkMeanings';
import { chosenWords } from '../../host/chosenLanguage';

/** What an ink is called: by its meaning where the user gave it one. */
export function inkText(ink: Ink, meanings: InkMeanings): string {
  const words = chosenWords().annotations;
  const meaning = meaningOf(meanings, ink);
  return meaning === null ? words.inkName(ink) : words.inkWithMeaning(words.inkName(ink), meaning);
}
