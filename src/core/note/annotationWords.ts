import type { Token } from 'markdown-it';
import { escapeMarkdown } from '../text/escapeMarkdown';
import type { Annotation, Note } from './note';

/** What an annotation says, its formulas apart from its words. */
interface Words {
  readonly text: string;
  readonly isFormula: boolean;
}

/** The text of an annotation as Markdown in one line: formulas between dollars, the rest as words. */
export function annotationInMarkdown(note: Note, annotation: Annotation): string {
  const { start } = annotation.openSpan;
  const block = [...note.blocks, ...note.footnotes.map(footnote => footnote.block)].find(
    ({ span }) => span.start <= start && start < span.end,
  );
  const words = block === undefined ? [] : wordsIn(block.tokens, start - block.span.start);
  const said = words.map(({ text }) => text).join('');
  if (!words.some(({ isFormula }) => isFormula) || bare(said) !== bare(annotation.text)) {
    return escapeMarkdown(annotation.text);
  }
  return words
    .map(({ text, isFormula }) => (isFormula ? inDollars(text) : escapedWords(text)))
    .join('')
    .trim();
}

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function inDollars(tex: string): string {
  return `$${tex.replace(/\s+/g, ' ').trim()}$`;
}

/** The blanks at the ends are the distance to a formula. */
function escapedWords(text: string): string {
  const [before, after] = [/^\s/.test(text) ? ' ' : '', /\S\s+$/.test(text) ? ' ' : ''];
  return before + escapeMarkdown(text) + after;
}

/** What the annotation says whose opening tag begins at `start`, an offset of the block. */
function wordsIn(tokens: readonly Token[], start: number): readonly Words[] {
  const words: Words[] = [];
  const open: boolean[] = [];
  let inside = 0;
  let [leaf, saidLeaf] = [0, 0];
  const add = (text: string, isFormula: boolean) => {
    if (inside > 0 && words.length > 0 && leaf !== saidLeaf) {
      words.push({ text: ' ', isFormula: false });
    }
    saidLeaf = leaf;
    const last = words[words.length - 1];
    if (inside > 0 && !isFormula && last?.isFormula === false) {
      words[words.length - 1] = { text: last.text + text, isFormula };
    } else if (inside > 0) {
      words.push({ text, isFormula });
    }
  };
  const read = (token: Token) => {
    switch (token.type) {
      case 'annotation_open': {
        const span = token.meta?.['span'] as { readonly start: number } | undefined;
        open.push(span?.start === start);
        inside += span?.start === start ? 1 : 0;
        break;
      }
      case 'annotation_close':
        inside -= open.pop() === true ? 1 : 0;
        break;
      case 'math_inline':
      case 'math_inline_block':
      case 'math_block':
        add(token.content, true);
        break;
      case 'softbreak':
      case 'hardbreak':
      case 'html_void':
        add(' ', false);
        break;
      case 'text':
      case 'code_inline':
      case 'fence':
      case 'code_block':
        add(token.content, false);
        break;
    }
  };
  for (const token of tokens) {
    leaf += 1;
    if (token.children !== null && token.type !== 'image') {
      token.children.forEach(read);
    } else {
      read(token);
    }
  }
  return words;
}
