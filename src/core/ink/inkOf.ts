import { type ColorSyntax, exactInkOfHex, parseCssColor } from './color';
import { toOklch } from './colorSpaces';
import type { Ink, NamedInk } from './ink';
import { remember } from './remember';

/**
 * The class of a colour, nearest by hue: dark and light shades belong to their hue (navy is blue,
 * crimson red, teal cyan, gold yellow). `other` where CSS knows no such colour.
 */
export function inkOf(color: string, syntax: ColorSyntax = 'css'): Ink {
  return syntax === 'css' ? inkOfCss(color) : inkOfFont(color);
}

const inkOfCss = remember(color => classify(parseCssColor(color)), 500);
const inkOfFont = remember(color => classify(parseCssColor(color, 'font')), 500);

/** The upper end (OKLCH degrees) of each hue's range, the first range going on from the last one. */
const hueRanges: readonly (readonly [end: number, ink: NamedInk])[] = [
  [17, 'pink'],
  [34, 'red'],
  [80, 'orange'],
  [120, 'yellow'],
  [168, 'green'],
  [215, 'cyan'],
  [280, 'blue'],
  [340, 'purple'],
  [360, 'pink'],
];

function classify(hex: string | null): Ink {
  if (hex === null) return 'other';
  const exact = exactInkOfHex(hex);
  if (exact !== null) return exact;
  const { l, c, h = 0 } = toOklch(hex);
  if (hasNoHue(l, c)) return l >= 0.935 ? 'white' : l < 0.3 ? 'black' : 'gray';
  if (isBrown(l, c, h)) return 'brown';
  return hueRanges.find(([end]) => h < end)?.[1] ?? 'pink';
}

/** Whether the eye names a colour (OKLCH lightness, chroma) by its lightness alone. */
function hasNoHue(l: number, c: number): boolean {
  if (l < 0.13 || c < 0.015) return true;
  // Near white a tint is a shade of white (ivory, snow), except where it is strong (lightyellow).
  if (l >= 0.935) return c < 0.0315;
  // Slate is a grey; a light tint as weak as it (lavender) or a dark one shows its hue.
  return l < 0.9 && c < 0.04 && c < l * 0.1;
}

/** Brown is dark orange (sienna, peru) and, up to a light shade, muted red or orange (tan). */
function isBrown(l: number, c: number, h: number): boolean {
  if (h < 17 || h >= 80) return false;
  return (h >= 40 && l < 0.7) || (c < l * 0.125 && l < 0.85);
}
