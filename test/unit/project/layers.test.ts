import { ESLint } from 'eslint';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import tseslint from 'typescript-eslint';
import { describe, expect, test } from 'vitest';
import { layerFolders } from '../../../eslint.layers.mjs';

const root = join(import.meta.dirname, '../../..');

/** The project's own rules, without the ones that need a file which the compiler knows. */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      files: ['**/*.ts'],
      extends: [tseslint.configs.disableTypeChecked],
      languageOptions: { parserOptions: { projectService: false } },
    },
  ].flatMap(({ extends: more, ...own }) => [...more, own]),
});

async function rulesBrokenBy(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: join(root, 'src', file) });
  const rules = (result?.messages ?? []).map(message => message.ruleId ?? message.message);
  return [...new Set(rules)].filter(rule => !rule.endsWith('no-unused-vars'));
}

const importRule = '@typescript-eslint/no-restricted-imports';
const syntaxRule = 'no-restricted-syntax';

/** One import for each border that the file's layer must not cross. */
const forbidden: readonly (readonly [file: string, code: string])[] = [
  ['core/text/sample.ts', "import { inks } from '../ink/ink';"],
  ['core/text/sample.ts', "import { readFileSync } from 'node:fs';"],
  ['core/text/sample.ts', "import { readFileSync } from 'fs';"],
  ['core/ink/sample.ts', "import type { Note } from '../note/note';"],
  ['core/formula/sample.ts', "import type { Note } from '../note/note';"],
  ['core/note/sample.ts', "import { parseFormula } from '../formula/formula';"],
  ['core/note/sample.ts', "import MarkdownIt from 'markdown-it';"],
  ['core/note/sample.ts', "import matter from 'gray-matter';"],
  ['core/note/markdown.ts', "import matter from 'gray-matter';"],
  ['core/note/frontMatter.ts', "import MarkdownIt from 'markdown-it';"],
  ['core/models/sample.ts', "import { tagPath } from '../site/address';"],
  ['core/site/sample.ts', "import type { Note } from '../note/note';"],
  ['core/checks/sample.ts', "import { summaries } from '../library/library';"],
  ['core/library/sample.ts', "import { renderBlocks } from '../render/renderBlocks';"],
  ['core/edit/sample.ts', "import { checkNote } from '../checks/checkNote';"],
  ['core/outline/sample.ts', "import { renderBlocks } from '../render/renderBlocks';"],
  ['core/render/sample.ts', "import katex from 'katex';"],
  ['core/render/sample.ts', "import MarkdownIt from 'markdown-it';"],
  ['core/words/sample.ts', "import { inks } from '../ink/ink';"],
  ['core/note/sample.ts', "import type { Uri } from 'vscode';"],
  ['core/note/sample.ts', "import type { ToPreview } from '../../protocol/preview';"],
  ['core/note/sample.ts', "export { open } from '../../host/openNotes';"],
  ['protocol/sample.ts', "import type { Note } from '../core/note/note';"],
  ['host/sample.ts', "import { preview } from '../features/preview/register';"],
  ['host/sample.ts', "import * as path from 'path';"],
  ['host/sample.ts', "import { readFile } from 'node:fs/promises';"],
  ['features/preview/sample.ts', "import { register } from '../tags/register';"],
  ['features/preview/sample.ts', "import { start } from '../../client/preview';"],
  ['features/preview/sample.ts', "import { readFile } from 'fs/promises';"],
  ['client/sample.ts', "import type { Uri } from 'vscode';"],
  ['client/sample.ts', "import { parseNote } from '../core/note/parseNote';"],
  ['client/sample.ts', "import { log } from '../host/log';"],
  ['cli/sample.ts', "import { log } from '../host/log';"],
  ['cli/sample.ts', "import type { Uri } from 'vscode';"],
  ['entry/sample.ts', "import { start } from '../client/preview';"],
];

/** Imports that the table allows, so that the rules are known not to ban everything. */
const permitted: readonly (readonly [file: string, code: string])[] = [
  ['core/ink/sample.ts', "import { parse } from 'culori';"],
  ['core/formula/sample.ts', "import katex from 'katex';"],
  ['core/note/sample.ts', "import type { Token } from 'markdown-it';"],
  ['core/note/markdown.ts', "import MarkdownIt from 'markdown-it';"],
  ['core/note/frontMatter.ts', "import matter from 'gray-matter';"],
  ['core/render/sample.ts', "import typescript from 'highlight.js/lib/languages/typescript';"],
  ['core/words/sample.ts', "import type { Ink } from '../ink/ink';"],
  ['core/site/profiles/hugo.ts', "import type { Profile } from '../profile';"],
  ['host/sample.ts', "import * as vscode from 'vscode';"],
  ['features/preview/sample.ts', "import { parseNote } from '../../core/note/parseNote';"],
  ['client/sample.ts', "import { wordsOf } from '../core/words/words';"],
  ['cli/sample.ts', "import { readFile } from 'node:fs/promises';"],
  ['entry/sample.ts', "import { register } from '../features/preview/register';"],
];

describe('the borders between the layers', () => {
  test.each(forbidden)('%s must not say %s', async (file, code) => {
    expect(await rulesBrokenBy(file, code)).toContain(importRule);
  });

  test.each(permitted)('%s may say %s', async (file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual([]);
  });

  test('every layer has a border that is tried here', () => {
    const tried = new Set(forbidden.map(([file]) => layerFolders.find(isAbove(file))));
    expect(layerFolders.filter(folder => !tried.has(folder))).toEqual([]);
  });

  test('every folder of the tree is in the table', () => {
    const folders = [...foldersIn('src'), ...foldersIn('src/core').map(name => `core/${name}`)];
    expect(folders.filter(name => name !== 'core' && !layerFolders.includes(name))).toEqual([]);
  });
});

describe('habits that hold everywhere', () => {
  test('settings are read in one file', async () => {
    const code = "export const theme = vscode.workspace.getConfiguration('zhupi');";
    expect(await rulesBrokenBy('features/preview/sample.ts', code)).toContain(syntaxRule);
    expect(await rulesBrokenBy('host/sample.ts', code)).toContain(syntaxRule);
    expect(await rulesBrokenBy('host/settings.ts', code)).toEqual([]);
  });

  test('nothing is exported without a name', async () => {
    expect(await rulesBrokenBy('core/text/sample.ts', 'export default 1;')).toContain(syntaxRule);
  });

  test('nothing is imported on the way', async () => {
    const code = "export const late = () => import('./other');";
    expect(await rulesBrokenBy('core/note/sample.ts', code)).toContain(syntaxRule);
  });

  test('only the client and the command line print', async () => {
    expect(await rulesBrokenBy('host/sample.ts', 'console.log(1);')).toContain('no-console');
    expect(await rulesBrokenBy('cli/sample.ts', 'console.log(1);')).toEqual([]);
  });
});

function isAbove(file: string): (folder: string) => boolean {
  return folder => file.startsWith(`${folder}/`);
}

function foldersIn(folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && readdirSync(join(path, entry.name)).length > 0)
    .map(entry => entry.name);
}
