import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FormulaOptions,
  checkFormula,
  forgetFormulas,
  renderFormula,
  renderFormulaInto,
} from '../../../src/core/formula/formula';
import { wordsOf } from '../../../src/core/words/words';

beforeEach(forgetFormulas);

/** The HTML of a formula that is rendered, without its MathML. */
function htmlOf(tex: string, options: FormulaOptions): string {
  const result = renderFormula(tex, options);
  if (!result.ok) throw new Error(result.reason);
  return result.html.replace(/<math[^]*<\/math>/, '');
}

/** The visible characters of a formula, or why it is refused. */
function shown(tex: string, display = false): string {
  const result = renderFormula(tex, { display });
  if (!result.ok) return `refused: ${result.reason}`;
  const [, html = ''] = result.html.split('class="katex-html"');
  return decoded(html.replace(/^[^>]*>/, '').replace(/<[^>]*>/g, ''));
}

/** The TeX that a formula's MathML holds. */
function annotated(tex: string, display = false): string | undefined {
  const result = renderFormula(tex, { display });
  if (!result.ok) return undefined;
  return decoded(/<annotation[^>]*>([^<]*)/.exec(result.html)?.[1] ?? '');
}

function decoded(text: string): string {
  const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
  return text
    .replace(/&(\w+);/g, (_, name: string) => names[name] ?? '')
    .replace(/&#x?([\da-f]+);/g, (all, digits: string) =>
      String.fromCharCode(parseInt(digits, all.startsWith('&#x') ? 16 : 10)),
    )
    .replaceAll('\u200b', '')
    .replaceAll('\u00a0', ' ');
}

/** The part of a formula that a refusal points at. */
function blamed(tex: string, display = false): string | null {
  const result = renderFormula(tex, { display });
  if (result.ok || result.offset === null || result.length === null) return null;
  return tex.slice(result.offset, result.offset + result.length);
}

describe('a formula', () => {
  it('is rendered in a line, or displayed', () => {
    expect(htmlOf('x_7', { display: false })).not.toContain('katex-display');
    expect(htmlOf('x_7', { display: true })).toContain('katex-display');
  });

  it('may hold Chinese, in text and outside of it', () => {
    expect(shown('\\text{中文}')).toBe('中文');
    expect(shown('准确率 = 1')).toBe('准确率=1');
  });

  it('takes the macros of the user, and leaves their object as it is', () => {
    const macros = { '\\loss': '\\mathcal{L}' };
    const tex = '\\loss\\gdef\\loss{x}\\gdef\\other{y}';
    expect(renderFormula(tex, { display: false, macros }).ok).toBe(true);
    expect(macros).toEqual({ '\\loss': '\\mathcal{L}' });
    expect(renderFormula('\\loss', { display: false }).ok).toBe(false);
  });

  it('is remembered with its macros: other macros give another result', () => {
    const one = renderFormula('\\foo', { display: false, macros: { '\\foo': 'a' } });
    const two = renderFormula('\\foo', { display: false, macros: { '\\foo': 'b' } });
    expect(one).not.toEqual(two);
    expect(renderFormula('\\foo', { display: false, macros: { '\\foo': 'a' } })).toBe(one);
  });

  it('shares no definition with the next one', () => {
    expect(renderFormula('\\gdef\\secret{1}\\secret', { display: false }).ok).toBe(true);
    expect(renderFormula('\\secret', { display: false }).ok).toBe(false);
    expect(renderFormula('\\newcommand{\\mine}{2}\\mine', { display: false }).ok).toBe(true);
    expect(renderFormula('\\mine', { display: false }).ok).toBe(false);
  });

  it('may define a command anew that KaTeX knows, as MathJax lets it', () => {
    for (const tex of ['\\newcommand{\\R}{r}\\R', '\\newcommand*\\vec[1]{\\mathbf{#1}}\\vec{x}']) {
      expect(renderFormula(tex, { display: false }).ok).toBe(true);
    }
    const own = renderFormula('\\newcommand{\\R}{r}\\R', { display: false });
    expect(own.ok && own.html).toContain('<mi>r</mi>');
  });

  it('can neither link, nor load, nor carry HTML attributes', () => {
    for (const tex of [
      '\\href{javascript:alert(1)}{x}',
      '\\url{https://example.com}',
      '\\includegraphics{https://example.com/a.png}',
      '\\htmlClass{a}{x}',
      '\\htmlStyle{color:red}{x}',
    ]) {
      const result = renderFormula(tex, { display: false });
      const html = result.ok ? result.html.replace(/<annotation[^]*?<\/annotation>/, '') : '';
      expect(html).not.toMatch(/<a |<img|example\.com"|class="a"|style="color:red"/);
    }
  });

  it('can grow no larger than 20 em', () => {
    expect(htmlOf('\\rule{500em}{500em}', { display: false })).not.toContain('500em');
  });
});

describe('a refused formula', () => {
  it('tells the reason without KaTeX’s head, and the place', () => {
    expect(renderFormula('a + \\foo b', { display: false })).toEqual({
      ok: false,
      problem: { kind: 'unknownCommand', command: '\\foo' },
      reason: 'Undefined control sequence: \\foo',
      offset: 4,
      length: 4,
    });
  });

  it('tells no place where the trouble lies in a macro', () => {
    const macros = { '\\good': '\\bad' };
    const result = renderFormula('x + \\good', { display: false, macros });
    expect(result).toMatchObject({
      ok: false,
      problem: { kind: 'unknownCommand', command: '\\bad' },
      offset: null,
    });
  });

  it('tells the place in the TeX as written, though something before it had to be rewritten', () => {
    expect(blamed('\\text{a_b_c} + \\foo')).toBe('\\foo');
    expect(blamed('\\begin{eqnarray}a&=&\\foo\\end{eqnarray}', true)).toBe('\\foo');
    expect(blamed('x_\\max + \\foo')).toBe('\\foo');
    expect(blamed('\\label{a} \\foo')).toBe('\\foo');
  });

  it.each([
    ['deep nesting of braces', '{'.repeat(50_000)],
    ['deep nesting of roots', '\\sqrt{'.repeat(5000) + 'x' + '}'.repeat(5000)],
    ['a macro that calls itself', '\\def\\a{\\a}\\a'],
    ['a macro that doubles', '\\def\\a#1{#1#1}'.concat('\\a{'.repeat(40), 'x', '}'.repeat(40))],
    ['a lone backslash', 'x\\'],
    ['a lone surrogate', '\\text{\ud800'],
    ['a broken environment name', '\\begin{\\frac12}'],
  ])('is never an exception: %s', (_, tex) => {
    for (const display of [true, false]) {
      expect(renderFormula(tex, { display }).ok).toBe(false);
      checkFormula(tex, { display });
    }
  });

  it.each([
    ['\\foo', '未知命令 \\foo', 'unknown command \\foo'],
    ['\\begin{foo}x\\end{foo}', '未知环境 foo', 'unknown environment foo'],
    ['\\frac{a', '缺少 }', '} is missing'],
    ['\\left( a', '缺少 \\right', '\\right is missing'],
    ['a & b', '& 只能用在 aligned、cases 等环境的列与列之间', undefined],
    ['a}', '此处不能出现 }', '} may not stand here'],
    ['x^', '^ 后面缺少内容', '^ needs something that it applies to'],
    ['\\sqrt', '\\sqrt 后面缺少内容', undefined],
    ['a^b^c', '连续出现两个上标，请用花括号分清层次', undefined],
    ['a_b_c', '连续出现两个下标，请用花括号分清层次', undefined],
    ['\\begin{matrix}\\end{cases}', '\\begin{matrix} 与 \\end{cases} 不匹配', undefined],
    ['\\text{\\frac12}', '\\frac 不能用在文本中', undefined],
    ['a\\limits_b', '\\limits 只能跟在运算符之后，例如 \\mathop{…}\\limits', undefined],
    ['\\left x', '“x”不是有效的定界符', '“x” is no delimiter'],
    ['\\hspace{1}', '“1”不是有效的尺寸', '“1” is no size'],
    ['\\begin{array}{z}\\end{array}', '“z”不是有效的列格式', '“z” is no column type'],
    ['\\def\\a{\\a}\\a', '宏无限展开', 'its macros expand without end'],
    ['{'.repeat(50_000), '嵌套层次过深', 'it is nested too deeply'],
  ])('says in both languages what is wrong', (tex, chinese, english) => {
    const result = renderFormula(tex, { display: false });
    if (result.ok) throw new Error(`${tex} was rendered`);
    expect(wordsOf('zh-cn').math.problem(result.problem)).toBe(chinese);
    const said = wordsOf('en').math.problem(result.problem);
    expect(said).toBe(english ?? said);
    expect(said).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('what KaTeX takes and shows otherwise than it is meant', () => {
  it.each([
    ['a prime of a Chinese keyboard', '\\mathbf{x}’’+f’(x)', 'x′′+f′(x)'],
    ['but not what closes a quotation', 'a‘b’', 'a‘b’'],
    ['nor what stands in a text', '\\text{it’s}x’', 'it’sx′'],
    ['a link, of which its text is left', '\\href{javascript:a_b#c%20}{x^2}+1', 'x2+1'],
  ])('%s: %s', (_, tex, text) => {
    expect(shown(tex)).toBe(text);
  });

  it('keeps the place of what is refused behind it', () => {
    const result = renderFormula('x’\\href{a}{y}\\frca', { display: false });
    expect(result).toMatchObject({ ok: false, offset: 13, length: 5 });
  });
});

describe('what MathJax takes and KaTeX refuses', () => {
  it.each([
    ['a Markdown escape', 'a\\*b', 'a∗b'],
    ['a label', 'a=b\\label{eq:a_b#1}', 'a=b'],
    ['something raised and lowered', 'a\\raise 2pt b\\lower{-.5em}{c_1}', 'abc1'],
    ['a box that is raised', 'a\\raise2pt\\hbox{x y}', 'ax y'],
    ['an enclosed formula', '\\enclose{circle}{x}\\enclose{bottom}[mathcolor="red"]{y}', 'xy'],
    ['a definition with a standard', '\\newcommand{\\a}[2][x]{#1#2}\\a{3}\\a[y]4', 'x3y4'],
    ['one under a name that is known', '\\renewcommand\\bar[1][x]{#1}\\bar\\bar[y]', 'xy'],
    ['references, shown as text', '\\ref{eq:a_b}, \\eqref{c}', 'eq:a_b,(c)'],
    ['the math italic switch', '{\\mit\\Phi}A', 'ΦA'],
    ['characters of math in text', '\\text{a_b^c&d#e 50%}_1', 'a_b^c&d#e 50%1'],
    ['a formula in a text', '\\text{if $x_1$ is a_b}', 'if x1 is a_b'],
    ['text in a box', '\\mbox{a_b}', 'a_b'],
    ['a package', '\\require{cancel}x', 'x'],
    ['a tag in a line', 'x\\tag{1}', 'x(1)'],
    ['a tag of its own form', 'x\\tag*{A}', 'xA'],
    ['equation in a line', '\\begin{equation}\\label{a}x\\end{equation}', 'x'],
    ['align in a line', '\\begin{align*}a&=b\\end{align*}', 'a=b'],
    ['columns repeated', '\\begin{array}{*{20}{c}}a&b\\end{array}', 'ab'],
    ['columns with spacing and width', '\\begin{array}[t]{@{}cp{1cm}}a&b\\end{array}', 'ab'],
    ['operators of one’s own', '\\DeclareMathOperator{\\foo}{foo}\\foo x', 'foox'],
    ['plain TeX’s relations', '\\buildrel a \\over b', 'ba'],
    ['plain TeX’s roots', '\\root 3 \\of 2', '32'],
    ['plain TeX’s matrices', '\\matrix{a&b\\cr c&d}', 'acbd'],
    ['numbered characters', '\\unicode{x4E2D}\\unicode{65}', '中A'],
    ['HTML classes and styles', '\\class{a}{b}\\style{color:red}{c}\\cssId{d}{e}', 'bce'],
    ['boxes with options', '\\bbox[5px]{a}\\bbox{b}', 'ab'],
    ['an operator as a script', 'x_\\max', 'xmax'],
    ['an accent as a script', 'x^\\hat y', 'xy^'],
    ['a bold letter as a script', 'x_\\boldsymbol w z', 'xwz'],
    ['a fenced group as a script', 'x_\\left(a\\right)', 'x(a)'],
    ['names of Wikipedia’s TeX', '\\part x', '∂x'],
  ])('is rendered: %s', (_, tex, text) => {
    expect(shown(tex)).toBe(text);
    expect(annotated(tex)).toBe(tex);
  });

  it('renders eqnarray with its relations aligned, with and without a star', () => {
    const tex = '\\begin{eqnarray}a&=&b\\\\ c&\\leq&-d\\nonumber\\end{eqnarray}';
    expect(shown(tex, true)).toBe('ac=b≤−d');
    expect(shown(tex.replaceAll('eqnarray', 'eqnarray*'))).toBe('ac=b≤−d');
    expect(annotated(tex, true)).toBe(tex);
    const aligned = '\\begin{aligned}a&={}b\\\\ c&\\leq{}-d\\end{aligned}';
    expect(htmlOf(tex, { display: true })).toBe(htmlOf(aligned, { display: true }));
  });

  it('renders several tags in one display formula', () => {
    expect(shown('\\begin{aligned}a\\tag{1}\\\\b\\tag{2}\\end{aligned}', true)).toBe('a(1)b(2)');
  });

  it('renders multline in display formulas', () => {
    expect(shown('\\begin{multline}a\\\\b\\end{multline}', true)).toBe('ab');
  });

  it('leaves alone what KaTeX takes: a user’s \\label, a tag in the margin', () => {
    const macros = { '\\label': '\\text{label #1}' };
    expect(htmlOf('\\label{a}', { display: false, macros })).toContain('label');
    expect(htmlOf('x\\tag{1}', { display: true })).toContain('class="tag"');
  });

  it('lets a user’s macro win over a stand-in', () => {
    const macros = { '\\mit': 'M' };
    expect(htmlOf('\\mit \\*', { display: false, macros })).toContain('>M</span>');
  });

  it('still refuses & outside of an alignment, as MathJax does', () => {
    expect(blamed('a & b')).toBe('&');
    expect(blamed('\\label{x} a & b', true)).toBe('&');
  });
});

describe('rendering into an element', () => {
  const { document } = new JSDOM('<!doctype html><body><span></span>').window;
  const element = document.querySelector('span');
  if (element === null) throw new Error('no element');

  beforeEach(() => {
    // KaTeX renders with the page's own document.
    Object.assign(globalThis, { document });
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'document');
  });

  it('puts the formula in place of the TeX', () => {
    element.textContent = 'x_7';
    expect(renderFormulaInto(element, 'x_7', { display: false })).toEqual({ ok: true });
    expect(element.querySelector('.katex-html')).not.toBeNull();
    expect(element.querySelector('annotation')?.textContent).toBe('x_7');
  });

  it('keeps the TeX as written in the annotation of a rewritten formula', () => {
    const tex = '\\text{a_b} < \\mbox{c}';
    expect(renderFormulaInto(element, tex, { display: false })).toEqual({ ok: true });
    expect(element.querySelector('annotation')?.textContent).toBe(tex);
  });

  it('leaves the text of the element where the formula is refused', () => {
    element.textContent = '\\foo';
    expect(renderFormulaInto(element, '\\foo', { display: false }).ok).toBe(false);
    expect(element.textContent).toBe('\\foo');
  });
});

describe('checking a formula', () => {
  it('takes and refuses what rendering takes and refuses', () => {
    expect(checkFormula('x^2', { display: false })).toEqual({ ok: true });
    expect(checkFormula('\\begin{eqnarray}a&=&b\\end{eqnarray}', { display: true }).ok).toBe(true);
    const refused = renderFormula('\\foo', { display: false });
    expect(refused.ok).toBe(false);
    expect(checkFormula('\\foo', { display: false })).toEqual(refused);
  });
});
