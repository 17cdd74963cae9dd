import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import { seenAnnotations } from './annotationColors';

journey('reads everything in Chinese', { locale: 'zh-cn', onOldest: true }, async workbench => {
  const { page } = workbench;
  await workbench.open('注意力.md');
  await workbench.run('朱批: 打开预览');
  await previewSettled(workbench);
  await page.locator('.tab').filter({ hasText: '预览 注意力.md' }).waitFor();
  const header = await workbench.preview.locator('.zhupi-header').innerText();
  assert.ok(header.includes('草稿'), `The header is not in Chinese: ${header}`);
  const box = workbench.preview.locator('.zhupi-image-missing');
  await box.scrollIntoViewIfNeeded();
  const label = await box.innerText();
  assert.ok(/[\u4e00-\u9fff]/u.test(label.replace('走丢的图', '')), `Not in Chinese: ${label}`);
});

const settings = { 'zhupi.language': 'zh-cn' };

journey(
  'reads Chinese in an English VS Code where that is chosen',
  { settings },
  async workbench => {
    await workbench.open('注意力.md');
    await workbench.run('Zhupi: Open Preview');
    await previewSettled(workbench);
    await workbench.page.locator('.tab').filter({ hasText: '预览 注意力.md' }).waitFor();
  },
);

journey('keeps annotations readable when the theme changes', {}, async workbench => {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  const light = await seenAnnotations(workbench);
  await workbench.chooseTheme('dark');
  const dark = await seenAnnotations(workbench);
  assert.equal(dark.length, light.length);
  for (const [index, { text, color, contrast }] of dark.entries()) {
    assert.ok(contrast >= 4.5, `${text} has a contrast of ${contrast.toFixed(2)}`);
    assert.notDeepEqual(color, light[index]?.color, `${text} has kept its colour`);
  }
});
