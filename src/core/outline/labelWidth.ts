/** Widths of Latin letters in parts of the font's size, on the wide side of common fonts. */
const widths: ReadonlyMap<string, number> = new Map(
  (
    [
      ["iljI.,:;'|!", 0.31],
      ['ft()[]/- ', 0.38],
      ['r', 0.42],
      ['szckvxyJ', 0.56],
      ['mw', 0.9],
      ['MW', 0.95],
      ['ABCDEFGHKLNOPQRSTUVXYZ', 0.72],
    ] as const
  ).flatMap(([letters, width]) => [...letters].map(letter => [letter, width] as const)),
);

/**
 * The width of a label in pixels at most, without a browser to measure it: Chinese letters are as
 * wide as the font is high, the others as in the widest of the common sans-serif fonts.
 */
export function labelWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const letter of text) {
    width += (letter.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : (widths.get(letter) ?? 0.62);
  }
  return Math.ceil(width * fontSize);
}
