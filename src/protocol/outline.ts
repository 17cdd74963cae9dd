/** What lies behind what in the drawing, the first at the back. */
export const treeLayerNames = ['ground', 'edges', 'models', 'names', 'head', 'corner'] as const;

/** A part of the drawing in its layer: its key, and the layer. */
export type TreePartPlace = readonly [key: string, layer: (typeof treeLayerNames)[number]];

/** A part that was not sent before: one SVG element, and what it is found by, in lower case. */
export interface TreeBody {
  readonly svg: string;
  /** Names of a model, one a line; empty for what is no model. */
  readonly find: string;
}

/** From the extension to the family tree. */
export type ToTree =
  | {
      /** The drawing as it stands now. `bodies` holds the parts that are not what was sent before. */
      readonly type: 'update';
      readonly version: number;
      /** Pixels at zoom 1. */
      readonly width: number;
      readonly height: number;
      readonly namesWidth: number;
      readonly headHeight: number;
      readonly parts: readonly TreePartPlace[];
      readonly bodies: Readonly<Record<string, TreeBody>>;
      /** A sentence in place of the drawing: there is nothing to draw, or not yet. */
      readonly notice: string | null;
      readonly language: 'en' | 'zh-cn';
    }
  /** Bring this model into view. */
  | { readonly type: 'reveal'; readonly model: string }
  /** Draw an SVG document as PNG, and answer by `picture`. */
  | {
      readonly type: 'draw';
      readonly id: number;
      readonly svg: string;
      readonly width: number;
      readonly height: number;
    };

/** From the family tree to the extension. */
export type FromTree =
  /** The page has (again) nothing on it; `folded` are the families whose lanes are folded. */
  | { readonly type: 'ready'; readonly folded: readonly string[] }
  /** Version `version` is on the page. */
  | { readonly type: 'shown'; readonly version: number }
  /** The page lacks these parts. */
  | { readonly type: 'need'; readonly keys: readonly string[] }
  /** A model was chosen. */
  | { readonly type: 'open'; readonly model: string }
  | { readonly type: 'fold'; readonly folded: readonly string[] }
  | { readonly type: 'act'; readonly action: TreeAction }
  /** The PNG that `draw` asked for; null where it could not be made. */
  | { readonly type: 'picture'; readonly id: number; readonly png: ArrayBuffer | null }
  /** The page's own code failed, in its (English) words and with its stack. */
  | { readonly type: 'failed'; readonly message: string };

/** What a button of the page asks the extension for. */
export type TreeAction = 'exportSvg' | 'exportPng' | 'buildOutline';

/** What the family tree remembers while it is hidden, or over a restart of the editor. */
export interface TreeState {
  readonly folded: readonly string[];
  readonly zoom: number;
  readonly left: number;
  readonly top: number;
  readonly selected: string | null;
}
