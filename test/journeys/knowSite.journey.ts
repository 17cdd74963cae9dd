import assert from 'node:assert/strict';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import type { Workbench } from '../host/workbench';

async function openPost(workbench: Workbench, command: string): Promise<void> {
  await workbench.open('变分自编码器.md');
  await workbench.run(command);
  await previewSettled(workbench);
}

/** How wide a picture is by itself, once it is there. */
async function widthOf(workbench: Workbench, alt: string): Promise<number> {
  const image = workbench.preview.locator(`img[alt=${alt}]`);
  await image.scrollIntoViewIfNeeded();
  return image.evaluate(async element => {
    if (!(element instanceof HTMLImageElement)) return 0;
    await element.decode();
    return element.naturalWidth;
  });
}

async function texOf(workbench: Workbench): Promise<readonly (string | null)[]> {
  const annotations = workbench.preview.locator('.zhupi-math annotation');
  return annotations.evaluateAll(elements => elements.map(element => element.textContent));
}

const everywhere = { workspace: 'site' } as const;

journey('sees a post as its site will show it', everywhere, async workbench => {
  const { preview } = workbench;
  await openPost(workbench, 'Zhupi: Open Preview');
  await preview.getByRole('button', { name: 'Site: Hexo. Choose another kind' }).waitFor();
  assert.ok((await widthOf(workbench, '损失曲线')) > 0);
  assert.ok((await widthOf(workbench, '重建')) > 0);
  const [inline, , display] = await texOf(workbench);
  assert.equal(inline, '\\sum_{i=1}^{n} \\mathcal{L}_i');
  assert.match(display ?? (await texOf(workbench)).join(), /\\\\\n- D_\{KL\}/);
  await preview.getByRole('link', { name: '对抗网络' }).click();
  await preview.locator('h1').filter({ hasText: '对抗网络' }).waitFor();
});

const inChinese = {
  workspace: 'site',
  locale: 'zh-cn',
  theme: 'dark',
} as const;

journey('changes the kind of site by the preview’s header', inChinese, async workbench => {
  const { page, preview, folder } = workbench;
  await openPost(workbench, '朱批: 打开预览');
  const site = preview.getByRole('button', { name: '站点：Hexo。选择其他类型' });
  await site.focus();
  await page.keyboard.press('Enter');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows.filter({ hasText: '已找到：Hexo' }).waitFor();
  await rows.filter({ hasText: 'Hugo' }).click();
  await preview.getByRole('button', { name: '站点：Hugo。选择其他类型' }).waitFor();
  // Hugo leaves the backslashes where they are.
  const tex = preview.locator('.zhupi-math annotation').filter({ hasText: '\\sum\\_' });
  await tex.first().waitFor({ state: 'attached' });
  const written = await readFile(join(folder, '.vscode', 'settings.json'), 'utf8');
  assert.match(written, /"zhupi\.site\.profile": "hugo"/);
});

journey('learns of a site that becomes another one', { workspace: 'site' }, async workbench => {
  const { preview, folder } = workbench;
  await openPost(workbench, 'Zhupi: Open Preview');
  await preview.getByRole('button', { name: 'Site: Hexo. Choose another kind' }).waitFor();
  await rename(join(folder, '_config.yml'), join(folder, 'hugo.yaml'));
  await preview.getByRole('button', { name: 'Site: Hugo. Choose another kind' }).waitFor();
});

journey(
  'chooses the site of a folder from the view of tags, without any note',
  { workspace: 'models' },
  async workbench => {
    const { page, folder } = workbench;
    await workbench.run('Zhupi: Focus on Tags View');
    await page.getByText('Choose the Kind of Site').click();
    await page.locator('.quick-input-list .monaco-list-row[aria-label^="Any site"]').click();
    await page.locator('.pane-body .monaco-list-row[aria-label^="CV, tag, 1 post"]').waitFor();
    const written = await readFile(join(folder, '.vscode', 'settings.json'), 'utf8');
    assert.match(written, /"zhupi\.site\.profile": "generic"/);
  },
);
