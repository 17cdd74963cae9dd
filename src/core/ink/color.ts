import { formatHex, parse } from 'culori/fn';
import './colorSpaces';
import { inks, type NamedInk } from './ink';
import { remember } from './remember';

/**
 * How a colour is written: as in CSS, or as in the `color` attribute of `<font>`, where HTML also
 * takes digits without `#`.
 */
export type ColorSyntax = 'css' | 'font';

interface HexColor {
  readonly hex: string;
  readonly alpha: number;
}

const parseOfCss = remember(value => parseAnew(value, 'css'), 500);
const parseOfFont = remember(value => parseAnew(value, 'font'), 500);

/**
 * The colour as `#rrggbb`, its alpha ignored; null for what is no colour by itself: unknown names,
 * `currentcolor`, `inherit`, `var(…)`, and colours of which nothing shows, such as `transparent`.
 */
export function parseCssColor(value: string, syntax: ColorSyntax = 'css'): string | null {
  return parseOpaque(value, syntax)?.hex ?? null;
}

/**
 * The ink whose CSS name has exactly this colour, however it is written (`Red`, `#f00`,
 * `rgb(255, 0, 0)`, `aqua` for cyan); null for every other or translucent colour.
 */
export function exactInk(value: string, syntax: ColorSyntax = 'css'): NamedInk | null {
  const color = parseOpaque(value, syntax);
  return color !== null && color.alpha === 1 ? exactInkOfHex(color.hex) : null;
}

/** The ink whose CSS name has the colour `#rrggbb`. */
export function exactInkOfHex(hex: string): NamedInk | null {
  return inkByHex.get(hex) ?? null;
}

const inkByHex: ReadonlyMap<string, NamedInk> = new Map(
  inks.flatMap(ink => {
    const hex = parseCssColor(ink);
    return hex === null ? [] : [[hex, ink] as const];
  }),
);

function parseOpaque(value: string, syntax: ColorSyntax): HexColor | null {
  return syntax === 'css' ? parseOfCss(value) : parseOfFont(value);
}

function parseAnew(value: string, syntax: ColorSyntax): HexColor | null {
  // CSS is not case-sensitive and counts line ends and form feeds as blanks; culori is and does not.
  const text = value
    .replace(/[\t\n\f\r ]+/g, ' ')
    .trim()
    .toLowerCase();
  const color = isBareHex(text) ? undefined : parse(text);
  if (color !== undefined) {
    const alpha = color.alpha ?? 1;
    return alpha > 0 ? { hex: formatHex(color), alpha } : null;
  }
  const legacy = syntax === 'font' ? parseLegacyColor(text) : null;
  return legacy === null ? null : { hex: legacy, alpha: 1 };
}

/** culori takes `ff0000` for a colour, CSS does not. */
function isBareHex(text: string): boolean {
  return /^[\da-f]+$/.test(text);
}

/**
 * HTML's rules for parsing a legacy colour value, for values that were meant as digits: at least
 * six of them, after none, one or several `#`. (By the same rules `bleu` would be a green.)
 */
function parseLegacyColor(text: string): string | null {
  if (!/^#*[\da-f]{6,128};?$/.test(text)) return null;
  let digits = text.replace(/^#/, '').replace(/[^\da-f]/g, '0');
  while (digits.length % 3 !== 0) digits += '0';
  const size = digits.length / 3;
  let parts = [0, 1, 2].map(i => digits.slice(i * size, (i + 1) * size).slice(-8));
  while (parts.every(part => part.length > 2 && part.startsWith('0'))) {
    parts = parts.map(part => part.slice(1));
  }
  return `#${parts.map(part => part.slice(0, 2)).join('')}`;
}
