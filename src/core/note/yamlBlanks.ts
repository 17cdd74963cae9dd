/**
 * The length of `text` without the blanks at its end: YAML's blanks, not those of Unicode; a
 * full-width blank is a part of the text.
 */
export function lengthWithoutBlanks(text: string): number {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) {
    end -= 1;
  }
  return end;
}
