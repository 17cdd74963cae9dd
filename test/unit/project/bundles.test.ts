import type { Metafile } from 'esbuild';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildAll } from '../../../esbuild.mjs';
import { bundledPackages, noticesFile, noticesOf } from '../../../scripts/notices.mjs';

const root = join(import.meta.dirname, '../../..');
const outdir = join(root, 'out/unit/bundles');
const scripts = ['parts.js', 'web.js', 'preview.js', 'cli.js'] as const;

let metafiles: Record<string, Metafile>;

beforeAll(async () => {
  metafiles = await buildAll({ outdir });
});

function textOf(file: string): string {
  return readFileSync(join(outdir, file), 'utf8');
}

/** What a bundle asks for at run time, without the `node:` before it. */
function requiredBy(file: string): string[] {
  const found = textOf(file).matchAll(/\brequire\("([^"]+)"\)/g);
  return [...new Set([...found].map(([, name]) => (name ?? '').replace(/^node:/, '')))].sort();
}

describe.each(scripts)('%s', file => {
  test('makes no code out of text', () => {
    expect(textOf(file)).not.toMatch(/\beval\(|new Function\b/);
  });

  test('holds no YAML reader but ours', () => {
    const inputs = Object.values(metafiles).flatMap(({ inputs }) => Object.keys(inputs));
    expect(
      inputs.filter(input => /node_modules\/js-yaml|gray-matter\/lib\/engines/.test(input)),
    ).toEqual([]);
  });

  test('holds KaTeX once', () => {
    expect(textOf(file).match(/KaTeX parse error: /g)).toHaveLength(1);
  });
});

describe('what the bundles ask for', () => {
  test.each(['parts.js', 'web.js'])('%s: the editor and no module of Node', file => {
    expect(requiredBy(file)).toEqual(['vscode']);
  });

  test('the extension on the desktop: the editor, and its other parts later', () => {
    expect(requiredBy('desktop.js')).toEqual(['./parts.js', 'vscode']);
  });

  test('the preview: nothing', () => {
    expect(requiredBy('preview.js')).toEqual([]);
  });

  test('the command line: Node and no editor', () => {
    expect(requiredBy('cli.js').filter(name => !builtinModules.includes(name))).toEqual([]);
  });

  test('the command line is a program', () => {
    expect(textOf('cli.js')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});

describe('what is read for VS Code’s own preview to open', () => {
  test('is the syntax of notes, with no value of markdown-it, no KaTeX, no preview of ours', () => {
    const inputs = Object.keys(metafiles['desktop']?.inputs ?? {});
    expect(inputs).toContain('src/core/note/mathRules.ts');
    const others = /node_modules\/(?:markdown-it|katex|markdown-it-katex|yaml|gray-matter)\//;
    expect(inputs.filter(input => others.test(input))).toEqual([]);
    expect(inputs).not.toContain('src/features/preview/registerPreview.ts');
  });

  test('is a tenth of the whole', () => {
    expect(textOf('desktop.js').length).toBeLessThan(textOf('parts.js').length / 10);
  });
});

describe('what lies beside the bundles', () => {
  test('fonts as woff2 only, and all that the styles name', () => {
    const named = textOf('katex/katex.css').match(/fonts\/[\w-]+\.\w+/g) ?? [];
    const there = readdirSync(join(outdir, 'katex/fonts')).map(name => `fonts/${name}`);
    expect([...new Set(named)].sort()).toEqual(there.sort());
    expect(there.filter(name => !name.endsWith('.woff2'))).toEqual([]);
  });

  test('no source maps', () => {
    const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
    expect(files.filter(name => name.endsWith('.map'))).toEqual([]);
    expect(textOf('desktop.js')).not.toContain('sourceMappingURL');
  });
});

describe('third-party notices', () => {
  test('name every package of which something is bundled (else: npm run notices)', async () => {
    expect(existsSync(noticesFile)).toBe(true);
    expect(readFileSync(noticesFile, 'utf8')).toBe(await noticesOf(metafiles));
  });

  test('cover packages that are known to be in', () => {
    const packages = bundledPackages(metafiles);
    expect(packages).toContain('node_modules/katex');
    expect(packages).toContain('node_modules/markdown-it');
    expect(packages).toContain('node_modules/gray-matter');
  });
});

test('what the extension ships stays small', () => {
  const files = readdirSync(outdir, { recursive: true, encoding: 'utf8' });
  const shipped = files.filter(name => /\.(?:js|css|woff2)$/.test(name) && name !== 'cli.js');
  const sizes = shipped.map(name => gzipSync(readFileSync(join(outdir, name))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1.7e6);
});
