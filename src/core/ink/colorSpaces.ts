import {
  modeA98,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeProphoto,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  useMode,
} from 'culori/fn';

// Every colour space that CSS Color 4 can write; what is not made known to culori is not parsed.
for (const mode of [modeRgb, modeLrgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab]) {
  useMode(mode);
}
for (const mode of [modeP3, modeA98, modeProphoto, modeRec2020, modeXyz50, modeXyz65]) {
  useMode(mode);
}

const intoOklch = useMode(modeOklch);

/** A colour as the eye sees it. */
export interface Oklch {
  readonly mode: 'oklch';
  /** Lightness, 0 to 1. */
  readonly l: number;
  /** Chroma, 0 to some 0.3. */
  readonly c: number;
  /** Hue in degrees; missing where there is no chroma. */
  readonly h?: number;
}

/** The colour `#rrggbb` in OKLCH. */
export function toOklch(hex: string): Oklch {
  return intoOklch(hex);
}
