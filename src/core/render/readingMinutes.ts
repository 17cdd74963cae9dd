import type { Token } from 'markdown-it';
import type { Note } from '../note/note';

interface Amount {
  readonly letters: number;
  readonly words: number;
}

const charactersAMinute = 400;
const wordsAMinute = 200;
const amounts = new WeakMap<readonly Token[], Amount>();

/** How long a note takes to read, in whole minutes, at least 1. Addresses and formulas don't count. */
export function readingMinutes(note: Note): number {
  let letters = 0;
  let words = 0;
  for (const { tokens } of note.blocks) {
    let amount = amounts.get(tokens);
    if (!amount) {
      amount = amountIn(tokens);
      amounts.set(tokens, amount);
    }
    letters += amount.letters;
    words += amount.words;
  }
  return Math.max(1, Math.round(letters / charactersAMinute + words / wordsAMinute));
}

function amountIn(tokens: readonly Token[]): Amount {
  let letters = 0;
  let words = 0;
  for (const { type, content, children } of tokens) {
    if (children) {
      const inner = type === 'image' ? { letters: 0, words: 0 } : amountIn(children);
      letters += inner.letters;
      words += inner.words;
    } else if (type === 'text' || type === 'code_inline' || type === 'fence') {
      letters += content.match(/[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff]/g)?.length ?? 0;
      words +=
        content.match(/[A-Za-z\u00c0-\u024f\d]+(?:['’-][A-Za-z\u00c0-\u024f\d]+)*/g)?.length ?? 0;
    }
  }
  return { letters, words };
}
