/** Offset at which the line of `at` begins. */
export function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text[start - 1])) {
    start -= 1;
  }
  return start;
}

/** Offset of the line end behind `at`, or of the text's end. */
export function endOfLine(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnd(text[end])) {
    end += 1;
  }
  return end;
}

/** Offset behind the line end that follows `at`. */
export function startOfNextLine(text: string, at: number): number {
  const end = endOfLine(text, at);
  return end + (text.startsWith('\r\n', end) ? 2 : end < text.length ? 1 : 0);
}

/** The line end of the line of `at`; where it is the last one, that of the text's first line. */
export function lineEndOf(text: string, at: number): string {
  const end = endOfLine(text, at);
  if (end < text.length) {
    return text.slice(end, startOfNextLine(text, end));
  }
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n';
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
