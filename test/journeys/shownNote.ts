import type { Locator } from 'playwright-core';
import type { Workbench } from '../host/workbench';

/** The heading that begins each note of the workspace. */
export const headings = { attention: '从对齐说起', diffusion: '扩散模型' } as const;

/** Waits until the preview that is seen shows the note with this heading. */
export async function showsHeading({ preview }: Workbench, heading: string): Promise<void> {
  await preview.locator('h1').filter({ hasText: heading }).waitFor();
}

/** Waits until the preview shows this sentence in place of the note, and nothing of the note. */
export async function showsNotice({ preview }: Workbench, sentence: string): Promise<void> {
  await preview.locator('.zhupi-notice').filter({ hasText: sentence }).waitFor();
  await preview.locator('.zhupi-block').first().waitFor({ state: 'detached' });
}

/** The tab of the preview, whatever note it shows. */
export function previewTab({ page }: Workbench): Locator {
  return page.locator('.tab').filter({ hasText: 'Preview ' });
}

/** Writes at the end of the first line of the editor with these words. */
export async function write(workbench: Workbench, line: string, text: string): Promise<void> {
  await workbench.page.locator('.view-line').filter({ hasText: line }).first().click();
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.insertText(text);
}
