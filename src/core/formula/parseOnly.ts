import { __parse, type KatexOptions } from 'katex';

declare module 'katex' {
  /** KaTeX's parser alone; exported, but not in its types. */
  export function __parse(tex: string, options?: KatexOptions): readonly unknown[];
}

/** Parses a formula; throws what KaTeX throws. */
export function parseOnly(tex: string, options: KatexOptions): void {
  __parse(tex, options);
}
