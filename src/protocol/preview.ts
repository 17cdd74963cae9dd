/** A block as the webview knows it: its id, its first line, and the line after its last. */
export type BlockPlace = readonly [id: string, line: number, endLine: number];

/** From the extension to the preview. */
export type ToPreview =
  | {
      /** The note as it stands now. `bodies` holds the HTML of blocks that were not sent before. */
      readonly type: 'update';
      readonly doc: string;
      readonly version: number;
      readonly header: string;
      readonly blocks: readonly BlockPlace[];
      readonly bodies: Readonly<Record<string, string>>;
      readonly settings: PreviewSettings;
    }
  | { readonly type: 'scroll'; readonly doc: string; readonly line: number }
  | { readonly type: 'cursor'; readonly doc: string; readonly line: number };

/** What the preview needs to know of the user's settings. */
export interface PreviewSettings {
  readonly language: 'en' | 'zh-cn';
  readonly macros: Readonly<Record<string, string>>;
  readonly markEditorSelection: boolean;
  readonly doubleClickToEditor: boolean;
  readonly inkMarks: boolean;
}

/** From the preview to the extension. */
export type FromPreview =
  | { readonly type: 'ready' }
  /** Version `version` of `doc` is on the page. */
  | { readonly type: 'shown'; readonly doc: string; readonly version: number }
  /** The page lacks these bodies. */
  | { readonly type: 'need'; readonly doc: string; readonly ids: readonly string[] }
  | { readonly type: 'openLink'; readonly doc: string; readonly href: string }
  | { readonly type: 'showLine'; readonly doc: string; readonly line: number }
  | { readonly type: 'failed'; readonly message: string };
