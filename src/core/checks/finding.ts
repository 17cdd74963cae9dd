import type { TextEdit } from '../edit/textEdit';
import type { Span } from '../text/span';

/** How much a finding matters; `hint` is faint in the editor and never in the Problems panel. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A severity, or `off`: listed only by `check --format json`, as a hint. */
export type Level = Severity | 'off';

/**
 * What is wrong, and what a sentence about it needs to know. The words are made where they are
 * shown (`core/words`).
 */
export type Problem =
  | { readonly code: 'front-matter/missing' }
  /** `reason` is a key of the words; `detail` YAML's own (English) sentence where there is no better. */
  | {
      readonly code: 'front-matter/syntax';
      readonly reason:
        | 'unclosed-fence'
        | 'unclosed-quote'
        | 'unclosed-bracket'
        | 'tab'
        | 'colon-needs-space'
        | 'hyphen-needs-space'
        | 'needs-quotes'
        | 'indentation'
        | 'unknown-alias'
        | 'other';
      readonly detail: string;
    }
  | {
      readonly code: 'front-matter/fullwidth-punctuation';
      readonly found: string;
      readonly meant: string;
    }
  | { readonly code: 'front-matter/lost-text'; readonly lost: string }
  | { readonly code: 'front-matter/duplicate-key'; readonly key: string }
  | { readonly code: 'front-matter/missing-key'; readonly key: string }
  | {
      readonly code: 'front-matter/unknown-key';
      readonly key: string;
      readonly meant: string | null;
    }
  | {
      readonly code: 'front-matter/wrong-type';
      readonly key: string;
      readonly expected: 'text' | 'texts' | 'texts-or-text' | 'boolean' | 'number' | 'date';
      readonly found: string;
    }
  | {
      readonly code: 'front-matter/invalid-date';
      readonly key: string;
      readonly reason: 'impossible' | 'unreadable' | 'uncommon';
      readonly found: string;
    }
  | {
      readonly code: 'front-matter/lastmod-before-date';
      readonly key: string;
      readonly modified: string;
      readonly date: string;
    }
  | { readonly code: 'front-matter/future-date'; readonly key: string; readonly date: string }
  | {
      readonly code: 'front-matter/unknown-layout' | 'front-matter/unknown-author';
      readonly name: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'front-matter/empty-value'; readonly key: string }
  | { readonly code: 'front-matter/duplicate-tag'; readonly tag: string }
  | {
      readonly code: 'front-matter/tag-variant';
      readonly tag: string;
      readonly common: string;
      readonly posts: number;
    }
  | {
      readonly code: 'front-matter/title-length' | 'front-matter/summary-length';
      readonly length: number;
      readonly limit: number;
    }
  | { readonly code: 'front-matter/executable'; readonly language: string }
  | {
      readonly code: 'note/annotation-unclosed';
      /** `font` or `span`. */
      readonly tag: string;
      readonly isClosing: boolean;
      /** The blank of another width that makes the tag none; null where it is a tag. */
      readonly blank: string | null;
    }
  | {
      readonly code: 'note/annotation-unknown-color';
      readonly color: string;
      readonly meant: string | null;
    }
  | {
      readonly code: 'publish/tag-slug';
      readonly tag: string;
      /** The address; empty where the tag has none. */
      readonly slug: string;
      /** The other tag with this address; null where the address is empty. */
      readonly other: string | null;
    };

export type FindingCode = Problem['code'];

/** A way to mend it. */
export interface Fix {
  readonly title: FixTitle;
  /** Whether it may be made without asking. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** What a fix does, as data: its sentence is in `core/words`. */
export type FixTitle =
  | { readonly kind: 'replace'; readonly old: string; readonly new: string }
  | { readonly kind: 'quote' }
  | { readonly kind: 'insert-front-matter' }
  | { readonly kind: 'delete-blank-lines' }
  | { readonly kind: 'insert-key'; readonly key: string }
  | { readonly kind: 'rename-key'; readonly old: string; readonly new: string }
  | { readonly kind: 'delete-key'; readonly key: string }
  | { readonly kind: 'delete-tag'; readonly tag: string }
  | { readonly kind: 'make-list' }
  | { readonly kind: 'close-fence' }
  | { readonly kind: 'spaces-for-tabs' }
  | { readonly kind: 'insert-space' }
  | { readonly kind: 'unindent' }
  | { readonly kind: 'close'; readonly mark: string }
  | { readonly kind: 'delete-markup'; readonly text: string };

/** Something that is wrong in a note. */
export interface Finding {
  readonly problem: Problem;
  /** The smallest text that is wrong. */
  readonly span: Span;
  readonly severity: Severity;
  /** Whether it is listed as hint only because its level is `off`. */
  readonly isOff: boolean;
  /** The best first. */
  readonly fixes: readonly Fix[];
}
