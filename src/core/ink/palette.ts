import type { NamedInk } from './ink';

/** The colours of an ink, one for each kind of theme, as `#rrggbb`. */
export interface InkColors {
  readonly light: string;
  readonly dark: string;
  readonly highContrastDark: string;
  readonly highContrastLight: string;
}

/**
 * The defaults of the contributed colours `zhupi.ink.*`: contrast of at least 4.5 against the
 * background of VS Code's light (`#ffffff`) and dark (`#1f1f1f`) themes, of at least 7 against white
 * and black in high contrast, and the hue of the ink's CSS name within 25°. Where an ink would be
 * the background's own colour (black on dark, white on light) it is a grey near the text's colour.
 */
export const inkPalette: Readonly<Record<NamedInk, InkColors>> = {
  red: colors('#c8161d', '#ff6352', '#ff6b5a', '#ae0000'),
  orange: colors('#a55900', '#ff8c00', '#ff8c00', '#824400'),
  yellow: colors('#806b00', '#e6c200', '#e6c200', '#645300'),
  green: colors('#007f00', '#43ac3e', '#48b042', '#006300'),
  cyan: colors('#007880', '#00b7c3', '#00b7c3', '#005e65'),
  blue: colors('#0b57d0', '#6293ff', '#6998ff', '#0000ff'),
  purple: colors('#800080', '#dc6bd9', '#e16fde', '#800080'),
  pink: colors('#c22e80', '#ff69b4', '#ff69b4', '#a50067'),
  brown: colors('#8b4414', '#d28457', '#d5885b', '#87410f'),
  gray: colors('#6c6c6c', '#979797', '#9b9b9b', '#545454'),
  black: colors('#1f1f1f', '#c4c4c4', '#c8c8c8', '#000000'),
  white: colors('#595959', '#ffffff', '#ffffff', '#404040'),
};

function colors(
  light: string,
  dark: string,
  highContrastDark: string,
  highContrastLight: string,
): InkColors {
  return { light, dark, highContrastDark, highContrastLight };
}
