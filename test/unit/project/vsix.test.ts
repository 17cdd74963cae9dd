import { listFiles, PackageManager } from '@vscode/vsce';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const isBuilt = existsSync(join(root, 'dist/desktop.js'));

/** All that is packed. Whatever is added here is downloaded by everybody: is it needed to run? */
const packed = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'THIRD_PARTY_NOTICES.txt',
  'dist/builtInPreview.css',
  'dist/desktop.js',
  'dist/katex/katex.css',
  'dist/note.css',
  'dist/outline.css',
  'dist/outline.js',
  'dist/parts.js',
  'dist/preview.css',
  'dist/preview.js',
  'dist/web.js',
  'docs/findings.md',
  'docs/findings.zh-CN.md',
  'media/icon.png',
  'media/preview-dark.svg',
  'media/preview-light.svg',
  'media/tree-dark.svg',
  'media/tree-light.svg',
  'media/zhupi.models.schema.json',
  'media/zhupi.svg',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'syntaxes/block.tmLanguage.json',
  'snippets/notes.json',
  'syntaxes/inline.tmLanguage.json',
  'syntaxes/mdx.tmLanguage.json',
];

test.skipIf(!isBuilt)(
  'the VSIX holds what runs in it and no more (needs: npm run build)',
  async () => {
    const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
    const fonts = readdirSync(join(root, 'dist/katex/fonts')).map(
      name => `dist/katex/fonts/${name}`,
    );
    expect(fonts).toHaveLength(20);
    expect(files.sort()).toEqual([...packed, ...fonts].sort());
  },
);
