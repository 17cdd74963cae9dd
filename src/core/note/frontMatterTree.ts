import type { Span } from '../text/span';

/**
 * The YAML of a front matter as nodes with their places in the note's text, for those who check it
 * and edit it. Broken YAML gives what could be read of it.
 */
export interface FrontMatterTree {
  /** The top-level entries in the order of the text, keys that stand twice included. */
  readonly entries: readonly FrontMatterEntry[];
  /** The comments, `#` included: `# 草稿`. */
  readonly comments: readonly Span[];
}

/** A key with its value. */
export interface FrontMatterEntry {
  /** As YAML reads it: `tags` for `"tags"`. */
  readonly key: string;
  /** As written, quotes included: `tags`. */
  readonly keySpan: Span;
  readonly value: FrontMatterValue;
  /** From the key to the end of its value, comments behind it left out: `tags: [a, b]`. */
  readonly span: Span;
}

/** A value. The span of an empty one is the place behind the colon, or behind the list's hyphen. */
export type FrontMatterValue =
  | { readonly kind: 'empty'; readonly span: Span }
  | {
      readonly kind: 'scalar';
      /** Quotes included: `'自编码'`; of a block scalar from its `|` or `>` on. */
      readonly span: Span;
      readonly style: 'plain' | 'single' | 'double' | 'block';
      /** As YAML 1.2 (core schema) reads it. */
      readonly value: string | number | boolean | bigint | null;
      /** What the scalar says as text, quotes resolved, before it is taken for a number or a date. */
      readonly text: string;
    }
  | {
      readonly kind: 'list';
      readonly style: 'flow' | 'block';
      /** `[a, b]`, or from the first hyphen to the end of the last item. */
      readonly span: Span;
      readonly items: readonly FrontMatterValue[];
    }
  | {
      readonly kind: 'map';
      readonly style: 'flow' | 'block';
      readonly span: Span;
      readonly entries: readonly FrontMatterEntry[];
    }
  /** `*anchor`, and what it stands for, as far as that can be told. */
  | { readonly kind: 'alias'; readonly span: Span; readonly target: FrontMatterValue | null };
