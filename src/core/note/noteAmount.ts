import type { Token } from 'markdown-it';
import type { Note } from './note';

/** How much there is to read. */
export interface TextAmount {
  /** Chinese characters, and Japanese letters; marks don't count. */
  readonly characters: number;
  /** Words and numbers in other scripts: `GPT-4`, `3.14` and `don’t` are one each. */
  readonly words: number;
}

/** How much there is to read in a note: what its author wrote out, footnotes included. */
export interface NoteAmount extends TextAmount {
  /** What code comes to, which the other numbers leave out. */
  readonly code: TextAmount;
}

const nothing: TextAmount = { characters: 0, words: 0 };
const amounts = new WeakMap<readonly Token[], NoteAmount>();

/**
 * Counts a note. Formulas, addresses, pictures and front matter don't count. Blocks that an edit did
 * not change are not counted again.
 */
export function noteAmount({ blocks, footnotes }: Note): NoteAmount {
  let prose = nothing;
  let code = nothing;
  for (const { tokens } of [...blocks, ...footnotes.map(({ block }) => block)]) {
    const amount = amounts.get(tokens) ?? amountIn(tokens);
    amounts.set(tokens, amount);
    prose = sum(prose, amount);
    code = sum(code, amount.code);
  }
  return { ...prose, code };
}

function amountIn(tokens: readonly Token[]): NoteAmount {
  let prose = nothing;
  let code = nothing;
  let isAddress = false;
  for (const { type, content, children, markup } of tokens) {
    switch (type) {
      case 'link_open':
        isAddress = markup === 'linkify' || markup === 'autolink';
        break;
      case 'link_close':
        isAddress = false;
        break;
      case 'text':
        if (!isAddress) prose = sum(prose, textAmount(content));
        break;
      case 'html_block':
        prose = sum(prose, textAmount(textOfHtml(children ?? [])));
        break;
      case 'code_inline':
      case 'code_block':
      case 'fence':
        code = sum(code, textAmount(content));
        break;
      case 'image':
        break;
      default:
        if (children !== null) {
          const inner = amountIn(children);
          prose = sum(prose, inner);
          code = sum(code, inner.code);
        }
    }
  }
  return { ...prose, code };
}

/** The text between tags. It is as written, and may hold character references. */
function textOfHtml(tokens: readonly Token[]): string {
  let text = '';
  let isShown = true;
  for (const { type, content, meta } of tokens) {
    if (type === 'html_open' || type === 'html_close') {
      const { name } = meta as { readonly name: string };
      if (name === 'script' || name === 'style') isShown = type === 'html_close';
      text += ' ';
    } else if (type === 'text' && isShown) {
      text += content.replace(/&#?[\da-z]+;/gi, ' ');
    }
  }
  return text;
}

const character = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const letter = `(?!${character})[\\p{L}\\p{N}]`;
/** A character, or a word: letters and marks, with hyphens and the like only inside. */
const counted = new RegExp(
  `(${character})|${letter}(?:${letter}|\\p{M}|['’.,_-](?=${letter}))*`,
  'gu',
);

function textAmount(text: string): TextAmount {
  let characters = 0;
  let words = 0;
  for (const match of text.matchAll(counted)) {
    if (match[1] === undefined) words += 1;
    else characters += 1;
  }
  return { characters, words };
}

function sum(one: TextAmount, other: TextAmount): TextAmount {
  return { characters: one.characters + other.characters, words: one.words + other.words };
}
