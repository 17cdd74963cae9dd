import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import { goToLineEnd, offers, pointAt } from './editorText';

const blog = { workspace: 'blog' };

journey(
  'picks a key and then its value while writing a front matter',
  { ...blog, onOldest: true, hosts: ['node', 'worker'] },
  async workbench => {
    const { page } = workbench;
    await workbench.open('能量模型.mdx');
    await goToLineEnd(workbench, 'draft: false');
    await page.keyboard.press('Enter');
    await page.keyboard.type('lay');
    await offers(workbench).filter({ hasText: 'layout' }).waitFor();
    await page.keyboard.press('Enter');
    // The key asks for its values by itself.
    await offers(workbench).filter({ hasText: 'PostGallery' }).click();
    await page.locator('.view-line').filter({ hasText: 'layout: PostGallery' }).waitFor();
  },
);

journey(
  'is offered keys in Chinese, with what they mean',
  { ...blog, locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    const { page } = workbench;
    await workbench.open('能量模型.mdx');
    await goToLineEnd(workbench, 'draft: false');
    await page.keyboard.press('Enter');
    await page.keyboard.type('s');
    const summary = offers(workbench).filter({ hasText: 'summary' });
    await summary.filter({ hasText: '文本' }).waitFor();
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-details').filter({ hasText: '简短文字' }).waitFor();
  },
);

journey('begins a front matter from nothing', blog, async workbench => {
  const { page } = workbench;
  await workbench.open('草稿.mdx');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('---\n\n');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('ti');
  await offers(workbench).filter({ hasText: 'title' }).waitFor();
  await page.keyboard.press('Tab');
  await page.locator('.view-line').filter({ hasText: 'title:' }).waitFor();
});

journey('is not disturbed while writing prose', blog, async workbench => {
  const { page } = workbench;
  await workbench.open('能量模型.mdx');
  await goToLineEnd(workbench, '能量越低');
  await page.keyboard.type(' tags, title: ');
  await page.locator('.view-line').filter({ hasText: 'tags, title:' }).waitFor();
  assert.equal(await offers(workbench).count(), 0);
});

journey(
  'reads what a key does, and how long ago a date was',
  { ...blog, onOldest: true },
  async workbench => {
    await workbench.open('能量模型.mdx');
    await pointAt(workbench, '2023-03-18', 'years ago');
    await pointAt(workbench, 'tags', 'tailwind-nextjs-starter-blog');
  },
);

journey(
  'reads in Chinese how long ago a date was',
  { ...blog, locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    await workbench.open('能量模型.mdx');
    await pointAt(workbench, '2023-03-18', '年前');
  },
);

journey('sees the keys in the outline', blog, async workbench => {
  const { page } = workbench;
  await workbench.open('能量模型.mdx');
  await workbench.run('Explorer: Focus on Outline View');
  const outline = page.locator('.outline-tree .monaco-list-row');
  await outline.filter({ hasText: 'Front matter' }).waitFor();
  await outline.filter({ hasText: 'title' }).filter({ hasText: '能量模型' }).waitFor();
});
