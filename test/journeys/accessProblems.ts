import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { root } from '../host/root';

/** The part of axe-core's answer that is looked at. */
interface AxeResults {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

declare const axe: { run(context: unknown): Promise<AxeResults> };

/** What axe-core has against a page, a line an element; throws where it looked at nothing. */
export async function accessProblems(page: Page | Frame): Promise<readonly string[]> {
  const path = createRequire(join(root, 'package.json')).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(path, 'utf8'));
  const { passes, violations } = await page.evaluate(() => axe.run(document));
  if (!passes.some(({ id }) => id === 'color-contrast')) throw new Error('axe-core saw no text.');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => {
      return `${id} (${help}): ${html.slice(0, 200)} ${failureSummary.replaceAll(/\s+/g, ' ')}`;
    }),
  );
}
