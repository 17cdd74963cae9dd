import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { journey } from '../host/journey';
import type { Workbench } from '../host/workbench';

const oldBlog = { workspace: 'oldBlog' };

/** VS Code lets nobody write such a file, whoever owns it. */
const withReadonly = {
  ...oldBlog,
  settings: { 'files.readonlyInclude': { '**/第100篇.*': true } },
};

/** The row of a tag or a post in the view of tags, by what a screen reader says of it. */
function row({ page }: Workbench, said: string): Locator {
  return page.locator(`.pane-body .monaco-list-row[aria-label^="${said}"]`);
}

/** Closes the views beside that of tags, which then has room for its rows. */
async function closeOthers({ page }: Workbench, title: string): Promise<void> {
  const others = page.locator(
    `.pane-header[aria-expanded="true"]:not([aria-label*="${title}"]):visible`,
  );
  while ((await others.count()) > 0) await others.first().click();
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
    await closeOthers(workbench, 'Tags');
    await row(workbench, 'CV, tag, 1 post').waitFor();
    // Its posts are shown, too; the one below CV stands right behind it.
    await row(workbench, '卷积网络, post').first().click();
    await workbench.tab('卷积网络.mdx').waitFor();
  },
);

/** Types a new name for the tag of the row that has the focus. @returns the name that it had */
async function renameFocused({ page }: Workbench, name: string): Promise<string> {
  await page.keyboard.press('F2');
  const input = page.locator('.quick-input-widget:visible input[type=text]');
  await input.waitFor();
  const before = await input.inputValue();
  await input.fill(name);
  await input.press('Enter');
  return before;
}

/** Answers the question that stands over the window. */
async function answer({ page }: Workbench, button: string): Promise<void> {
  const dialog = page.locator('.monaco-dialog-box');
  await dialog.getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

journey(
  'renames a tag in all posts by F2, once asked, and undoes it',
  withReadonly,
  async workbench => {
    const { page } = workbench;
    await workbench.run('Zhupi: Sort Tags by Number of Posts');
    // Brings the view into sight, and filters nothing.
    await workbench.run('Zhupi: Filter Tags…');
    await page.locator('.quick-input-widget:visible input[type=text]').press('Enter');
    await row(workbench, '词向量, tag, 1 post').click();
    // The row with the focus is meant, not the one that was clicked before.
    await page.keyboard.press('ArrowUp');
    assert.equal(await renameFocused(workbench, '语言'), 'NLP');
    await answer(workbench, 'Change');
    await row(workbench, '语言, tag, 2 posts').waitFor();
    assert.match(await postText(workbench, '提示.mdx'), /^tags: \[语言, 提示\]$/m);
    assert.match(await postText(workbench, '词向量.mdx'), /^tags: \[语言, 词向量\]$/m);
    assert.match(await postText(workbench, '预训练.mdx'), /^tags: \[nlp, 预训练\]$/m);
    await workbench.open('提示.mdx');
    await page.keyboard.press('Control+z');
    await row(workbench, 'NLP, tag, 2 posts').waitFor();
    assert.equal(await row(workbench, '语言, tag').count(), 0);
    await workbench.run('File: Save All Files');
    await renameAmongMany(workbench);
  },
);

/** Renames a tag of 200 posts that came from elsewhere, one of which may not be written. */
async function renameAmongMany(workbench: Workbench): Promise<void> {
  const { page, folder } = workbench;
  const blog = join(folder, 'data/blog');
  const names = Array.from({ length: 200 }, (_, index) => `第${String(index)}篇.mdx`);
  const texts = names.map(name => `---\ntitle: ${name}\ndate: 2020-01-01\ntags: [很多]\n---\n`);
  await Promise.all(names.map((name, index) => writeFile(join(blog, name), texts[index] ?? '')));
  await row(workbench, '很多, tag, 200 posts').click();
  assert.equal(await renameFocused(workbench, '不少'), '很多');
  await answer(workbench, 'Change');
  const said = page.locator('.notification-toast').filter({ hasText: '第100篇.mdx' });
  await said.waitFor();
  assert.match(await said.innerText(), /1 post was left as it is: .*第100篇\.mdx/);
  const after = await Promise.all(names.map(name => postText(workbench, name)));
  const wanted = texts.map((text, index) => (index === 100 ? text : text.replace('很多', '不少')));
  assert.deepEqual(after, wanted);
  await row(workbench, '不少, tag, 199 posts').waitFor();
  await row(workbench, '很多, tag, 1 post').waitFor();
}

/** Presses a button of the view of tags. */
async function pressInHeader({ page }: Workbench, label: string): Promise<void> {
  const header = page.locator('.pane-header[aria-label*="标签"]');
  await header.hover();
  await header.locator(`.action-label[aria-label="${label}"]`).click();
}

/** Picks from the list that stands open. */
async function choose({ page }: Workbench, label: string): Promise<void> {
  const text = page.getByText(label, { exact: true });
  await page.locator('.quick-input-list .monaco-list-row').filter({ has: text }).first().click();
}

/** The row of a file in VS Code's list of the edits. */
function listedFile({ page }: Workbench, name: string): Locator {
  return page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText: name });
}

journey(
  'filters tags, drags tags and posts, looks at each change, begins a post, in Chinese',
  { ...oldBlog, locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    const { page } = workbench;
    await workbench.run('朱批: 筛选标签…');
    const input = page.locator('.quick-input-widget:visible input[type=text]');
    await input.fill('没有');
    await input.press('Enter');
    await page.getByText('没有标签或文章的名称含有这些字。').waitFor();
    await page.locator('.pane-body .monaco-button', { hasText: '重新显示全部标签' }).click();
    await row(workbench, '标签冲突').first().waitFor();
    await pressInHeader(workbench, '筛选标签…');
    await input.fill('训练');
    await input.press('Enter');
    await row(workbench, '预训练，标签，1 篇').waitFor();
    // What is looked for is in the post’s name: its tag is open.
    await row(workbench, '预训练，文章').first().waitFor();
    assert.equal(await row(workbench, 'CV，标签').count(), 0);
    await workbench.run('朱批: 重新显示全部标签');
    await workbench.run('朱批: 标签按文章数排序');

    await closeOthers(workbench, '标签');
    await row(workbench, 'CV，标签').click();
    await row(workbench, '卷积网络，文章').dragTo(row(workbench, 'NLP，标签'));
    await row(workbench, 'NLP，标签，3 篇').waitFor();
    await row(workbench, 'nlp，标签').dragTo(row(workbench, 'NLP，标签'));
    await choose(workbench, '合并：“nlp”改为“NLP”');
    await row(workbench, 'NLP，标签，4 篇').waitFor();

    await row(workbench, 'NLP，标签').dragTo(row(workbench, 'CV，标签'));
    await choose(workbench, '合并：“NLP”改为“CV”');
    await answer(workbench, '逐处查看');
    await listedFile(workbench, '提示.mdx').locator('input, .monaco-custom-toggle').first().click();
    // VS Code itself speaks English here: it has no language pack.
    await page.getByRole('button', { name: 'Apply' }).click();
    await row(workbench, 'CV，标签，2 篇').waitFor();
    await row(workbench, 'NLP，标签，3 篇').waitFor();

    await pressInHeader(workbench, '新建文章…');
    await input.fill('扩散模型: 一');
    await input.press('Enter');
    await choose(workbench, 'CV');
    // A new tag that is typed needs no tick.
    await input.fill('扩散');
    await page.getByText('新标签“扩散”').waitFor();
    await input.press('Enter');
    await workbench.tab('扩散模型-一.mdx').waitFor();
    assert.match(
      await postText(workbench, '扩散模型-一.mdx'),
      /^---\ntitle: '扩散模型: 一'\ndate: \d{4}-\d\d-\d\d\ntags: \[CV, 扩散\]\ndraft: false\nsummary: ''\n---\n/,
    );
    await row(workbench, 'CV，标签，3 篇').waitFor();

    const post = row(workbench, '扩散模型: 一，文章').first();
    await post.hover();
    await post.locator('.action-label[aria-label="本文的标签…"]').click();
    // What is chosen already stays chosen while others are searched for.
    await input.fill('NLP');
    await choose(workbench, 'NLP');
    await input.press('Enter');
    await row(workbench, 'NLP，标签，4 篇').waitFor();

    await workbench.run('朱批: 按标签查找文章…');
    await choose(workbench, 'CV');
    await choose(workbench, 'NLP');
    await input.press('Enter');
    await page.getByText('2 篇：NLP + CV').or(page.getByText('2 篇：CV + NLP')).waitFor();
    await page.keyboard.press('Escape');
  },
);
