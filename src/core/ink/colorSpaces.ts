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

/** Lightness, chroma and hue, as the eye sees them, of a colour (`#rrggbb`). */
export const toOklch = useMode(modeOklch);
