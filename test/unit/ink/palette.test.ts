import { describe, expect, it } from 'vitest';
import { parseCssColor } from '../../../src/core/ink/color';
import { contrast } from '../../../src/core/ink/contrast';
import { toOklch } from '../../../src/core/ink/colorSpaces';
import { inks } from '../../../src/core/ink/ink';
import { inkPalette } from '../../../src/core/ink/palette';

const backgrounds = {
  light: '#ffffff',
  dark: '#1f1f1f',
  highContrastDark: '#000000',
  highContrastLight: '#ffffff',
} as const;
const kinds = Object.keys(backgrounds) as (keyof typeof backgrounds)[];

describe('the palette of inks', () => {
  it.each(inks)('makes %s readable in every kind of theme', ink => {
    for (const kind of kinds) {
      const least = kind.startsWith('highContrast') ? 7 : 4.5;
      expect(contrast(inkPalette[ink][kind], backgrounds[kind])).toBeGreaterThanOrEqual(least);
    }
  });

  it.each(inks)('keeps %s within 25° of the hue of its CSS name', ink => {
    const hue = toOklch(parseCssColor(ink) ?? '').h;
    for (const kind of kinds) {
      const own = toOklch(inkPalette[ink][kind]).h;
      if (hue === undefined) {
        expect(own).toBeUndefined();
      } else {
        const apart = Math.abs((own ?? Number.NaN) - hue);
        expect(Math.min(apart, 360 - apart)).toBeLessThanOrEqual(25);
      }
    }
  });

  it('has no two inks of the same colour in one kind of theme', () => {
    for (const kind of kinds) {
      expect(new Set(inks.map(ink => inkPalette[ink][kind])).size).toBe(inks.length);
    }
  });
});
