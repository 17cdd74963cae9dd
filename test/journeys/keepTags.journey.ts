import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { journey } from '../host/journey';
import type { Workbench } from '../host/workbench';

const oldBlog = { workspace: 'oldBlog' };

/** The row of a tag or a post in the view of tags, by what a screen reader says of it. */
function row({ page }: Workbench, said: string): Locator {
  return page.locator(`.pane-body .monaco-list-row[aria-label^="${said}"]`);
}

function postText({ folder }: Workbench, name: string): Promise<string> {
  return readFile(join(folder, 'data/blog', name), 'utf8');
}

journey(
  'sees the tags of all posts, and the posts below them',
  { ...oldBlog, onOldest: true, hosts: ['node', 'worker'] },
  async workbench => {
    await workbench.run('Zhupi: Expand All Tags');
    await row(workbench, 'Clashes, 1').waitFor();
    await row(workbench, 'CV, tag, 1 post').click();
    await row(workbench, '卷积网络, post').click();
    await workbench.tab('卷积网络.mdx').waitFor();
  },
);

journey('renames a tag in all posts by F2, once asked', oldBlog, async workbench => {
  const { page } = workbench;
  await workbench.run('Zhupi: Sort Tags by Number of Posts');
  await workbench.run('Zhupi: Expand All Tags');
  await row(workbench, 'NLP, tag, 2 posts').click();
  await page.keyboard.press('F2');
  const input = page.locator('.quick-input-widget:visible input[type=text]');
  await input.fill('语言');
  await input.press('Enter');
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await row(workbench, '语言, tag, 2 posts').waitFor();
  assert.match(await postText(workbench, '提示.mdx'), /^tags: \[语言, 提示\]$/m);
  assert.match(await postText(workbench, '词向量.mdx'), /^tags: \[语言, 词向量\]$/m);
  assert.match(await postText(workbench, '预训练.mdx'), /^tags: \[nlp, 预训练\]$/m);
});

journey(
  'filters tags, in Chinese',
  { ...oldBlog, locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    const { page } = workbench;
    await workbench.run('朱批: 筛选标签…');
    const input = page.locator('.quick-input-widget:visible input[type=text]');
    await input.fill('训练');
    await input.press('Enter');
    await row(workbench, '预训练，标签，1 篇').waitFor();
    assert.equal(await row(workbench, 'CV，标签').count(), 0);
  },
);
