import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, readable } from '../../../src/core/ink/contrast';
import { toOklch } from '../../../src/core/ink/colorSpaces';

const anyHex = fc
  .integer({ min: 0, max: 0xffffff })
  .map(value => `#${value.toString(16).padStart(6, '0')}`);

/** Degrees between the hues of two colours; 0 where one of them has none. */
function hueDistance(hexA: string, hexB: string): number {
  const [a, b] = [toOklch(hexA).h, toOklch(hexB).h];
  if (a === undefined || b === undefined) return 0;
  const apart = Math.abs(a - b);
  return Math.min(apart, 360 - apart);
}

describe('contrast', () => {
  it('is 21 between black and white, in either order', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#ffffff', '#000000')).toBe(21);
  });

  it('is 1 between a colour and itself', () => {
    expect(contrast('#3366cc', '#3366cc')).toBe(1);
  });

  it('agrees with figures published for WCAG', () => {
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4.0, 2);
    expect(contrast('#0000ff', '#ffffff')).toBeCloseTo(8.59, 2);
  });
});

describe('readable', () => {
  it('leaves a colour alone that is readable already', () => {
    expect(readable('#c8161d', '#ffffff')).toBe('#c8161d');
    expect(readable('#ffffff', '#1f1f1f')).toBe('#ffffff');
  });

  it('darkens yellow on white and stays with yellow', () => {
    const corrected = readable('#ffff00', '#ffffff');
    expect(contrast(corrected, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(hueDistance(corrected, '#ffff00')).toBeLessThanOrEqual(25);
    expect(toOklch(corrected).c).toBeGreaterThan(0.1);
  });

  it('lightens navy on a dark background and stays with blue', () => {
    const corrected = readable('#000080', '#1f1f1f');
    expect(contrast(corrected, '#1f1f1f')).toBeGreaterThanOrEqual(4.5);
    expect(hueDistance(corrected, '#000080')).toBeLessThanOrEqual(25);
    expect(toOklch(corrected).c).toBeGreaterThan(0.1);
  });

  it('moves the lightness no further than it needs', () => {
    for (const [color, background] of [
      ['#ffff00', '#ffffff'],
      ['#000080', '#1f1f1f'],
      ['#ff6347', '#fdf6e3'],
    ] as const) {
      expect(contrast(readable(color, background), background)).toBeLessThan(4.7);
    }
  });

  it('keeps grey without a hue', () => {
    const corrected = readable('#999999', '#ffffff');
    expect(corrected).toMatch(/^#(..)\1\1$/);
    expect(contrast(corrected, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('makes black readable on a dark background and white on a light one', () => {
    expect(contrast(readable('#000000', '#1f1f1f'), '#1f1f1f')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(readable('#ffffff', '#ffffff'), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('takes black or white where no colour reaches the ratio', () => {
    expect(readable('#ff0000', '#757575', 7)).toBe('#ffffff');
    expect(readable('#ff0000', '#7a7a7a', 7)).toBe('#000000');
  });

  it('reaches the ratio for any colour on any background', () => {
    fc.assert(
      fc.property(anyHex, anyHex, (color, background) => {
        expect(contrast(readable(color, background), background)).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the hue within 25° for any colour on any background', () => {
    fc.assert(
      fc.property(anyHex, anyHex, (color, background) => {
        const corrected = readable(color, background);
        // Below this chroma a colour looks grey, and its hue is an accident of rounding.
        if (toOklch(color).c < 0.03) return;
        expect(hueDistance(corrected, color)).toBeLessThanOrEqual(25);
      }),
      { numRuns: 500 },
    );
  });

  it('still shows the hue of strong colours on white, dark and black', () => {
    fc.assert(
      fc.property(anyHex, fc.constantFrom('#ffffff', '#1f1f1f', '#000000'), (color, background) => {
        if (toOklch(color).c < 0.1) return;
        expect(toOklch(readable(color, background)).c).toBeGreaterThan(0.03);
      }),
      { numRuns: 500 },
    );
  });

  it('reaches 7 in high contrast for any colour', () => {
    fc.assert(
      fc.property(anyHex, fc.constantFrom('#ffffff', '#000000'), (color, background) => {
        expect(contrast(readable(color, background, 7), background)).toBeGreaterThanOrEqual(7);
      }),
      { numRuns: 300 },
    );
  });
});
