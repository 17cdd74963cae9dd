import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue, catalogueWith } from '../../../src/core/models/builtInCatalogue';
import { Recogniser } from '../../../src/core/models/recogniser';
import { parseNote } from '../../../src/core/note/parseNote';

const recogniser = new Recogniser(builtInCatalogue());

/** What is found, as `model:spelling`. */
function found(text: string): readonly string[] {
  return recogniser.recognise(parseNote(text)).map(({ model, spelling }) => `${model}:${spelling}`);
}

/** The text with what is found marked: `⟦BERT⟧`. */
function marked(text: string): string {
  let result = '';
  let at = 0;
  for (const { span } of recogniser.recognise(parseNote(text))) {
    result += `${text.slice(at, span.start)}⟦${text.slice(span.start, span.end)}⟧`;
    at = span.end;
  }
  return result + text.slice(at);
}

describe('where names are looked for', () => {
  it('is prose, headings, links’ text, tables, quotes, annotations and footnotes', () => {
    expect(
      marked(
        '# BERT\n\n> GPT-2\n\n| CNN | [LSTM](u) |\n|---|---|\n| **GRU** | <font color=red>RNN</font>[^1] |\n\n[^1]: XLNet\n',
      ),
    ).toBe(
      '# ⟦BERT⟧\n\n> ⟦GPT-2⟧\n\n| ⟦CNN⟧ | [⟦LSTM⟧](u) |\n|---|---|\n| **⟦GRU⟧** | <font color=red>⟦RNN⟧</font>[^1] |\n\n[^1]: ⟦XLNet⟧\n',
    );
  });

  it('is the title in the front matter, however it is written', () => {
    const titles = ['title: BERT', "title: 'BERT'", 'title: >-\n  读\n  BERT', '"title": "BERT"'];
    for (const title of titles) {
      const [first] = recogniser.recognise(parseNote(`---\n${title}\ntags: [GPT]\n---\n\n正文`));
      expect(first).toMatchObject({ model: 'bert', where: 'title', heading: null });
    }
    expect(found('---\ntitle: 笔记\ntags: [GPT]\n---\n')).toEqual([]);
  });

  it('is not code, formulas, addresses, paths, images, comments and tags', () => {
    const nothing = [
      '`bert`',
      '```\nBERT\n```',
      '    BERT',
      '$BERT$',
      '$$\nBERT\n$$',
      'https://a.b/bert',
      '<https://a.b/bert>',
      '[甲](bert.md)',
      '[甲][bert]\n\n[bert]: u',
      '/data/bert/vocab.txt',
      '![BERT](bert.png)',
      '<!-- BERT -->',
      '<b title="BERT">甲</b>',
      '<code>BERT</code>',
      '<pre>BERT</pre>',
      'import torch.bert',
    ];
    for (const text of nothing) {
      expect([text, found(text)]).toEqual([text, []]);
    }
  });

  it('goes on over emphasis, line ends and escapes', () => {
    expect(marked('**Ro**BERTa 与 *BERT*opic')).toBe('**⟦Ro**BERTa⟧ 与 *BERT*opic');
    expect(found('用 Stable\nDiffusion 画图')).toEqual(['stable-diffusion:Stable Diffusion']);
    expect(marked('bert\\_base 与 AT&amp;T 的 GPT')).toBe('⟦bert\\_base⟧ 与 AT&amp;T 的 ⟦GPT⟧');
  });

  it('tells where a name stands', () => {
    const note = parseNote('前言 GPT\n\n# 甲\n\n[BERT](u) 与 bert-base-uncased\n');
    expect(
      recogniser.recognise(note).map(({ where, isInLink, heading, nameSpan }) => ({
        where,
        isInLink,
        heading: heading?.text ?? null,
        name: note.text.slice(nameSpan.start, nameSpan.end),
      })),
    ).toEqual([
      { where: 'prose', isInLink: false, heading: null, name: 'GPT' },
      { where: 'prose', isInLink: true, heading: '甲', name: 'BERT' },
      { where: 'prose', isInLink: false, heading: '甲', name: 'bert' },
    ]);
  });
});

describe('sizes and versions', () => {
  it('belong to the spelling', () => {
    const spellings = [
      'ResNet-50',
      'bert-large-uncased-whole-word-masking',
      'ChatGLM-6B',
      'Llama-2-7B-chat',
      'Qwen2.5-72B-Instruct',
      'YOLOv5s',
      'ViT-B/16',
      'BERT_base',
      'GPT-3 175B',
      'GPT3.0',
      'BERTs',
    ];
    for (const spelling of spellings) {
      const [first] = recogniser.recognise(parseNote(`我们用${spelling}，效果好`));
      expect(first?.spelling).toBe(spelling);
    }
  });

  it('that nobody knows make another model, never silently the one before', () => {
    for (const name of ['GPT-9', 'YOLOv99', 'Llama 9', 'Claude 99', 'BERT-flux', 'Foo-BERT']) {
      expect([name, found(`${name} 模型`)]).toEqual([name, []]);
    }
  });

  it('are told from numbers that count something else', () => {
    expect(found('用 GPT 2 次，BERT 12 层')).toEqual(['gpt:GPT', 'bert:BERT']);
  });
});

describe('names that are words', () => {
  it('are decided by what the rest of the note speaks of', () => {
    expect(found('SAM 很大')).toEqual([]);
    expect(found('ResNet、BERT、ViT、GPT-2。\n\nSAM 很大')).toContain('sam:SAM');
  });

  it('are decided in a heading by how its section begins', () => {
    expect(found('## SAM\n\n分割一切，由图像编码器和解码器组成。')).toEqual(['sam:SAM']);
    expect(found('## FM\n\n收音机的频段。')).toEqual([]);
    expect(found('## MIND\n\n多兴趣召回，胶囊路由。')).toContain('mind:MIND');
    expect(found('## MIND\n\n我的想法。')).toEqual([]);
  });

  it('are decided by words that tell one model from the other of the same name', () => {
    expect(found('## LDA 主题模型')).toEqual(['lda:LDA']);
    expect(found('LDA 降维，投影后类间距离最大（线性判别）')).toEqual([
      'linear-discriminant-analysis:LDA',
    ]);
  });
});

describe('a recogniser', () => {
  it('does not look again at blocks that an edit did not touch', () => {
    const text = 'BERT 一\n\nGPT 二\n';
    const previous = parseNote(text);
    recogniser.recognise(previous);
    const next = parseNote(`新的一段\n\n${text}`, { previous });
    expect(next.blocks[1]?.tokens).toBe(previous.blocks[0]?.tokens);
    const spans = recogniser
      .recognise(next)
      .map(({ span }) => next.text.slice(span.start, span.end));
    expect(spans).toEqual(['BERT', 'GPT']);
  });

  it('knows the models, aliases and ignored names of a user', () => {
    const { catalogue, problems } = catalogueWith({
      models: [
        { name: 'MyBERT', family: 'autoencoding', year: 2024, parent: 'bert', descent: 'variant' },
        { id: 'gpt', aliases: ['鸡皮踢'] },
      ],
      ignore: ['ERNIE'],
    });
    expect(problems).toEqual([]);
    const own = new Recogniser(catalogue);
    const models = own
      .recognise(parseNote('MyBERT、鸡皮踢与 ERNIE 模型'))
      .map(({ model }) => model);
    expect(models).toEqual(['mybert', 'gpt']);
  });

  const folder = process.env['ZHUPI_NOTES'];
  it.skipIf(!folder)('finds every model that the note in the root of ZHUPI_NOTES treats', () => {
    const name = readdirSync(folder ?? '').find(file => file.endsWith('.md')) ?? '';
    const text = readFileSync(join(folder ?? '', name), 'utf8');
    const models = recogniser.recognise(parseNote(text));
    const within = (where: string) =>
      new Set(models.filter(each => each.where === where).map(({ model }) => model));
    const sections = 'bert albert roberta finbert k-bert kg-bert spanbert gpt xlnet';
    expect([...within('heading')]).toEqual(sections.split(' '));
    const mentions =
      'transformer lstm cnn ernie gpt-3 gpt-3.5 chatgpt palm glam gopher chinchilla mt-nlg lamda transformer-xl';
    expect(mentions.split(' ').filter(id => !within('prose').has(id))).toEqual([]);
  });
});
