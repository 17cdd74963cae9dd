import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { journey } from '../host/journey';
import type { Workbench } from '../host/workbench';

const oldBlog = { workspace: 'oldBlog' };

/** The rows of the view of findings. */
function rows({ page }: Workbench, name = 'Findings'): Locator {
  return page.locator(`.pane:has([aria-label*="${name}"]) .pane-body .monaco-list-row`);
}

journey(
  'finds what is wrong in the whole library, and goes there',
  { ...oldBlog, onOldest: true },
  async workbench => {
    const { page } = workbench;
    await workbench.run('Zhupi: Check Whole Library');
    await rows(workbench).filter({ hasText: 'Invalid date' }).click();
    await rows(workbench).filter({ hasText: '预训练' }).click();
    const finding = rows(workbench).filter({ hasText: '2020-02-30' });
    assert.match((await finding.getAttribute('aria-label')) ?? '', /^Error, line 3: /);
    await finding.click();
    await workbench.tab('预训练.mdx').waitFor();
    await page.locator('.squiggly-error').first().waitFor();
  },
);

journey(
  'mends the whole library at once, once asked',
  { ...oldBlog, theme: 'dark' },
  async workbench => {
    const { page } = workbench;
    await workbench.run('Zhupi: Check Whole Library');
    const tags = rows(workbench).filter({ hasText: 'Tag that stands twice' });
    const fix = async (button: string): Promise<void> => {
      await tags.hover();
      await tags.locator('.action-label[aria-label="Fix Safely"]').click();
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.getByRole('button', { name: button, exact: true }).click();
    };
    // In VS Code's list of the edits none is ticked yet: nothing happens to what is not.
    await fix('Look at Each Change');
    await page
      .locator('.bulk-edit-panel .monaco-list-row')
      .filter({ hasText: '词向量' })
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await fix('Fix');
    await tags.waitFor({ state: 'detached' });
    assert.equal(await rows(workbench).filter({ hasText: 'Full-width punctuation' }).count(), 1);
    const post = join(workbench.folder, 'data', 'blog', '卷积网络.mdx');
    assert.match(await readFile(post, 'utf8'), /tags: \[CV, 卷积网络\]\n/);
  },
);

journey(
  'accepts the old problems of the whole library, in Chinese',
  { ...oldBlog, locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    const { page } = workbench;
    const list = rows(workbench, '问题清单');
    await workbench.run('朱批: 检查整个文库');
    await list.filter({ hasText: '标签重复' }).waitFor();
    await workbench.run('朱批: 接受现有问题');
    await page.locator('.monaco-dialog-box').getByRole('button', { name: '接受' }).click();
    await list.filter({ hasText: '已接受' }).waitFor();
    await list.filter({ hasText: '标签重复' }).waitFor({ state: 'detached' });
    await page.getByText(/已接受 \d+ 个问题，其余一切正常。/).waitFor();
    const file = join(workbench.folder, '.vscode', 'zhupi-baseline.json');
    assert.match(await readFile(file, 'utf8'), /data\/blog\/词向量\.mdx/);
    await workbench.open('词向量.mdx');
    await page.locator('[id$="note"]').filter({ hasText: '字' }).waitFor();
    assert.equal(await page.locator('.squiggly-error').count(), 0);
    await list.filter({ hasText: '已接受' }).click();
    await list.filter({ hasText: '标签重复' }).waitFor();
    // The message that says so takes it back.
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await list.filter({ hasText: '已接受' }).waitFor({ state: 'detached' });
    await list.filter({ hasText: '标签重复' }).waitFor();
    await assert.rejects(readFile(file, 'utf8'));
  },
);

journey(
  'sees in the status bar how long a note is, in Chinese',
  { ...oldBlog, locale: 'zh-cn' },
  async workbench => {
    const { page } = workbench;
    await workbench.open('预训练.mdx');
    const item = page.locator('.statusbar-item').filter({ hasText: '条批注' });
    await item.waitFor();
    assert.match(await item.innerText(), /^\d+ 字 \d+ 词 · 1 分钟 · 1 条批注$/);
    await item.hover();
    await page.locator('.monaco-hover:visible').filter({ hasText: '不计入字数' }).waitFor();
  },
);

journey(
  'says that there are no posts, and where they may be named',
  { workspace: 'appendix', theme: 'dark' },
  async workbench => {
    const { page } = workbench;
    await workbench.run('Zhupi: Check Whole Library');
    const view = page.locator('.pane:has([aria-label*="Findings"]) .welcome-view-content');
    await view.filter({ hasText: 'There are no posts here that could be checked' }).waitFor();
    assert.doesNotMatch(await view.innerText(), /No problems were found/);
    await view.getByRole('button', { name: 'Name Posts in Settings' }).waitFor();
  },
);
