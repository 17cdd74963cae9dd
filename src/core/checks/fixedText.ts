import type { Finding } from './finding';
import { safeFixes } from './safeFixes';
import { applyEdits, type TextEdit } from '../edit/textEdit';

/** More often than fixes bring others to light. */
const mostPasses = 20;

/**
 * The edits that make of `text` what it is with all its safe fixes made, again and again, since one
 * may bring to light what the next one mends. `check` finds what is wrong in a text.
 */
export function fixedText(
  text: string,
  check: (text: string) => readonly Finding[],
): readonly TextEdit[] {
  let before = text;
  for (let pass = 0; pass < mostPasses; pass++) {
    const edits = safeFixes(check(before)).flat();
    const after = applyEdits(before, edits);
    if (after === before) {
      break;
    }
    before = after;
  }
  return lineEdits(text, before);
}

/** What differs from line to line; where lines were added or taken away, in one piece. */
function lineEdits(before: string, after: string): readonly TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  if (old.length !== now.length) {
    const edit = difference(before, after);
    return edit === null ? [] : [edit];
  }
  let start = 0;
  return old.flatMap((line, index) => {
    const edit = difference(line, now[index] ?? '');
    const at = start;
    start += line.length;
    return edit === null
      ? []
      : [{ ...edit, span: { start: edit.span.start + at, end: edit.span.end + at } }];
  });
}

/** The lines, each with its line end. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n?|\n)|[^\r\n]+$/g) ?? [];
}

/** The shortest piece that makes the difference; null where there is none. */
function difference(before: string, after: string): TextEdit | null {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) {
    start += 1;
  }
  let tail = 0;
  while (
    tail < most - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail += 1;
  }
  const end = before.length - tail;
  return start === end && start === after.length - tail
    ? null
    : { span: { start, end }, newText: after.slice(start, after.length - tail) };
}
