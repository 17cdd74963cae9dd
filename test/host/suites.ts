import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleAll } from './bundle';
import type { Outcome } from './outcome';
import { outFolder, root } from './root';

/** Where the suites lie, built: a development extension, and `index.js` with the suites. */
export const suitesFolder = join(outFolder, 'suites');

/** Bundles the suites without any module of Node, for every kind of extension host. */
export async function buildSuites(): Promise<void> {
  await mkdir(suitesFolder, { recursive: true });
  await cp(join(root, 'test/vscode/extension'), suitesFolder, { recursive: true });
  await bundleAll('test/vscode', '.suite.ts', `export { run } from './test/vscode/harness';`, {
    outfile: join(suitesFolder, 'index.js'),
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
  });
}

/** The outcome that a line of VS Code's console tells, or null. */
export function outcomeIn(line: string): Outcome | null {
  const [, json] = /ZHUPI-OUTCOME (\{.*\})/.exec(line) ?? [];
  return json === undefined ? null : (JSON.parse(json) as Outcome);
}
