import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/core/words/en';
import { zhCn } from '../../../src/core/words/zhCn';

const root = join(import.meta.dirname, '../../..');

interface Setting {
  readonly scope?: string;
  readonly order?: number;
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly publisher: string;
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string };
  readonly repository?: unknown;
  readonly activationEvents?: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean | 'limited' };
    readonly virtualWorkspaces: unknown;
  };
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly icon: unknown;
      readonly enablement?: string;
    }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly keybindings?: readonly {
      readonly command: string;
      readonly key: string;
      readonly mac?: string;
      readonly when?: string;
    }[];
    readonly views?: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly grammars: readonly { readonly scopeName: string; readonly path: string }[];
  };
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const { contributes } = manifest;
const texts = {
  en: JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>,
  zhCn: JSON.parse(read('package.nls.zh-cn.json')) as Readonly<Record<string, string>>,
};

const commandIds = contributes.commands.map(({ command }) => command);
const settings = Object.assign(
  {},
  ...contributes.configuration.map(group => group.properties),
) as Readonly<Record<string, Setting>>;
const viewIds = Object.values(contributes.views ?? {}).flatMap(views => views.map(({ id }) => id));

/** All `zhupi.…` that stand as strings in the code of the extension host. */
const idsInCode = new Set(
  ['src/host', 'src/features', 'src/entry']
    .flatMap(folder => sourcesIn(folder))
    .flatMap(file =>
      [...read(file).matchAll(/['"`](zhupi\.[\w.]+)['"`]/g)].map(([, id]) => id ?? ''),
    ),
);

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => `${folder}/${name}`);
}

/** The keys of `%key%` in the manifest. */
function textKeys(): string[] {
  return [
    ...new Set([...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '')),
  ].sort();
}

/** The paths of all sentences in a tree of words, with how many arguments each takes. */
function sentences(words: unknown, path = ''): string[] {
  if (typeof words === 'function') return [`${path}(${words.length})`];
  if (typeof words !== 'object' || words === null) return [path];
  return Object.entries(words).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

describe('ids', () => {
  test('every command, setting and view of the manifest is in the code', () => {
    const ids = [...commandIds, ...Object.keys(settings), ...viewIds];
    expect(ids.filter(id => !idsInCode.has(id))).toEqual([]);
  });

  test('every id of the code is in the manifest', () => {
    const known = new Set([...manifestText.matchAll(/\bzhupi\.[\w.]+/g)].map(([id]) => id));
    expect([...idsInCode].filter(id => !known.has(id))).toEqual([]);
  });

  test('menus and keys name commands that there are', () => {
    const items = Object.values(contributes.menus).flat();
    const named = [...items, ...(contributes.keybindings ?? [])].map(({ command }) => command);
    expect(named.filter(id => id !== undefined && !commandIds.includes(id))).toEqual([]);
  });
});

describe('commands', () => {
  test.each(contributes.commands)('$command has a category and an icon', item => {
    expect(item.command).toMatch(/^zhupi\.[a-z]+[A-Z]\w*$|^zhupi\.ink$/);
    expect(item.category).toBe('%category%');
    expect(item.icon).toBeDefined();
  });

  test('no key of VS Code is taken', () => {
    const taken =
      /^(?:ctrl|cmd|ctrl\+shift|shift\+cmd|cmd\+shift)\+(?:.|f\d+)$|^(?:ctrl|cmd)\+k |^f\d+$/;
    // What holds in a view of ours only takes nothing: F2 renames there as elsewhere.
    const everywhere = (contributes.keybindings ?? []).filter(
      ({ when = '' }) => !/^focusedView == zhupi\./.test(when),
    );
    const keys = everywhere.flatMap(({ key, mac }) => [key, mac ?? key]);
    expect(keys.filter(key => taken.test(key.toLowerCase()))).toEqual([]);
  });
});

describe('settings', () => {
  test.each(Object.entries(settings))('%s says what it is and where it holds', (key, setting) => {
    expect(key).toMatch(/^zhupi(?:\.\w+){1,2}$/);
    expect(setting.scope).toMatch(/^(?:application|machine|window|resource|language-overridable)$/);
    expect(setting.description ?? setting.markdownDescription).toMatch(/^%.+%$/);
    expect(setting.order).toBeTypeOf('number');
    expect(setting).toHaveProperty('default');
  });

  test('there are no more than a person can look through', () => {
    expect(Object.keys(settings).length).toBeLessThanOrEqual(30);
  });
});

describe('texts', () => {
  test('every text that the manifest names is there, and no other', () => {
    expect(Object.keys(texts.en).sort()).toEqual(textKeys());
  });

  test('both languages have the same texts', () => {
    expect(Object.keys(texts.zhCn).sort()).toEqual(Object.keys(texts.en).sort());
  });

  test('nothing is empty, and Chinese is Chinese', () => {
    const empty = Object.entries(texts.en).filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
    const foreign = Object.entries(texts.zhCn).filter(([, text]) => !/\p{Script=Han}/u.test(text));
    expect(foreign.filter(([key, text]) => texts.en[key] !== text)).toEqual([]);
  });

  test('both languages say the same sentences at run time', () => {
    expect(sentences(zhCn)).toEqual(sentences(en));
  });
});

describe('the extension', () => {
  test('does nothing at start-up', () => {
    const events = manifest.activationEvents ?? [];
    expect(events.filter(event => event === '*' || event === 'onStartupFinished')).toEqual([]);
  });

  test('works in untrusted and in virtual workspaces', () => {
    expect([true, 'limited']).toContain(manifest.capabilities.untrustedWorkspaces.supported);
    expect(manifest.capabilities.virtualWorkspaces).toBe(true);
  });

  test('has a bundle for each host', () => {
    expect([manifest.main, manifest.browser]).toEqual(['./dist/desktop.js', './dist/web.js']);
  });

  test('is written against the oldest VS Code that it says it runs in', () => {
    expect(manifest.devDependencies['@types/vscode']).toBe(
      manifest.engines.vscode.replace('^', '~'),
    );
  });

  test('brings nothing along but its bundles', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.repository).toBeUndefined();
  });

  test('has an icon of 256 by 256', () => {
    const png = readFileSync(join(root, manifest.icon));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([256, 256]);
  });

  test('has the version that the change log tells of', () => {
    expect(/^## \[?(\d+\.\d+\.\d+)\]?/m.exec(read('CHANGELOG.md'))?.[1]).toBe(manifest.version);
  });

  test.each(contributes.grammars)('has the grammar $scopeName', ({ scopeName, path }) => {
    expect(JSON.parse(read(path))).toMatchObject({ scopeName });
  });

  test('every grammar of syntaxes/ is contributed', () => {
    const files = readdirSync(join(root, 'syntaxes')).map(name => `./syntaxes/${name}`);
    expect(contributes.grammars.map(({ path }) => path).sort()).toEqual(files.sort());
  });
});

test('the lock file names no registry', () => {
  const lock = JSON.parse(read('package-lock.json')) as {
    readonly packages: Readonly<
      Record<string, { readonly resolved?: string; readonly link?: boolean }>
    >;
  };
  const resolved = Object.entries(lock.packages).filter(
    ([, entry]) => entry.resolved !== undefined,
  );
  expect(resolved.map(([name]) => name)).toEqual([]);
});

test('every folder and file that F5 needs is there', () => {
  const launch = read('.vscode/launch.json');
  const tasks = read('.vscode/tasks.json');
  const task = /"preLaunchTask": "([^"]+)"/.exec(launch)?.[1];
  expect(tasks).toContain(`"label": "${task}"`);
  expect(existsSync(join(root, 'samples'))).toBe(true);
});
