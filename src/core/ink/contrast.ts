import { clampChroma, formatHex } from 'culori/fn';
import { type Oklch, toOklch } from './colorSpaces';
import { remember } from './remember';

/** WCAG 2 contrast of two colours `#rrggbb`, from 1 to 21. */
export function contrast(hexA: string, hexB: string): number {
  const [a, b] = [luminance(hexA), luminance(hexB)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/**
 * `hex` with its lightness moved as little as `ratio` on `backgroundHex` needs; unchanged where it
 * is readable already. Its OKLCH hue stays within 25° as long as a hue is left; black, white and
 * grey stay without one. Where no colour reaches the ratio (above 4.58 on a middle grey): black or
 * white, whichever is nearer to it.
 */
export function readable(hex: string, backgroundHex: string, ratio = 4.5): string {
  return contrast(hex, backgroundHex) >= ratio
    ? hex
    : corrected(`${hex} ${backgroundHex} ${ratio}`);
}

const corrected = remember(key => {
  const [hex = '', background = '', ratio = ''] = key.split(' ');
  return correct(hex, background, Number(ratio));
}, 2000);

function correct(hex: string, background: string, ratio: number): string {
  const color = toOklch(hex);
  const candidates = [0, 1].flatMap(end => towards(end, color, background, ratio) ?? []);
  const [first, second] = candidates;
  if (first === undefined) {
    return contrast('#000000', background) >= contrast('#ffffff', background)
      ? '#000000'
      : '#ffffff';
  }
  if (second === undefined) return first;
  return distance(color, first) <= distance(color, second) ? first : second;
}

/**
 * The shade of `color` nearest to it that reaches the ratio, on its way to black (`end` 0) or white
 * (`end` 1); null where even that does not.
 */
function towards(end: number, color: Oklch, background: string, ratio: number): string | null {
  let reached = shade(color, end);
  if (contrast(reached, background) < ratio) return null;
  let [near, far] = [color.l, end];
  // 16 halvings of a range of at most 1 are finer than the steps of 8-bit colours.
  for (let step = 0; step < 16; step++) {
    const middle = (near + far) / 2;
    const tried = shade(color, middle);
    if (contrast(tried, background) >= ratio) [far, reached] = [middle, tried];
    else near = middle;
  }
  // A step or two from black or white, 8 bits can't hold a hue any more; rather none than another.
  return keepsHue(color, reached) ? reached : shade(color, end);
}

function keepsHue(color: Oklch, hex: string): boolean {
  const hue = toOklch(hex).h;
  if (hue === undefined || color.h === undefined) return true;
  const apart = Math.abs(hue - color.h);
  return Math.min(apart, 360 - apart) <= 25;
}

/** `color` at another lightness, with as much of its chroma as sRGB has there. */
function shade(color: Oklch, l: number): string {
  return formatHex(clampChroma({ ...color, l }, 'oklch'));
}

/** How far apart two colours look: the distance in OKLab. */
function distance(a: Oklch, hex: string): number {
  const b = toOklch(hex);
  const angle = (((a.h ?? 0) - (b.h ?? 0)) * Math.PI) / 180;
  const chroma = a.c ** 2 + b.c ** 2 - 2 * a.c * b.c * Math.cos(angle);
  return Math.sqrt((a.l - b.l) ** 2 + chroma);
}

/** WCAG 2 relative luminance. */
function luminance(hex: string): number {
  const value = Number.parseInt(hex.slice(1), 16);
  return (
    0.2126 * linear(value >> 16) +
    0.7152 * linear((value >> 8) & 255) +
    0.0722 * linear(value & 255)
  );
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
