import type { FrontMatterEntry } from '../note/frontMatterTree';
import type { TextEdit } from './textEdit';
import { startOfLine, startOfNextLine } from './textLines';

/** Takes out a top-level entry with the lines that it stands on. */
export function deleteEntry(text: string, { span }: FrontMatterEntry): TextEdit {
  const lineStart = startOfLine(text, span.start);
  const isAlone = text.slice(lineStart, span.start).trim() === '';
  if (!isAlone) {
    return deleteFromFlow(text, span);
  }
  return { span: { start: lineStart, end: startOfNextLine(text, span.end) }, newText: '' };
}

/** An entry of `{a: 1, b: 2}`, with the comma before it. */
function deleteFromFlow(text: string, span: FrontMatterEntry['span']): TextEdit {
  const comma = /,\s*$/.exec(text.slice(0, span.start));
  return { span: { start: comma?.index ?? span.start, end: span.end }, newText: '' };
}
