/** A block as the webview knows it: its id, its first line, and the line after its last. */
export type BlockPlace = readonly [id: string, line: number, endLine: number];

/** From the extension to the preview. */
export type ToPreview =
  | {
      /**
       * The note as it stands now, its header being the first block. `bodies` holds the HTML of
       * the blocks that were not sent before.
       */
      readonly type: 'update';
      readonly doc: string;
      /** Counts the updates of one preview. A document's own version starts anew when reopened. */
      readonly version: number;
      /** Whether the preview stays with this note. */
      readonly locked: boolean;
      readonly blocks: readonly BlockPlace[];
      readonly bodies: Readonly<Record<string, string>>;
      /** A sentence in place of the note: it is missing, unreadable or empty. */
      readonly notice: string | null;
      readonly settings: PreviewSettings;
    }
  /** `line` from 0, at the top of the editor; its fraction is how much of the line is above. */
  | { readonly type: 'scroll'; readonly doc: string; readonly line: number }
  /** `line` is the cursor's, from 0. */
  | { readonly type: 'cursor'; readonly doc: string; readonly line: number }
  /** Say by `showLine` at which line the reader is. */
  | { readonly type: 'askLine'; readonly doc: string }
  /** Go to the heading with this id. */
  | { readonly type: 'reveal'; readonly doc: string; readonly slug: string };

/** What the preview needs to know of the user's settings. */
export interface PreviewSettings {
  readonly language: 'en' | 'zh-cn';
  readonly macros: Readonly<Record<string, string>>;
  readonly markEditorSelection: boolean;
  readonly doubleClickToEditor: boolean;
  readonly inkMarks: boolean;
  /** A CSS font list; null where the user chose none. */
  readonly fontFamily: string | null;
  /** Pixels; null where the user chose none. */
  readonly fontSize: number | null;
  /** A multiple of the font size; null where the user chose none. */
  readonly lineHeight: number | null;
}

/** From the preview to the extension. */
export type FromPreview =
  /** The page has (again) nothing on it and waits for an update. */
  | { readonly type: 'ready' }
  /** Version `version` of `doc` is on the page. */
  | { readonly type: 'shown'; readonly doc: string; readonly version: number }
  /** The page lacks these bodies. */
  | { readonly type: 'need'; readonly doc: string; readonly ids: readonly string[] }
  | { readonly type: 'openLink'; readonly doc: string; readonly href: string }
  | { readonly type: 'showLine'; readonly doc: string; readonly line: number }
  /** Ask for the kind of site that the note belongs to. */
  | { readonly type: 'chooseProfile'; readonly doc: string }
  /** The page's own code failed, in its (English) words and with its stack. */
  | { readonly type: 'failed'; readonly message: string };

/** What a preview remembers of itself while it is hidden, or over a restart of the editor. */
export interface PreviewState {
  readonly doc: string;
  readonly locked: boolean;
  /** The line at the top of the page, as in the message `scroll`. */
  readonly line: number;
  /** Natural sizes of the images seen, in pixels, by address: a page need not jump as they come. */
  readonly imageSizes: Readonly<Record<string, readonly [width: number, height: number]>>;
}
