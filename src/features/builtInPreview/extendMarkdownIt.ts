import type { MarkdownIt } from 'markdown-it';
import { addGuestSyntax } from '../../core/note/guestSyntax';
import type { FormulaWriter } from '../../core/render/formulaWriter';
import { addGuestHtml } from '../../core/render/guestHtml';

/**
 * Teaches the markdown-it of VS Code's own preview the syntax of notes. KaTeX is large and most
 * texts have no formulas: `createWriter` is called when the first one is to be written.
 */
export function extendMarkdownIt(md: MarkdownIt, createWriter: () => FormulaWriter): MarkdownIt {
  let writer: FormulaWriter | undefined;
  addGuestSyntax(md, () => addGuestHtml(md, () => (writer ??= createWriter())));
  return md;
}
