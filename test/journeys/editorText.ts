import { errors, type Locator } from 'playwright-core';
import type { Workbench } from '../host/workbench';

/** The middle of a text in the editor, wherever its colours divide it; waits until it is drawn. */
async function middleOf(
  { page }: Workbench,
  text: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const handle = await page.waitForFunction((wanted: string) => {
    for (const line of document.querySelectorAll('.monaco-editor .view-line')) {
      const nodes: Text[] = [];
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const all = nodes.map(({ data }) => data).join('');
      const at = all.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      let before = 0;
      for (const node of nodes) {
        const end = before + node.length;
        if (before <= at && at < end) range.setStart(node, at - before);
        const last = at + wanted.length;
        if (before < last && last <= end) range.setEnd(node, last - before);
        before = end;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, text);
  const point = await handle.jsonValue();
  if (point === null) throw new Error(`“${text}” is not in the editor.`);
  return point;
}

/** Puts the cursor behind a line, by a click on a text in it. */
export async function goToLineEnd(workbench: Workbench, text: string): Promise<void> {
  const { x, y } = await middleOf(workbench, text);
  await workbench.page.mouse.click(x, y);
  await workbench.page.keyboard.press('End');
}

/** The rows of the list that offers completions. */
export function offers({ page }: Workbench): Locator {
  return page.locator('.suggest-widget.visible .monaco-list-row');
}

/**
 * Points at a text of the editor until something is said about it. What says it may only be about
 * to start: a person moves the mouse away and points again.
 */
export async function pointAt(workbench: Workbench, text: string, said: string): Promise<void> {
  const { page } = workbench;
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: said });
  for (let triesLeft = 4; ; triesLeft--) {
    const { x, y } = await middleOf(workbench, text);
    await page.mouse.move(x + 300, y + 200);
    await page.mouse.move(x, y);
    try {
      await hover.waitFor({ timeout: 6000 });
      return;
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || triesLeft === 0) throw error;
    }
  }
}
