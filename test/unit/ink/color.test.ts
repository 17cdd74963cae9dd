import { describe, expect, it } from 'vitest';
import { exactInk, parseCssColor } from '../../../src/core/ink/color';
import { inks } from '../../../src/core/ink/ink';

describe('parseCssColor', () => {
  it.each([
    ['red', '#ff0000'],
    ['Red', '#ff0000'],
    ['  REBECCAPURPLE\n', '#663399'],
    ['#f00', '#ff0000'],
    ['#F00', '#ff0000'],
    ['#f008', '#ff0000'],
    ['#Ff0000', '#ff0000'],
    ['#ff000080', '#ff0000'],
    ['rgb(255, 0, 0)', '#ff0000'],
    ['rgb(255,0,0)', '#ff0000'],
    ['RGB( 255 , 0 , 0 )', '#ff0000'],
    ['rgb(255 0 0)', '#ff0000'],
    ['rgb(255 0 0 / 50%)', '#ff0000'],
    ['rgba(255, 0, 0, .5)', '#ff0000'],
    ['rgb(100%, 0%, 0%)', '#ff0000'],
    ['rgb(300, -20, 0)', '#ff0000'],
    ['hsl(0, 100%, 50%)', '#ff0000'],
    ['HSLA(0deg 100% 50% / 0.3)', '#ff0000'],
    ['hsl(.5turn 100% 50%)', '#00ffff'],
    ['hwb(0 0% 0%)', '#ff0000'],
    ['lab(0% 0 0)', '#000000'],
    ['lch(100% 0 0)', '#ffffff'],
    ['oklab(1 0 0)', '#ffffff'],
    ['oklch(0% 0 0)', '#000000'],
    ['color(srgb 1 0 0)', '#ff0000'],
    ['color(display-p3 1 1 1)', '#ffffff'],
    ['color(xyz 0 0 0)', '#000000'],
  ])('reads %j', (value, hex) => {
    expect(parseCssColor(value)).toBe(hex);
  });

  it.each([
    ['an unknown name', 'bleu'],
    ['nothing', ''],
    ['blanks', '  '],
    ['no colour at all', 'transparent'],
    ['an invisible colour', 'rgba(255, 0, 0, 0)'],
    ['the colour of the text', 'currentColor'],
    ['an inherited value', 'inherit'],
    ['a variable', 'var(--red)'],
    ['digits without a hash', 'ff0000'],
    ['three digits without a hash', '000'],
    ['five digits', '#ff000'],
    ['a broken function', 'rgb(255, 0)'],
    ['an unknown function', 'cmyk(0, 1, 1, 0)'],
    ['a name of every object', 'constructor'],
    ['a declaration', 'red; background: blue'],
    ['Chinese', '红色'],
  ])('takes %s for no colour', (_, value) => {
    expect(parseCssColor(value)).toBeNull();
  });

  it('takes digits without a hash in the color attribute of <font>, as HTML does', () => {
    expect(parseCssColor('FF0000', 'font')).toBe('#ff0000');
    expect(parseCssColor('##00dd00', 'font')).toBe('#00dd00');
    expect(parseCssColor('#ff0000;', 'font')).toBe('#ff0000');
    expect(parseCssColor('#ff00000', 'font')).toBe('#ff0000');
  });

  it('takes words for no colour in the color attribute of <font> either', () => {
    expect(parseCssColor('bleu', 'font')).toBeNull();
    expect(parseCssColor('bad', 'font')).toBeNull();
    expect(parseCssColor('', 'font')).toBeNull();
  });

  it('reads what CSS knows in the color attribute of <font> too', () => {
    expect(parseCssColor('Tomato', 'font')).toBe('#ff6347');
    expect(parseCssColor('rgb(1, 2, 3)', 'font')).toBe('#010203');
  });
});

describe('exactInk', () => {
  it.each(inks)('knows %s by its name', ink => {
    expect(exactInk(ink)).toBe(ink);
    expect(exactInk(` ${ink.toUpperCase()} `)).toBe(ink);
  });

  it.each([
    ['#f00', 'red'],
    ['#FF0000', 'red'],
    ['rgb(255,0,0)', 'red'],
    ['hsl(240, 100%, 50%)', 'blue'],
    ['aqua', 'cyan'],
    ['grey', 'gray'],
    ['#ffa500ff', 'orange'],
  ])('takes %s for %s', (value, ink) => {
    expect(exactInk(value)).toBe(ink);
  });

  it.each(['crimson', '#fe0000', 'lime', 'rgba(255, 0, 0, .5)', 'bleu', 'transparent', 'FF0000'])(
    'takes %s for no ink',
    value => {
      expect(exactInk(value)).toBeNull();
    },
  );

  it('takes digits without a hash in the color attribute of <font>', () => {
    expect(exactInk('FF0000', 'font')).toBe('red');
  });
});
