import type { InkMeanings } from '../ink/inkMeanings';
import type { Words } from '../words/words';

/** What an address is for: a picture that is shown, or a place that a click leads to. */
export type AddressKind = 'image' | 'link';

/**
 * What the HTML of a note depends on besides the note. Keep one object for as long as nothing in it
 * changes: what is remembered of a block hangs on the identity of the context.
 */
export interface RenderContext {
  readonly words: Words;
  /** `tex`: formulas are their TeX as text, for the webview to render; `html`: KaTeX's HTML. */
  readonly formulas: 'tex' | 'html';
  /** KaTeX's macros: `{'\\R': '\\mathbb{R}'}`. */
  readonly macros?: Readonly<Record<string, string>>;
  /** Whether the note's site eats a backslash before `_`, `*` and `\` in formulas, as Hexo does. */
  readonly eatsBackslashes?: boolean;
  /** Whether the note's site makes a line break of a line end in a paragraph, as Hexo does. */
  readonly breaksLines?: boolean;
  /** What inks mean: those of a note that mean something are named in its header. */
  readonly inks?: InkMeanings;
  /**
   * The address under which the page finds what the note calls `address`; null refuses it. Asked
   * only about addresses that are safe, and its answer is checked again.
   */
  resolve(address: string, kind: AddressKind): string | null;
}
