import type { FrontMatterEntry } from '../note/frontMatterTree';
import { startOfLine } from './textLines';

/** The blanks before the keys of a front matter: YAML wants them to be the same before all. */
export function keyIndent(text: string, [first]: readonly FrontMatterEntry[]): string {
  const before =
    first === undefined
      ? ''
      : text.slice(startOfLine(text, first.keySpan.start), first.keySpan.start);
  return /^ *$/.test(before) ? before : '';
}
