import { describe, expect, it } from 'vitest';
import { sanitiseTag } from '../../../src/core/render/sanitiseTag';
import { contextWith, documentOf, find } from './page';

const open = (raw: string) => sanitiseTag(raw, contextWith()).open;

describe('a raw tag', () => {
  it('keeps what notes use of it', () => {
    expect(open('<td colspan="2" rowspan=3 class="x" style="color:red" onclick="x()">')).toBe(
      '<td colspan="2" rowspan="3">',
    );
    expect(open('<ol start="3" type="a">')).toBe('<ol start="3" type="a">');
    expect(open('<abbr title="a &quot;b&quot;">')).toBe('<abbr title="a &quot;b&quot;">');
    expect(open('<A HREF="b.md" TARGET=_blank>')).toBe('<a href="b.md">');
  });

  it('has its alignment as a class', () => {
    expect(open('<center>')).toBe('<div class="zhupi-align-center">');
    expect(open('<p align="RIGHT">')).toBe('<p class="zhupi-align-right">');
    expect(open('<div style="color:red; text-align: center">')).toBe(
      '<div class="zhupi-align-center">',
    );
  });

  it('of unknown kind is dropped, its end tag too', () => {
    expect(sanitiseTag('<marquee behavior=x>', contextWith())).toEqual({
      open: '',
      close: '',
      dropsContent: false,
    });
  });

  it('of a script drops what it holds', () => {
    expect(sanitiseTag('<script>', contextWith()).dropsContent).toBe(true);
  });

  it('keeps an id that links can lead to, not one of ours', () => {
    expect(open('<a name="附录"></a>')).toBe('<a id="附录">');
    expect(open('<span id="zhupi-root">')).toBe('<span>');
  });

  it('of an image keeps size and zoom, in numbers only', () => {
    expect(open('<img src="a.png" width="50%" height="20px" alt="图">')).toBe(
      '<img loading="lazy" src="a.png" alt="图" data-missing="Image not loaded: 图" width="50%" height="20">',
    );
    expect(open('<img src="a.png" style="zoom:33%;" alt="图">')).toContain('class="zhupi-zoom-35"');
    expect(open('<img src="a.png" style="zoom:0.5" alt="图">')).toContain('class="zhupi-zoom-50"');
    expect(open('<img src="a.png" style="width: 75%" alt="图">')).toContain(' width="75%"');
    expect(open('<img src="a.png" width="expression(1)" alt="图">')).not.toContain('expression');
  });

  it('that would load something is a box with its address', () => {
    expect(open('<iframe src="//player.example/1?a=1&b=2">')).toBe(
      '<span class="zhupi-media">Embedded page ' +
        '<a href="https://player.example/1?a=1&amp;b=2">//player.example/1?a=1&amp;b=2</a></span>',
    );
    expect(open('<video src="javascript:x">')).toBe('<span class="zhupi-media">Video</span>');
  });
});

describe('raw HTML in a note', () => {
  it('does not end the paragraph that it stands in', () => {
    const document = documentOf('前 <div>中</div> 后');
    expect(find(document, '.zhupi-paragraph').textContent).toBe('前 中 后');
  });

  it('may be a table, with formulas and emphasis', () => {
    const document = documentOf('<table><tr><td align="center">$x$</td></tr></table>');
    expect(
      find(document, '.zhupi-scroll > table td.zhupi-align-center .zhupi-math').textContent,
    ).toBe('x');
  });

  it('may fold what it holds', () => {
    const document = documentOf('<details>\n<summary>题</summary>\n\n**内**\n\n</details>\n');
    expect(find(document, 'details > summary').textContent).toBe('题');
    expect(find(document, 'details strong').textContent).toBe('内');
  });
});
