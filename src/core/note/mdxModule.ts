/** A statement is longer than this only where a bracket or a template was never closed. */
const longestStatement = 20_000;

const opening: ReadonlySet<string> = new Set(['(', '[', '{']);
const closing: ReadonlySet<string> = new Set([')', ']', '}']);
/** What a line ends with, or the next one begins with, where the statement goes on. */
const goesOn = /(?:[=+\-*/%,?:&|^!~<(.]|=>|\b(?:from|as|extends|of|in|new|typeof|return))\s*$/;
const goesOnBefore = /^\s*(?:from\b|as\b|[.?:&|+*/%,=)\]}])/;

/**
 * The end of the `import` or `export` statement that begins at `start`: the offset behind its last
 * line, its line end left out; -1 where none is found. Blank lines inside brackets and templates
 * belong to the statement, a text on the line below does not.
 */
export function moduleStatementEnd(src: string, start: number): number {
  const end = Math.min(src.length, start + longestStatement);
  let depth = 0;
  let lineStart = start;
  let at = start;
  while (at < end) {
    const character = src[at] ?? '';
    if (character === '\n') {
      if (depth <= 0 && isFinished(src, lineStart, at)) {
        return at;
      }
      lineStart = at + 1;
      at += 1;
    } else if (/["'`/]/.test(character)) {
      at = behindLiteral(src, at, end);
    } else {
      depth += opening.has(character) ? 1 : closing.has(character) ? -1 : 0;
      at += 1;
    }
  }
  return at >= src.length && depth <= 0 ? src.length : -1;
}

function isFinished(src: string, lineStart: number, lineEnd: number): boolean {
  const next = src.slice(lineEnd + 1, lineEnd + 40);
  const isLast = /^[ \t]*(?:\n|$)/.test(next);
  return isLast || !(goesOn.test(src.slice(lineStart, lineEnd)) || goesOnBefore.test(next));
}

/** Behind a string (which ends with its line), a template or a comment; one further elsewhere. */
function behindLiteral(src: string, at: number, end: number): number {
  const character = src[at] ?? '';
  if (character === '/') {
    const close = src[at + 1] === '/' ? '\n' : src[at + 1] === '*' ? '*/' : null;
    const behind = close === null ? -1 : src.indexOf(close, at + 2);
    return close === null ? at + 1 : behind < 0 ? end : behind + (close === '\n' ? 0 : 2);
  }
  for (let index = at + 1; index < end; index += 1) {
    const inner = src[index];
    if (inner === '\\') {
      index += 1;
    } else if (inner === character) {
      return index + 1;
    } else if (inner === '\n' && character !== '`') {
      return index;
    }
  }
  return end;
}
