import type { FrontMatterEntry } from '../note/frontMatterTree';
import type { TextEdit } from './textEdit';
import { startOfNextLine } from './textLines';

/** Takes out a top-level entry with the lines that it stands on. */
export function deleteEntry(text: string, { span }: FrontMatterEntry): TextEdit {
  let start = span.start;
  while (/[ \t]/.test(text[start - 1] ?? '')) {
    start -= 1;
  }
  return /[^\r\n]/.test(text[start - 1] ?? '')
    ? deleteFromFlow(text, span)
    : { span: { start, end: startOfNextLine(text, span.end) }, newText: '' };
}

/** An entry of `{a: 1, b: 2}`, with the comma before it. */
function deleteFromFlow(text: string, span: FrontMatterEntry['span']): TextEdit {
  let before = span.start;
  while (/\s/.test(text[before - 1] ?? '')) {
    before -= 1;
  }
  const start = text[before - 1] === ',' ? before - 1 : span.start;
  return { span: { start, end: span.end }, newText: '' };
}
