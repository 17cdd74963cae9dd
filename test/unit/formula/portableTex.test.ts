import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { portableTex } from '../../../src/core/formula/portableTex';

describe('portableTex', () => {
  it.each([
    ['\\text{a_b}', '\\text{a\\_b}'],
    ['\\text{a\\_b}', '\\text{a\\_b}'],
    [
      '\\text{a \\textbf{b_c} $d_e$ \\(f_g\\) h_i}',
      '\\text{a \\textbf{b\\_c} $d_e$ \\(f_g\\) h\\_i}',
    ],
    ['\\text {50%}', '\\text {50\\%}'],
    ['\\text a_b', '\\text a_b'],
    ['\\text{a_b', '\\text{a_b'],
    ['\\begin{align}a&b\\end{align}', '\\begin{aligned}a&b\\end{aligned}'],
    ['\\begin{alignat}{2}a&b\\end{alignat}', '\\begin{alignedat}{2}a&b\\end{alignedat}'],
    ['\\begin{equation*}a\\end{equation*}', '{a}'],
    ['\\begin{ cases }a\\end{ cases }', '\\begin{cases}a\\end{cases}'],
    ['\\begin{eqnarray}a&=&b&c\\end{eqnarray}', '\\begin{aligned}a&={}b&c\\end{aligned}'],
    [
      '\\begin{eqnarray}{a&b}&=&\\begin{matrix}1&2&3\\end{matrix}\\\\ a&=&b\\end{eqnarray}',
      '\\begin{aligned}{a&b}&={}\\begin{matrix}1&2&3\\end{matrix}\\\\ a&={}b\\end{aligned}',
    ],
    ['\\begin{array}{*{3}{c}|*2r}', '\\begin{array}{*{3}{c}|*2r}'.replace('*{3}{c}', 'ccc')],
    ['\\begin{array} [b] {@{}l@{\\,}p{2cm}}', '\\begin{array}  {ll}'],
    ['x_\\max^\\hat{y}', 'x_{\\max}^{\\hat{y}}'],
    ['x_\\operatorname*{arg} y', 'x_{\\operatorname*{arg}} y'],
    ['x_\\sqrt[3]{2}', 'x_{\\sqrt[3]{2}}'],
    ['x_\\overset ab c', 'x_{\\overset ab} c'],
    ['x_\\alpha', 'x_\\alpha'],
    ['x_\\hat', 'x_\\hat'],
    ['x_\\left(', 'x_\\left('],
  ])('writes %s as %s', (tex, portable) => {
    expect(portableTex(tex, false).tex).toBe(portable);
  });

  it('keeps environments that a display formula may have', () => {
    const tex = '\\begin{align}a&b\\end{align}\\begin{equation}c\\end{equation}';
    expect(portableTex(tex, true).tex).toBe(tex);
  });

  it('takes offsets back to the TeX as written', () => {
    const tex = '\\text{a_b} x_\\max \\begin{multline}y\\end{multline}';
    const portable = portableTex(tex, true);
    for (const mark of ['b}', '\\max', 'y\\end', ' x']) {
      expect(portable.asWritten(portable.tex.indexOf(mark))).toBe(tex.indexOf(mark));
    }
  });

  it('takes every offset to one within the TeX as written, in order', () => {
    const piece = fc.constantFrom(
      ...['\\text{a_b}', '_\\max', '^', '\\begin{eqnarray}', '\\end{eqnarray}', '&', '\\\\', '{'],
      ...['}', '%', '\\begin{array}[t]{*{2}{c}}', '\\end{array}', 'x', ' ', '\\left(', '\\right)'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, display) => {
        const tex = pieces.join('');
        const portable = portableTex(tex, display);
        let before = 0;
        for (let offset = 0; offset <= portable.tex.length; offset++) {
          const written = portable.asWritten(offset);
          expect(written).toBeGreaterThanOrEqual(before);
          expect(written).toBeLessThanOrEqual(tex.length);
          before = written;
        }
        expect(portable.asWritten(portable.tex.length)).toBe(tex.length);
      }),
    );
  });
});
