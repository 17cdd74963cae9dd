import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import { headings, previewTab, showsHeading } from './shownNote';

journey(
  'sees what is typed, and keeps the rest of the page',
  { onOldest: true },
  async workbench => {
    const { page, preview } = workbench;
    await workbench.open('注意力.md');
    await workbench.run('Zhupi: Open Preview');
    await previewSettled(workbench);
    const other = preview.locator('.zhupi-block').filter({ hasText: '缩放点积' });
    await other.evaluate(element => {
      element.dataset['seenBefore'] = 'yes';
    });
    await page.locator('.view-line').filter({ hasText: '权重之和为一' }).first().click();
    await page.keyboard.press('Home');
    await page.keyboard.insertText('新写的$\\lambda_7$，');
    const typed = preview.locator('.zhupi-block').filter({ hasText: '新写的' });
    await typed.locator('.katex').first().waitFor();
    await preview.locator('[data-seen-before]').filter({ hasText: '缩放点积' }).waitFor();
    await page.keyboard.press('Control+Z');
    await typed.waitFor({ state: 'detached' });
  },
);

journey('follows the active note', {}, async workbench => {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await showsHeading(workbench, headings.attention);
  await workbench.page.locator('.view-line').first().click();
  await workbench.open('扩散模型.md');
  await showsHeading(workbench, headings.diffusion);
  await previewTab(workbench).filter({ hasText: '扩散模型.md' }).waitFor();
  await workbench.tab('注意力.md').click();
  await showsHeading(workbench, headings.attention);
  await workbench.open('清单.txt');
  await showsHeading(workbench, headings.attention);
});

journey('locks the preview to its note, and lets it follow again', {}, async workbench => {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await showsHeading(workbench, headings.attention);
  await previewTab(workbench).click();
  await workbench.run('Zhupi: Lock Preview to This Note');
  await workbench.tab('注意力.md').click();
  await workbench.open('扩散模型.md');
  await workbench.run('Zhupi: Open Preview');
  // A second preview follows; the locked one still shows its note.
  await previewTab(workbench).nth(1).waitFor();
  await showsHeading(workbench, headings.diffusion);
  await previewTab(workbench).filter({ hasText: '注意力.md' }).click();
  await showsHeading(workbench, headings.attention);
  await workbench.run('Zhupi: Let Preview Follow the Active Note');
  await workbench.tab('扩散模型.md').click();
  await showsHeading(workbench, headings.diffusion);
});

journey('finds its place again after the preview was hidden', {}, async workbench => {
  const { page, preview } = workbench;
  await workbench.open('扩散模型.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  await previewTab(workbench).click();
  const last = preview.locator('h2').filter({ hasText: '反向过程' });
  await last.evaluate(element => {
    element.scrollIntoView({ block: 'start' });
  });
  await workbench.open('清单.txt');
  await page.locator('iframe.webview.ready >> visible=true').waitFor({ state: 'detached' });
  await previewTab(workbench).click();
  await previewSettled(workbench);
  const frame = await workbench.previewFrame();
  await frame.waitForFunction(() => scrollY > innerHeight / 2);
  await page.locator('.view-line').first().waitFor();
});

journey('has its preview back after the window was reloaded', {}, async workbench => {
  await workbench.open('扩散模型.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  await workbench.reload();
  await showsHeading(workbench, headings.diffusion);
  await previewSettled(workbench);
  // It still follows.
  await workbench.tab('扩散模型.md').click();
  await workbench.open('注意力.md');
  await showsHeading(workbench, headings.attention);
});

journey('scrolls the preview with the editor', {}, async workbench => {
  const { page } = workbench;
  await workbench.open('扩散模型.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+End');
  const frame = await workbench.previewFrame();
  await frame.waitForFunction(() => scrollY > 0);
  const heading = workbench.preview.locator('h2').filter({ hasText: '反向过程' });
  await frame.waitForFunction(() => {
    const headings = Array.from(document.querySelectorAll('h2'));
    const box = headings.find(h => h.textContent.includes('反向过程'))?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
  });
  assert.ok(await heading.isVisible());
});
