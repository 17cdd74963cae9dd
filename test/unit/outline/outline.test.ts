import { describe, expect, it } from 'vitest';
import { builtInCatalogue, catalogueWith } from '../../../src/core/models/builtInCatalogue';
import { Recogniser } from '../../../src/core/models/recogniser';
import { parseNote } from '../../../src/core/note/parseNote';
import { type Coverage, coverageOf } from '../../../src/core/outline/coverage';
import { gapsOf } from '../../../src/core/outline/gaps';
import { noteCoverage } from '../../../src/core/outline/noteCoverage';
import { noteTitle } from '../../../src/core/outline/noteTitle';
import { outlineJson } from '../../../src/core/outline/outlineJson';
import { outlineMarkdown } from '../../../src/core/outline/outlineMarkdown';
import { wordsOf } from '../../../src/core/words/words';

/** What notes cover, by path. */
function coverage(
  notes: Readonly<Record<string, string>>,
  catalogue = builtInCatalogue(),
): Coverage {
  const recogniser = new Recogniser(catalogue);
  const posts = Object.entries(notes).map(([path, text]) => {
    const note = parseNote(text);
    return { path, title: noteTitle(note), coverage: noteCoverage(note, recogniser) };
  });
  return coverageOf(catalogue, posts);
}

const addressOf = (path: string) => path;

function markdown(
  notes: Readonly<Record<string, string>>,
  language: 'en' | 'zh-cn' = 'en',
): string {
  const words = wordsOf(language);
  return outlineMarkdown(coverage(notes), { words, addressOf, gapsAtMost: 1 });
}

describe('coverage', () => {
  const notes = {
    'b.md':
      '---\ntitle: 甲\n---\n\n先说 bert。\n\n## BERT\n\nBERT 与 $x$。\n\n### 细节\n\n<font color=red>疑</font>\n\n## BERT 再谈\n',
    'a.md': '# GPT\n\n与 BERT、bert、BERT 不同。\n\n## FooBERT\n',
  };

  it('is told as data: sections, mentions, spellings and ancestors', () => {
    const { families, unplaced } = outlineJson(coverage(notes));
    expect(families.map(({ id, models }) => [id, models.map(model => model.id)])).toEqual([
      ['autoencoding', ['bert']],
      ['autoregressive', ['gpt']],
    ]);
    const bert = families[0]?.models[0];
    expect(bert).toMatchObject({
      name: 'BERT',
      year: 2018,
      parent: 'transformer',
      coverage: 'section',
      spellings: ['BERT', 'bert'],
      posts: [
        { path: 'a.md', line: 3, heading: 'GPT', coverage: 'mention' },
        { path: 'b.md', line: 7, heading: 'BERT', coverage: 'section' },
        { path: 'b.md', line: 15, heading: 'BERT 再谈', coverage: 'section' },
      ],
    });
    expect(bert?.ancestors[0]).toMatchObject({ id: 'transformer', year: 2017 });
    expect(unplaced).toEqual([
      { name: 'FooBERT', posts: [{ path: 'a.md', line: 5, heading: 'FooBERT' }] },
    ]);
  });

  it('counts the annotations and formulas of a section and those below it', () => {
    const places = coverage(notes).families[0]?.models[0]?.places ?? [];
    expect(places.map(({ annotations, formulas }) => [annotations, formulas])).toEqual([
      [0, 0],
      [1, 1],
      [0, 0],
    ]);
  });

  it('takes the title of a note for a mention, and two names in a heading for two sections', () => {
    const { families } = outlineJson(
      coverage({ 'a.md': '---\ntitle: 说 XLNet\n---\n\n## K-Bert KG-bert\n' }),
    );
    const posts = families.flatMap(({ models }) =>
      models.map(({ id, posts: [post] }) => [id, post?.line, post?.heading, post?.coverage]),
    );
    expect(posts).toEqual([
      ['k-bert', 5, 'K-Bert KG-bert', 'section'],
      ['kg-bert', 5, 'K-Bert KG-bert', 'section'],
      ['xlnet', 2, null, 'mention'],
    ]);
  });
});

describe('gaps', () => {
  function gaps(text: string, catalogue = builtInCatalogue()): readonly string[] {
    return gapsOf(coverage({ 'a.md': text }, catalogue)).map(({ model, kinship, of, and }) =>
      `${model.id}: ${kinship} ${of.id} ${and?.id ?? ''}`.trim(),
    );
  }

  it('begin with what stands between two models, then parents of sections, then children', () => {
    const [first, second, third] = gaps('## GPT\n\n## GPT-3\n');
    expect(first).toBe('gpt-2: between gpt gpt-3');
    expect(second).toBe('transformer: parent gpt');
    expect(third).toMatch(/: child gpt/);
  });

  it('put kin of a mention behind kin of a section', () => {
    const all = gaps('## XLNet\n\n提到 BERT。\n');
    expect(all[0]).toBe('transformer-xl: parent xlnet');
    expect(all.indexOf('transformer: parent bert')).toBeGreaterThan(0);
  });

  it('leave out what is covered, and what the user hides', () => {
    const { catalogue } = catalogueWith({ hiddenGaps: ['gpt-2'] });
    expect(gaps('## GPT\n\n## GPT-3\n', catalogue).join()).not.toMatch(/gpt-2:|gpt-3:/);
  });
});

describe('the document', () => {
  it('goes family by family, children under parents, with links and counts', () => {
    const text = markdown({ 'a.md': '# 读论文\n\n## BERT\n\n$x$\n\n## ALBERT\n\n提到 GPT-3。\n' });
    const gaps = text.indexOf('\n## Gaps\n');
    expect(text.slice(0, gaps)).toBe(
      [
        '# Model Outline',
        '',
        '3 models in 1 post, 2 of them with a section of their own',
        '',
        '## Autoencoding (encoder)',
        '',
        '- **BERT** (2018, from Transformer): [BERT](a.md#bert) (1 formula)',
        '  - **ALBERT** (2019): [ALBERT](a.md#albert)',
        '',
        '## Autoregressive (decoder)',
        '',
        '- GPT-3 (2020, from GPT-2): mentioned in [读论文](a.md#albert)',
        '',
      ].join('\n'),
    );
    expect(text.slice(gaps)).toMatch(
      /^\n## Gaps\n\nNear .*\.\n\n- Transformer \(2017\): parent of BERT\n- … and \d+ more\n$/,
    );
  });

  it('speaks Chinese', () => {
    const text = markdown({ 'a.md': '## BERT\n\n<font color=red>疑</font>\n' }, 'zh-cn');
    expect(text).toContain(
      '# 模型谱系\n\n1 篇文章，1 个模型，其中 1 个有专节\n\n## 自编码（编码器）',
    );
    expect(text).toContain('- **BERT**（2018，源自 Transformer）：[BERT](a.md#bert)（1 条批注）');
    expect(text).toContain('## 空缺');
  });

  it('says so where the notes name no model', () => {
    expect(markdown({ 'a.md': '今天天气好。' })).toBe(
      '# Model Outline\n\nThe notes name no model of the catalogue.\n',
    );
  });

  it('is Markdown whatever a heading holds', () => {
    const text = markdown({ 'a.md': '## BERT `a|b` [x](y) \\<b> {c} \\*\n' });
    const note = parseNote(text);
    expect(note.links.map(({ href }) => href)).toHaveLength(1);
    expect(text).toContain('\\{c\\}');
  });

  it('tells headings that no catalogue knows', () => {
    expect(markdown({ 'a.md': '## FooBERT\n' })).toContain(
      '## Not in the Catalogue\n\nHeadings that look like the name of a model.\n\n- FooBERT: [a.md](a.md#foobert)\n',
    );
  });
});
