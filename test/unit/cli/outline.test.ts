import { afterEach, describe, expect, it } from 'vitest';
import type { OutlineJson } from '../../../src/core/outline/outlineJson';
import { TestFolder } from './testTerminal';

let folder: TestFolder | undefined;

async function made(files: Readonly<Record<string, string | Uint8Array>>): Promise<TestFolder> {
  folder = await TestFolder.with(files);
  return folder;
}

afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

describe('zhupi outline', () => {
  it('lists families, models and places', async () => {
    const test = await made({ 'a.md': '## GPT\n\n来自 Transformer。\n\n## GPT-2\n', 'b.md': '无' });
    expect(await test.run('outline', '.', '--lang', 'zh-cn')).toEqual({
      status: 0,
      out: [
        'Transformer 架构',
        '  Transformer (2017)',
        '    ./a.md:3  提及  GPT',
        '',
        '自回归（解码器）',
        '  GPT (2018)',
        '    ./a.md:1  专节  GPT',
        '    GPT-2 (2019)',
        '      ./a.md:5  专节  GPT-2',
        '',
      ].join('\n'),
      errors: [],
    });
  });

  it('gives JSON to scripts', async () => {
    const test = await made({ 'a.md': '# XLnet\n' });
    const { out } = await test.run('outline', 'a.md', '--format=json');
    const { families, unplaced } = JSON.parse(out) as OutlineJson;
    expect(families).toHaveLength(1);
    expect(families[0]).toMatchObject({ id: 'autoregressive', nameZh: '自回归（解码器）' });
    expect(families[0]?.models).toMatchObject([
      {
        id: 'xlnet',
        name: 'XLNet',
        parent: 'transformer-xl',
        coverage: 'section',
        spellings: ['XLnet'],
        posts: [{ path: 'a.md', line: 1, heading: 'XLnet', coverage: 'section' }],
      },
    ]);
    expect(unplaced).toEqual([]);
  });

  it('writes the document with links that lead from here', async () => {
    const test = await made({ 'my posts/a(1).md': '# BERT\n' });
    const { out } = await test.run('outline', 'my posts', '--format', 'md');
    expect(out).toContain('[BERT](my%20posts/a%281%29.md#bert)');
  });

  it('knows the models of zhupi.models.json in a folder above, and tells what is wrong in it', async () => {
    const models =
      '{ // mine\n "models": [{"name": "FooBERT", "family": "autoencoding", "year": 2024}], "x": 1,}';
    const test = await made({ 'zhupi.models.json': models, 'posts/a.md': '# FooBERT\n' });
    const { status, out, errors } = await test.run('outline', 'posts');
    expect(status).toBe(0);
    expect(out).toContain('  FooBERT (2024)\n    posts/a.md:1');
    expect(errors).toEqual([
      expect.stringMatching(/zhupi\.models\.json x: “x” is not known here$/),
    ]);
  });

  it('goes on where the models can’t be parsed', async () => {
    const test = await made({ 'zhupi.models.json': '{', 'a.md': '# BERT\n' });
    const { status, out, errors } = await test.run('outline', '.');
    expect([status, errors.length > 0]).toEqual([0, true]);
    expect(out).toContain('BERT (2018)');
  });

  it('skips what is no note, and ends with 2 for what is not there', async () => {
    const test = await made({ 'a.md': new Uint8Array(200), 'b.md': '# BERT\n' });
    const skipped = await test.run('outline', '.');
    expect([skipped.status, skipped.errors]).toEqual([
      0,
      ['Skipped ./a.md: it is not a text file.'],
    ]);
    const missing = await test.run('outline', 'nowhere', 'b.md');
    expect(missing.status).toBe(2);
    expect(missing.out).toContain('BERT (2018)');
    expect((await test.run('outline')).status).toBe(2);
  });
});
