import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../src/core/note/parseNote';
import { readingMinutes } from '../../../src/core/render/readingMinutes';
import { renderHeader } from '../../../src/core/render/renderHeader';
import { wordsOf } from '../../../src/core/words/words';
import { contextWith, documentOf, find } from './page';

const chinese = contextWith({ words: wordsOf('zh-cn') });
const header = (text: string) => find(documentOf(text, chinese), 'header');

describe('the header', () => {
  it('shows title, dates, minutes, annotations and tags', () => {
    const shown = header(
      '---\ntitle: 对比学习\ndate: 2023-05-20T08:00:00+08:00\nlastmod: 2023-06-01\ntags: [NLP, 深度学习/表示学习]\n---\n\n<font color="red">问</font>\n',
    );
    expect(shown.querySelector('h1')?.textContent).toBe('对比学习');
    expect(shown.querySelector('.zhupi-meta')?.textContent).toBe(
      '2023-05-20 · 更新于 2023-06-01 · 约 1 分钟 · 1 条批注',
    );
    expect([...shown.querySelectorAll('.zhupi-tags li')].map(tag => tag.textContent)).toEqual([
      'NLP',
      '深度学习/表示学习',
    ]);
  });

  it('names the kind of site by a button that says what it does', () => {
    const named = (text: string, always = false) => {
      const html = renderHeader(parseNote(text), chinese, { choice: 'hexo', always });
      return new JSDOM(html).window.document.querySelector(
        'header .zhupi-meta > button.zhupi-site',
      );
    };
    const button = named('---\ntitle: 甲\n---\n');
    expect(button?.textContent).toBe('Hexo');
    expect(button?.getAttribute('type')).toBe('button');
    expect(button?.getAttribute('aria-label')).toBe('站点：Hexo。选择其他类型');
    expect(named('文\n')).toBeNull();
    expect(named('文\n', true)?.textContent).toBe('Hexo');
  });

  it('names no site on a page that nobody can act on', () => {
    expect(header('---\ntitle: 甲\n---\n').querySelector('button')).toBeNull();
  });

  it('names the inks of the note that mean something, with or without front matter', () => {
    const inks = new Map([
      ['red', '疑问<b>'],
      ['blue', '结论'],
    ] as const);
    const named = (text: string) => {
      const html = renderHeader(parseNote(text), contextWith({ words: wordsOf('zh-cn'), inks }));
      const list = new JSDOM(html).window.document.querySelector('header > ul.zhupi-inks');
      return [...(list?.children ?? [])].map(item => item.textContent);
    };
    const red = '<font color="red">问</font>';
    expect(named(`---\ntitle: 甲\n---\n${red}和<font color="#f00">问</font>`)).toEqual([
      '疑问<b> 2',
    ]);
    expect(named(`${red}和<font color="navy">答</font>`)).toEqual(['疑问<b> 1', '结论 1']);
    expect(named('<font color="green">别的</font>')).toEqual([]);
    expect(renderHeader(parseNote('文'), contextWith({ inks }))).toBe('');
  });

  it('says that a note is a draft in a word', () => {
    expect(header('---\ntitle: x\ndraft: true\n---\n').textContent).toContain('草稿');
    expect(header('---\ntitle: x\ndraft: false\n---\n').textContent).not.toContain('草稿');
  });

  it('does not repeat a date', () => {
    const shown = header('---\ndate: 2023-01-15\nlastmod: 2023-01-15\n---\n');
    expect(shown.textContent).not.toContain('更新于');
  });

  it('leaves the title to the text where that begins with it', () => {
    expect(header('---\ntitle: 甲\n---\n\n# 甲\n').querySelector('h1')).toBeNull();
    expect(header('---\ntitle: 甲\n---\n\n# 乙\n').querySelector('h1')?.textContent).toBe('甲');
  });

  it('shows what can be read of broken YAML, and says so', () => {
    const shown = header('---\ntitle: "未闭合\ntags: [a\n---\n\n正文\n');
    expect(shown.querySelector('.zhupi-remark')?.textContent).toContain('语法错误');
  });

  it('shows what TOML and JSON say', () => {
    for (const text of [
      '+++\ntitle = "甲"\ndate = 2023-01-05T08:30:00+08:00\ntags = ["NLP"]\ndraft = true\n+++\n',
      '{"title": "甲", "date": "2023-01-05", "tags": ["NLP"], "draft": true}\n',
    ]) {
      const shown = header(text);
      expect(shown.querySelector('h1')?.textContent).toBe('甲');
      expect(shown.querySelector('time')?.getAttribute('datetime')).toBe('2023-01-05');
      expect(shown.querySelector('.zhupi-tags')?.textContent).toBe('NLP');
      expect(shown.querySelector('.zhupi-draft')).not.toBeNull();
    }
  });

  it('shows TOML and JSON folded', () => {
    expect(header('+++\ntitle = "x"\n+++\n').querySelector('details')?.textContent).toContain(
      'title = "x"',
    );
    expect(
      header('---json\n{ "title": "x" }\n---\n').querySelector('summary')?.textContent,
    ).toContain('JSON');
  });

  it('never runs a front matter that is code', () => {
    expect(header('---js\n{ title: process.exit(1) }\n---\n').textContent).toContain('不会执行');
  });

  it('is empty without front matter', () => {
    expect(renderHeader(parseNote('# 标题\n'), chinese)).toBe('');
  });
});

describe('the minutes to read', () => {
  it('count 400 Chinese characters or 200 words a minute', () => {
    expect(readingMinutes(parseNote('字'.repeat(2000)))).toBe(5);
    expect(readingMinutes(parseNote('word '.repeat(1000)))).toBe(5);
  });

  it('leave out formulas and addresses', () => {
    const formula = '$a + b + c + d + e + f + g$ '.repeat(100);
    const image = '![](https://example.org/a/b/c/d/e/f.png) '.repeat(100);
    expect(readingMinutes(parseNote(formula + image))).toBe(1);
  });
});
