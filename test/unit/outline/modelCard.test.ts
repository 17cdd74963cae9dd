import { describe, expect, test } from 'vitest';
import { builtInCatalogue, catalogueWith } from '../../../src/core/models/builtInCatalogue';
import { paperAddress } from '../../../src/core/models/paperAddress';
import { modelCard } from '../../../src/core/outline/modelCard';
import type { PostPlace } from '../../../src/core/outline/coverage';
import { wordsOf, type Language } from '../../../src/core/words/words';

const section: PostPlace = {
  model: 'roberta',
  coverage: 'section',
  path: 'posts/bert.md',
  title: '自编码',
  line: 7,
  heading: 'RoBERTa',
  slug: 'roberta',
  annotations: 2,
  formulas: 1,
};

function card(
  id: string,
  places: readonly PostPlace[],
  language: Language = 'en',
  annotations: readonly string[] = [],
): readonly string[] {
  const catalogue = builtInCatalogue();
  const model = catalogue.model(id);
  if (model === null) throw new Error(`no model ${id}`);
  return modelCard(model, {
    catalogue,
    words: wordsOf(language),
    places,
    annotations,
    linkTo: ({ path, line }) => `file:///${path}#L${line + 1}`,
  });
}

describe('the card of a model', () => {
  test('says year, organisation, paper, descent and your section', () => {
    const [head, paper, descent, own] = card('roberta', [section]);
    expect(head).toMatch(/^\*\*RoBERTa\*\* · 2019 · Facebook AI.* · Autoencoding \(encoder\)$/);
    expect(paper).toBe(
      '[RoBERTa: A Robustly Optimized BERT Pretraining Approach](https://arxiv.org/abs/1907.11692)',
    );
    expect(descent).toMatch(/^Transformer → BERT → \*\*RoBERTa\*\* → .*DistilRoBERTa/);
    expect(own).toBe(
      'Section: [RoBERTa](file:///posts/bert.md#L8) — 自编码 (2 annotations, 1 formula)',
    );
  });

  test('names the children first from which others descend again', () => {
    const [, , descent] = card('bert', []);
    expect(descent).toMatch(/^Transformer → \*\*BERT\*\* → RoBERTa, .* more$/);
  });

  test('quotes the annotations of the section, shortened, and counts the rest', () => {
    const paragraphs = card('roberta', [section], 'en', ['甲'.repeat(100), '*b*', 'c', 'd', 'e']);
    expect(paragraphs.slice(4)).toEqual([
      `> ${'甲'.repeat(80)}…`,
      '> \\*b\\*',
      '> c',
      '2 more annotations',
    ]);
  });

  test('says of what has no section where it is mentioned, and of a gap that no note covers it', () => {
    const mention: PostPlace = { ...section, coverage: 'mention', annotations: 0, formulas: 0 };
    expect(card('roberta', [mention]).at(-1)).toBe('No section of its own; mentioned in 1 post.');
    expect(card('roberta', []).at(-1)).toBe('No note covers it yet.');
  });

  test('speaks Chinese', () => {
    const paragraphs = card('roberta', [section], 'zh-cn');
    expect(paragraphs[0]).toContain('自编码（编码器）');
    expect(paragraphs[3]).toMatch(/^专节：/);
  });

  test('takes nothing of a user’s catalogue for markup', () => {
    const name = 'A](x) <b>';
    const paper = { title: '[t](javascript:x)', url: 'javascript:alert(1)' };
    const models = [{ name, id: 'a', family: 'gan', year: 2020, paper }];
    const { catalogue } = catalogueWith({ models });
    const model = catalogue.model('a');
    const facts = { catalogue, words: wordsOf('en'), places: [], annotations: [] };
    const paragraphs = model === null ? [] : modelCard(model, { ...facts, linkTo: () => null });
    expect(paragraphs.slice(0, 2)).toEqual([
      '**A\\](x) \\<b\\>** · 2020 · GAN',
      '\\[t\\](javascript:x)',
    ]);
  });
});

test.each([
  [{ title: 't', arxiv: '1810.04805', doi: '10.1/x' }, 'https://arxiv.org/abs/1810.04805'],
  [{ title: 't', doi: '10.1162/neco' }, 'https://doi.org/10.1162/neco'],
  [{ title: 't', url: 'https://openai.com/a%20b' }, 'https://openai.com/a%20b'],
  [{ title: 't', url: 'command:evil' }, null],
  [{ title: 't' }, null],
])('the address of the paper %j is %s', (paper, address) => {
  expect(paperAddress(paper)).toBe(address);
});
