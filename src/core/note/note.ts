import type { Token } from 'markdown-it';
import type { Ink } from '../ink/ink';
import type { LineIndex } from '../text/lineIndex';
import type { Span } from '../text/span';

/** The language of a note: in MDX, ES modules, components and `{…}` comments are syntax. */
export type Dialect = 'markdown' | 'mdx';

/**
 * One Markdown text, parsed. Immutable; parts that did not change are shared with the note that it
 * was parsed after. All spans are offsets of `text`; lines count from 0.
 */
export interface Note {
  readonly text: string;
  readonly dialect: Dialect;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter | null;
  /** The top-level blocks in order, footnote definitions left out. */
  readonly blocks: readonly Block[];
  /** The footnotes that the note refers to, in the order of their numbers. */
  readonly footnotes: readonly Footnote[];
  readonly headings: readonly Heading[];
  readonly formulas: readonly Formula[];
  readonly annotations: readonly Annotation[];
  readonly images: readonly Image[];
  readonly links: readonly Link[];
}

/**
 * A top-level block: one that Markdown makes, or several that an HTML element or an annotation
 * joins. `tokens` are well nested, and the same array as in the note before if nothing in the block
 * changed, so that what is made of it can be remembered by it.
 *
 * Token vocabulary, beside markdown-it's own (renderers must know all of it):
 * - `math_inline` (formula in a line), `math_inline_block` (display formula inside a line),
 *   `math_block` (display formula of its own): `content` is the TeX.
 * - `annotation_open`, `annotation_close`: `meta` is an {@link AnnotationMeta}; an annotation that
 *   crosses other elements is closed and opened again, so one annotation may have several pairs.
 * - `html_open`, `html_close`, `html_void`: one raw HTML tag, `content` as written,
 *   `meta.name` its lower-case name. Balanced. Not sanitised. In MDX also beside blocks.
 * - `html_comment`: shows nothing.
 * - `html_block`: a container whose `children` are of the kinds above, `text` and formulas.
 *   The `content` of a `text` in it may hold character references, which are meant as such.
 * - `component_open`, `component_close`, `component_void` (MDX): `meta.name`, `content` as written.
 * - `paragraph_open` with `meta.holdsElements` (MDX): no paragraph; in its line are elements only.
 * - `mdx_hidden`: `import`, `export` and comments of MDX; shows nothing.
 * - `list_item_open` with `meta.task` `'done' | 'open'`: a task; its `[x] ` is no text any more.
 * - `blockquote_open` with `meta.callout` (`note tip important warning caution`): a callout; its
 *   `[!NOTE]` is no text any more. With `meta.hasTitle` its first paragraph, whose `meta` has
 *   `isCalloutTitle`, is its title; else `meta.title` is the name of its kind where it has one.
 * - `toc`: `[toc]` alone in a paragraph.
 * - `footnote_ref`: `meta.index` counts the footnote references of the block from 0; its number is
 *   `block.footnoteNumbers[meta.index]`. `footnote_anchor`s are made by the renderer.
 * - `heading_open`: the n-th of a block has the id `block.slugs[n]`.
 * `map` of a token counts lines from the block's first line.
 */
export interface Block {
  readonly tokens: readonly Token[];
  /** First line, and the line after the last. */
  readonly line: number;
  readonly endLine: number;
  /** The lines' characters, the last line end left out. */
  readonly span: Span;
  /** Ids of the headings in the block, in order: `自编码`, `自编码-1`. */
  readonly slugs: readonly string[];
  /** Numbers (from 1) of the footnotes referred to in the block, in order of the references. */
  readonly footnoteNumbers: readonly number[];
}

/** A footnote's text, as blocks; an inline footnote `^[…]` has no label. */
export interface Footnote {
  readonly label: string | null;
  readonly number: number;
  readonly references: number;
  readonly block: Block;
}

/** The metadata before a note's text. */
export interface FrontMatter {
  readonly format: 'yaml' | 'toml' | 'json' | 'executable';
  /** Both fences and what lies between: `---\ntitle: x\n---`, the last line end left out. */
  readonly span: Span;
  /** The opening fence, with its language: `---`, `---json`; `{` of JSON without a fence. */
  readonly openSpan: Span;
  /** What lies between the fences: `title: x\n`. */
  readonly contentSpan: Span;
  /** The closing fence `---`; null where it is missing. */
  readonly closeSpan: Span | null;
  /**
   * Top-level values by key, as YAML 1.2 reads them: dates are texts. Of broken YAML what can be read;
   * of TOML and JSON the same values, none where they are broken; none of program code.
   */
  readonly values: Readonly<Record<string, unknown>>;
  /** What YAML has to say against it; TOML and JSON are not checked. */
  readonly problems: readonly FrontMatterProblem[];
}

/** What YAML has to say against a front matter, in its own (English) words. */
export interface FrontMatterProblem {
  readonly code: string;
  readonly message: string;
  readonly span: Span;
}

/** A heading. */
export interface Heading {
  /** The whole heading: `## 自编码`. */
  readonly span: Span;
  /** Its text: `自编码`. */
  readonly contentSpan: Span;
  readonly level: number;
  /** Plain text, formulas as TeX without delimiters. */
  readonly text: string;
  /** Unique in the note: `自编码`, `自编码-1`. */
  readonly slug: string;
  readonly line: number;
}

/** A formula. `delimiter` is how it opens; `fence` stands for ```` ```math ````. */
export interface Formula {
  /** Delimiters included: `$x_7$`. */
  readonly span: Span;
  /** What lies between: `x_7`. In a quote or list, line prefixes included. */
  readonly contentSpan: Span;
  /**
   * TeX as written, without line prefixes, `\|` of a table cell read as `|`, and character references
   * (`&lt;`) as what they stand for, except in code.
   */
  readonly tex: string;
  readonly display: boolean;
  readonly delimiter: '$' | '$$' | '\\(' | '\\[' | '\\\\(' | '\\\\[' | 'fence';
}

/** What an annotation's tokens know of it. */
export interface AnnotationMeta {
  /** Lower-case name of the element: `font`, `span`, `p`, `div`. */
  readonly element: string;
  /** The colour as written: `red`, `#F00`. */
  readonly color: string;
  readonly ink: Ink;
  /** The opening tag as written, for its other attributes: `<font color="red" size=4>`. */
  readonly tag: string;
}

/** A coloured span. */
export interface Annotation extends AnnotationMeta {
  /** The whole element: `<font color="red">疑问</font>`. */
  readonly span: Span;
  /** `<font color="red">` */
  readonly openSpan: Span;
  /** What is coloured: `疑问`. */
  readonly contentSpan: Span;
  /** `</font>`; null where the annotation is not closed. */
  readonly closeSpan: Span | null;
  /** Plain text, soft breaks as spaces, formulas as TeX without delimiters. */
  readonly text: string;
  /** The heading that it stands in or under; null before the first. */
  readonly heading: Heading | null;
}

/** An image, of Markdown or HTML. */
export interface Image {
  /** `![alt](a.png)` or `<img src="a.png">` */
  readonly span: Span;
  readonly src: string;
  readonly alt: string;
}

/** A link, of Markdown or HTML, or an address by itself. */
export interface Link {
  /** `[text](address)`, `<https://…>`, `https://…`, or the opening tag `<a href="…">`. */
  readonly span: Span;
  readonly href: string;
}
