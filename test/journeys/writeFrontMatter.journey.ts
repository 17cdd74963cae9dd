import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import type { Workbench } from '../host/workbench';
import { goToLineEnd, offers, pointAt } from './editorText';

const blog = { workspace: 'blog' };

/** Opens a post and waits until it is known to have a front matter. */
async function openPost(workbench: Workbench, name: string, frontMatter = 'Front matter') {
  await workbench.open(name);
  await workbench.page.locator('.breadcrumbs-control').filter({ hasText: frontMatter }).waitFor();
}

journey(
  'picks a key and then its value while writing a front matter',
  { ...blog, onOldest: true, hosts: ['node', 'worker'] },
  async workbench => {
    const { page } = workbench;
    await openPost(workbench, '能量模型.mdx');
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
    await openPost(workbench, '能量模型.mdx', '元数据');
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
  // What is missing is told of, too.
  await page.locator('.squiggly-warning').first().waitFor();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('---\n\n');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('ti');
  await offers(workbench).filter({ hasText: 'title' }).waitFor();
  await page.keyboard.press('Tab');
  await page.locator('.view-line').filter({ hasText: 'title:' }).waitFor();
});

journey('is offered keys in Markdown, too, with their first letter', {}, async workbench => {
  const { page } = workbench;
  await openPost(workbench, '注意力.md');
  await goToLineEnd(workbench, 'draft: true');
  await page.keyboard.press('Enter');
  await page.keyboard.type('sum');
  await offers(workbench).filter({ hasText: 'summary' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.view-line').filter({ hasText: 'summary:' }).waitFor();
});

journey('is not disturbed while writing prose', blog, async workbench => {
  const { page } = workbench;
  await openPost(workbench, '能量模型.mdx');
  await goToLineEnd(workbench, '能量越低');
  await page.keyboard.type(' tags, title: ');
  await page.locator('.view-line').filter({ hasText: 'tags, title:' }).waitFor();
  assert.equal(await offers(workbench).count(), 0);
});

journey('reads what a key does, and how long ago a date was', blog, async workbench => {
  await openPost(workbench, '能量模型.mdx');
  await pointAt(workbench, '2023-03-18', 'years ago');
  await pointAt(workbench, 'tags', 'tailwind-nextjs-starter-blog');
});

journey(
  'reads in Chinese how long ago a date was',
  { ...blog, locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    await openPost(workbench, '能量模型.mdx', '元数据');
    await pointAt(workbench, '2023-03-18', '年前');
  },
);

journey('sees the keys beside the headings in the outline', {}, async workbench => {
  await openPost(workbench, '注意力.md');
  await workbench.run('Explorer: Focus on Outline View');
  const outline = workbench.page.locator('.outline-tree .monaco-list-row');
  await outline.filter({ hasText: 'Front matter' }).waitFor();
  await outline.filter({ hasText: 'Zhupi' }).click();
  await workbench.page.keyboard.press('ArrowLeft');
  await outline.filter({ hasText: 'Markdown Language Features' }).waitFor();
});

journey('sees the keys in the outline', blog, async workbench => {
  const { page } = workbench;
  await openPost(workbench, '能量模型.mdx');
  await workbench.run('Explorer: Focus on Outline View');
  const outline = page.locator('.outline-tree .monaco-list-row');
  await outline.filter({ hasText: 'Front matter' }).waitFor();
  await outline.filter({ hasText: 'title' }).filter({ hasText: '能量模型' }).waitFor();
});

journey(
  'is offered the tags of all posts with their counts',
  { workspace: 'oldBlog' },
  async workbench => {
    const { page } = workbench;
    await openPost(workbench, '提示.mdx');
    await goToLineEnd(workbench, 'tags: [');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', ');
    await offers(workbench).filter({ hasText: 'CV' }).waitFor();
    await page.keyboard.type('CV');
    await offers(workbench).filter({ hasText: '1 post' }).first().waitFor();
    await page.keyboard.press('Tab');
    await page.locator('.view-line').filter({ hasText: 'tags: [NLP, 提示, CV]' }).waitFor();
  },
);

journey(
  'reads in Chinese which other posts have a tag',
  { workspace: 'oldBlog', locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    await openPost(workbench, '提示.mdx', '元数据');
    await pointAt(workbench, 'NLP', '另有 1 篇文章');
    const hover = workbench.page.locator('.monaco-hover:visible');
    await hover.filter({ hasText: '/tags/nlp' }).waitFor();
    await hover.getByRole('link', { name: '词向量' }).click();
    await workbench.tab('词向量.mdx').waitFor();
  },
);
