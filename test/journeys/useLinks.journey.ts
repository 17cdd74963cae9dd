import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import type { Workbench } from '../host/workbench';

async function openAttention(workbench: Workbench): Promise<void> {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
}

function link(workbench: Workbench, text: string) {
  return workbench.preview.getByRole('link', { name: text, exact: true });
}

/** Waits until the heading stands in sight. */
async function seesHeading(workbench: Workbench, text: string): Promise<void> {
  await workbench.preview.locator('h1, h2').filter({ hasText: text }).waitFor();
  const frame = await workbench.previewFrame();
  await frame.waitForFunction(wanted => {
    const headings = Array.from(document.querySelectorAll('h1, h2'));
    const box = headings.find(h => h.textContent.includes(wanted))?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  }, text);
}

journey('follows a link to another note', {}, async workbench => {
  await openAttention(workbench);
  await link(workbench, '扩散模型').click();
  await seesHeading(workbench, '扩散模型');
});

journey('follows a link to a heading of another note', {}, async workbench => {
  await openAttention(workbench);
  await link(workbench, '前向过程').click();
  await seesHeading(workbench, '前向过程');
});

journey('follows a link to a heading of the same note', {}, async workbench => {
  await openAttention(workbench);
  await link(workbench, '开头').click();
  await seesHeading(workbench, '从对齐说起');
});

journey('is asked before a link leaves for the web', {}, async workbench => {
  const { page } = workbench;
  await openAttention(workbench);
  await link(workbench, '项目主页').click();
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.filter({ hasText: 'https://example.com/attention' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

const settings = { 'markdown.preview.openMarkdownLinks': 'inEditor' };

journey('opens linked notes in the editor where that is chosen', { settings }, async workbench => {
  await openAttention(workbench);
  await link(workbench, '前向过程').click();
  await workbench.tab('扩散模型.md').waitFor();
  await workbench.page.locator('.view-line').filter({ hasText: '前向过程' }).waitFor();
});

journey('has a find widget in the preview', {}, async workbench => {
  const { page, preview } = workbench;
  await openAttention(workbench);
  await preview.locator('h1').last().click();
  // Keys go to the preview once the workbench knows that it has the focus.
  const actions = page.locator('.editor-group-container.active .editor-actions');
  await actions.getByRole('button', { name: 'Show Source' }).waitFor();
  await page.keyboard.press('Control+F');
  // A Chromium without a window has no window.find, so whether words are found is not seen here.
  const input = page.locator('.simple-find-part.visible input');
  await input.and(page.locator(':focus')).waitFor();
  await page.keyboard.insertText('饱和');
  assert.equal(await input.inputValue(), '饱和');
  await page.keyboard.press('Escape');
  await input.waitFor({ state: 'detached' });
});
