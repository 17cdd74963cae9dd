import { afterEach, describe, expect, it } from 'vitest';
import { TestFolder } from './testTerminal';

let folder: TestFolder | undefined;

async function made(files: Readonly<Record<string, string>> = {}): Promise<TestFolder> {
  folder = await TestFolder.with(files);
  return folder;
}

afterEach(async () => {
  await folder?.remove();
  folder = undefined;
});

describe('zhupi', () => {
  it('tells how it is used', async () => {
    const test = await made();
    for (const args of [['--help'], ['-h'], ['render', '--help'], ['--lang', 'en', '--help']]) {
      const { status, out, errors } = await test.run(...args);
      expect({ status, errors }).toEqual({ status: 0, errors: [] });
      expect(out).toMatch(/^Usage:\n {2}zhupi render FILE/);
    }
  });

  it('tells its version', async () => {
    expect(await (await made()).run('--version')).toEqual({
      status: 0,
      out: '1.2.3\n',
      errors: [],
    });
  });

  it('takes no arguments for a question', async () => {
    const { status, out, errors } = await (await made()).run();
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(errors.join()).toContain('Usage:');
    expect((await (await made()).run('--lang', 'zh-cn')).errors.join()).toContain('用法：');
  });

  it.each<readonly [readonly string[], string]>([
    [
      ['frobnicate'],
      'There is no command “frobnicate”. See zhupi --help for those that there are.',
    ],
    [['--frobnicate'], 'There is no option “--frobnicate” here. See zhupi --help.'],
    [['annotations'], 'Which notes? Use: zhupi annotations PATH…'],
    [['annotations', '.', '--format', 'xml'], '--format can’t be “xml”, only text, json, md.'],
    [['render', 'a.md', '-o', '--theme', 'dark'], '-o needs a value.'],
    [['annotations', '.', '--lang', 'fr'], '--lang can’t be “fr”, only en, zh-cn.'],
    [
      ['annotations', '.', '--theme', 'dark'],
      'There is no option “--theme” here. See zhupi --help.',
    ],
    [
      ['annotations', '.', '--constructor'],
      'There is no option “--constructor” here. See zhupi --help.',
    ],
  ])('answers %j with a sentence', async (args, sentence) => {
    expect(await (await made()).run(...args)).toEqual({ status: 2, out: '', errors: [sentence] });
  });

  it('takes what follows -- for paths', async () => {
    const test = await made({ '--help': '' });
    expect((await test.run('annotations', '--', '--help')).status).toBe(0);
  });
});

describe('the language of messages', () => {
  const chinese = '没有“x”这个命令。可用的命令见 zhupi --help。';

  it('is the option’s, before or behind the command', async () => {
    const test = await made();
    expect((await test.run('x', '--lang', 'zh-cn')).errors).toEqual([chinese]);
    expect((await test.run('--lang=zh-cn', 'x')).errors).toEqual([chinese]);
  });

  it('is the setting’s, else that of the environment', async () => {
    const env = { LANG: 'en_US.UTF-8' };
    const test = await made({ '.vscode/settings.json': '{ "zhupi.language": "zh-cn" /* 我 */ }' });
    expect((await test.runWith({ env }, 'x')).errors).toEqual([chinese]);
    const other = await made({ '.vscode/settings.json': '{ "zhupi.language": "auto" }' });
    expect((await other.runWith({ env: { LANG: 'zh_TW.UTF-8' } }, 'x')).errors).toEqual([chinese]);
    expect((await other.runWith({ env }, 'x')).errors[0]).toContain('There is no command');
    expect((await other.runWith({ locale: 'zh-CN' }, 'x')).errors).toEqual([chinese]);
    await test.remove();
  });

  it('does not fall over settings that are no settings', async () => {
    const test = await made({ '.vscode/settings.json': '[1, {', 'a.md': '' });
    expect((await test.run('annotations', 'a.md')).status).toBe(0);
  });
});
