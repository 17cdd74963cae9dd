import assert from 'node:assert/strict';
import { errors, type Locator } from 'playwright-core';
import { journey } from '../host/journey';
import type { Workbench } from '../host/workbench';
import { goToLineEnd, pointAt } from './editorText';

const blog = { workspace: 'blog' };

/** The rows of the Problems panel. */
function problems({ page }: Workbench): Locator {
  return page.locator('.markers-panel .monaco-list-row');
}

/** Opens the Problems panel and goes to the place of the problem that says something. */
async function goToProblem(workbench: Workbench, said: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('Control+Shift+M');
  // Not in the middle: there may be the link to what explains it.
  await problems(workbench)
    .filter({ hasText: said })
    .first()
    .click({ position: { x: 80, y: 10 } });
  await page.keyboard.press('Enter');
  await page.locator('.monaco-editor.focused').waitFor();
}

/** Opens the list of quick fixes and picks the one with this title. */
async function pickFix({ page }: Workbench, title: string): Promise<void> {
  const fix = page.locator('.action-widget .monaco-list-row').filter({ hasText: title });
  for (let triesLeft = 3; ; triesLeft--) {
    await page.keyboard.press('Control+.');
    try {
      await fix.waitFor({ timeout: 8000 });
      // Below the list of older versions lies what takes the clicks of its first moments.
      const chosen = fix.and(page.locator('.focused'));
      for (let steps = 0; steps < 20 && (await chosen.count()) === 0; steps++) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      await fix.waitFor({ state: 'hidden', timeout: 8000 });
      return;
    } catch (error) {
      // The list is there as soon as the editor has the focus: a person presses the keys again.
      if (!(error instanceof errors.TimeoutError) || triesLeft === 0) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Waits until the Problems panel does not tell of something any more. */
async function gone(workbench: Workbench, said: string): Promise<void> {
  await problems(workbench).filter({ hasText: said }).waitFor({ state: 'detached' });
}

journey(
  'mends what is underlined in a front matter, one by one',
  { ...blog, onOldest: true, hosts: ['node', 'worker'] },
  async workbench => {
    const { page } = workbench;
    await workbench.open('流模型.mdx');
    await page.locator('.squiggly-error').first().waitFor();
    await goToProblem(workbench, '2023年1月5日');
    await pickFix(workbench, '2023-01-05');
    await page.locator('.view-line').filter({ hasText: 'date: 2023-01-05' }).waitFor();
    await gone(workbench, '2023年1月5日');
    await goToProblem(workbench, 'PostSimpel');
    await pickFix(workbench, 'PostSimple');
    await page.locator('.view-line').filter({ hasText: 'layout: PostSimple' }).waitFor();
    await gone(workbench, 'PostSimpel');
  },
);

journey(
  'mends all at once what can be mended safely, in Chinese',
  { ...blog, locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    const { page } = workbench;
    await workbench.open('流模型.mdx');
    await page.locator('.squiggly-error').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    const before = await problems(workbench).allInnerTexts();
    assert.ok(
      before.some(text => /[\u4e00-\u9fff]{4}/.test(text)),
      before.join('\n'),
    );
    await goToLineEnd(workbench, 'draft: 否');
    await workbench.run('朱批: 修复所有可以放心修复的问题');
    await page.locator('.view-line').filter({ hasText: 'tags: [生成模型' }).waitFor();
    await page.locator('.view-line').filter({ hasText: 'draft: false' }).waitFor();
    await gone(workbench, 'draft');
  },
);

journey('reads in a page what a problem means', blog, async workbench => {
  const { page } = workbench;
  await workbench.open('流模型.mdx');
  await page.locator('.squiggly-error').first().waitFor();
  await pointAt(workbench, '2023年1月5日', 'front-matter/invalid-date');
  await page.locator('.monaco-hover a.code-link').first().click();
  await workbench.preview.locator('h1').filter({ hasText: 'front-matter/invalid-date' }).waitFor();
});

journey(
  'reads in Chinese what a problem means',
  { ...blog, locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    await workbench.open('流模型.mdx');
    await workbench.page.locator('.squiggly-error').first().waitFor();
    await goToLineEnd(workbench, 'date: 2023年1月5日');
    await workbench.run('朱批: 解释此处的问题');
    const page = workbench.preview.locator('main');
    await page.locator('h1').filter({ hasText: 'front-matter/invalid-date' }).waitFor();
    assert.match(await page.innerText(), /级别：错误/);
  },
);

journey('silences a problem where it is', blog, async workbench => {
  const { page } = workbench;
  await workbench.open('流模型.mdx');
  await page.locator('.squiggly-error').first().waitFor();
  await goToProblem(workbench, 'PostSimpel');
  await pickFix(workbench, 'Silence front-matter/unknown-layout here');
  await page
    .locator('.view-line')
    .filter({ hasText: '# zhupi-disable-next-line front-matter/unknown-layout' })
    .waitFor();
  await gone(workbench, 'PostSimpel');
});

journey('is left in peace while writing a line', blog, async workbench => {
  const { page } = workbench;
  await workbench.open('能量模型.mdx');
  await goToLineEnd(workbench, 'draft: false');
  await page.keyboard.press('Enter');
  // Quicker than a rest of 600 ms, key by key.
  await page.keyboard.type('lastmod: 2023-13', { delay: 60 });
  assert.equal(await page.locator('.squiggly-error').count(), 0);
  await page.locator('.squiggly-error').first().waitFor();
});
