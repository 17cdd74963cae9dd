import type { Locale, Settings } from './userData';

/** A try: the note and its folder, and how VS Code shall look. */
export interface Trial {
  readonly folder: string;
  readonly note: string;
  readonly locale: Locale;
  readonly settings: Settings;
  /** The VSIX files to install: Zhupi, and what opens the preview. */
  readonly extensions: readonly string[];
  /** A folder for the profile, which is gone afterwards. */
  readonly scratch: string;
  readonly screenshot: string | null;
  readonly size: { readonly width: number; readonly height: number };
  /** Makes the picture as high as the whole note. */
  readonly whole: boolean;
}
