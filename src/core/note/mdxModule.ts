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
      if (isBeforeHeading(src, at)) {
        return -1;
      }
      lineStart = at + 1;
      at += 1;
    } else if (/["'`/]/.test(character)) {
      const behind = behindLiteral(src, at, end);
      if (behind < 0) {
        return -1;
      }
      at = behind;
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
  const line = src.slice(lineStart, lineEnd);
  const isOpen = goesOn.test(line) && !/\*\/\s*$/.test(line);
  return isLast || !(isOpen || goesOnBefore.test(next));
}

/** Whether the line end at `at` is followed by a heading. */
function isBeforeHeading(src: string, at: number): boolean {
  return /^\n {0,3}#{1,6}[ \t]/.test(src.slice(at, at + 12));
}

/**
 * Behind a string (which ends with its line), a template or a comment; one further elsewhere; -1
 * where none of them ends.
 */
function behindLiteral(src: string, at: number, end: number): number {
  const character = src[at] ?? '';
  const next = src[at + 1] ?? '';
  if (character === '/' && next !== '/' && next !== '*') {
    return at + 1;
  }
  const close = character === '/' ? (next === '/' ? '\n' : '*/') : character;
  const isOneLine = close !== '`' && close !== '*/';
  for (let index = at + 1; index < end; index += 1) {
    if (src[index] === '\n' && (isOneLine || isBeforeHeading(src, index))) {
      return isOneLine ? index : -1;
    }
    if (src[index] === '\\' && character !== '/') {
      index += 1;
    } else if (src.startsWith(close, index)) {
      return index + close.length;
    }
  }
  return isOneLine ? end : -1;
}
