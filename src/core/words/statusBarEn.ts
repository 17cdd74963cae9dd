const number = (value: number) => value.toLocaleString('en-US');
const wordCount = (words: number) => (words === 1 ? '1 word' : `${number(words)} words`);

/** What the status bar says of a note, in English. */
export const statusBarEn = {
  /** How the entry is called in the menu that hides it. */
  name: () => 'Zhupi: Length and Annotations',
  /** Chinese characters and words, as short as can be. */
  length: (characters: number, words: number) =>
    characters === 0
      ? wordCount(words)
      : words === 0
        ? `${number(characters)} chars`
        : `${number(characters)} chars ${wordCount(words)}`,
  minutes: (minutes: number) => `${number(minutes)} min`,
  characterLine: (count: number) =>
    `${number(count)} Chinese ${count === 1 ? 'character' : 'characters'}`,
  wordLine: (count: number) => `${wordCount(count)} in other scripts`,
  minuteLine: (minutes: number) => `About ${number(minutes)} min to read`,
  formulaLine: (count: number) =>
    `${count === 1 ? '1 formula' : `${number(count)} formulas`}, not counted`,
  codeLine: (words: number) => `${wordCount(words)} of code, not counted`,
  /** `inks` are names with their numbers, most frequent first; empty where there is only one. */
  annotationLine: (count: number, inks: readonly (readonly [string, number])[]) =>
    `${count === 1 ? '1 annotation' : `${number(count)} annotations`}${
      inks.length === 0 ? '' : `: ${inks.map(([ink, each]) => `${ink} ${each}`).join(', ')}`
    }`,
  click: () => 'Click to list the annotations',
};
