import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const manifest = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when?: string }[];
    };
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
};

const hidden = manifest.contributes.menus.commandPalette.filter(({ when }) => when === 'false');
/** The commands that a person can call by name. */
const commands = manifest.contributes.commands.filter(
  ({ command }) => !hidden.some(item => item.command === command),
);

const readmes = [
  { file: 'README.md', texts: 'package.nls.json' },
  { file: 'README.zh-CN.md', texts: 'package.nls.zh-cn.json' },
];

describe.each(readmes)('$file', ({ file, texts }) => {
  const text = read(file);
  const nls = JSON.parse(read(texts)) as Readonly<Record<string, string>>;
  const said = (placeholder: string) => nls[placeholder.slice(1, -1)] ?? '';

  test('tells the two ways in, one line each', () => {
    const lines = text.split('\n').filter(line => line.startsWith('npm ci'));
    expect(lines).toEqual(['npm ci && npm run try', 'npm ci && npm test']);
  });

  test.each(commands)('names the command $title', ({ title }) => {
    expect(text).toContain(`**${said('%category%')}: ${said(title)}**`);
  });

  test.each(manifest.contributes.configuration.flatMap(group => Object.keys(group.properties)))(
    'names the setting %s',
    key => {
      expect(text).toContain(`\`${key}\``);
    },
  );

  test('names no setting or colour that there is not', () => {
    const named = [...text.matchAll(/`(zhupi\.[\w.]+)`/g)].map(([, id]) => id ?? '');
    expect(named.filter(id => !read('package.json').includes(`"${id}"`))).toEqual([]);
  });
});

test.each(['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'])(
  '%s names only scripts that there are',
  file => {
    const named = [...read(file).matchAll(/npm run ([a-z][\w:]*)/g)].map(([, name]) => name ?? '');
    expect(named.filter(name => !(name in manifest.scripts))).toEqual([]);
  },
);

/** The addresses of links and images in Markdown that lead to files here. */
function linkedFiles(markdown: string): string[] {
  const withoutCode = markdown.replace(/```[\s\S]*?```|`[^`\n]*`/g, '');
  return [...withoutCode.matchAll(/\]\(([^)#\s]+)/g)]
    .map(([, address]) => decodeURI(address ?? ''))
    .filter(address => !/^[a-z]+:/.test(address));
}

test.each([
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'src/core/README.md',
])('the links of %s lead to files', file => {
  const folder = join(root, file, '..');
  expect(linkedFiles(read(file)).filter(address => !existsSync(join(folder, address)))).toEqual([]);
});

test('the links of the sample notes lead to files, but for the one that is there to be missing', () => {
  const notes = readdirSync(join(root, 'samples')).filter(name => /\.mdx?$/.test(name));
  expect(notes.length).toBeGreaterThanOrEqual(4);
  const missing = notes
    .flatMap(name => linkedFiles(read(`samples/${name}`)))
    .filter(address => !existsSync(join(root, 'samples', address)));
  expect(missing).toEqual(['./images/not-yet.png']);
});
