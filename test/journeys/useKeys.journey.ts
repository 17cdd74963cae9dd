import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import type { Workbench } from '../host/workbench';

/** Goes on by the Tab key until the element with this text has the focus. */
async function tabTo(workbench: Workbench, selector: string, text: string): Promise<void> {
  const focused = workbench.preview.locator(`${selector}:focus`).filter({ hasText: text });
  for (let presses = 0; presses < 40 && (await focused.count()) === 0; presses++) {
    await workbench.page.keyboard.press('Tab');
  }
  assert.equal(await focused.count(), 1, `${text} can't be reached by the Tab key`);
}

async function openAttention(workbench: Workbench): Promise<void> {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  // From the title on, all is done by keys.
  await workbench.preview.locator('h1').last().click();
  // VS Code looks a few times a second which page has the focus; keys may be quicker.
  const active = workbench.page.locator('.editor-group-container.active .tab.active');
  await active.filter({ hasText: 'Preview' }).waitFor();
}

journey('copies code by keys', {}, async workbench => {
  await openAttention(workbench);
  await tabTo(workbench, 'button', 'Copy');
  const page = await workbench.previewFrame();
  // It comes by and by.
  await page.waitForFunction(() => {
    const button = document.querySelector('button:focus');
    return button !== null && getComputedStyle(button).opacity === '1';
  });
  await workbench.page.keyboard.press('Enter');
  await workbench.preview.getByRole('status').filter({ hasText: 'Cop' }).waitFor();
});

journey('follows a link by keys', {}, async workbench => {
  await openAttention(workbench);
  await tabTo(workbench, 'a', '扩散模型');
  await workbench.page.keyboard.press('Enter');
  await workbench.preview.locator('h1').filter({ hasText: '扩散模型' }).waitFor();
});

journey('goes from the page to the same place of the source by a command', {}, async workbench => {
  const { page } = workbench;
  await openAttention(workbench);
  await tabTo(workbench, 'a', '扩散模型');
  await workbench.run('Zhupi: Show Source');
  const line = page.locator('.monaco-editor.focused .view-line').filter({ hasText: '扩散模型' });
  await line.first().waitFor();
  const position = await page.locator('[id="status.editor.selection"]').innerText();
  assert.ok(!/Ln 1,/.test(position), `the cursor is at the begin: ${position}`);
});
