import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import type { Workbench } from '../host/workbench';

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

const options = { workspace: 'several.code-workspace', hosts: ['node', 'worker'] } as const;

journey('reads notes of several folders, each with its own files', options, async workbench => {
  const { preview } = workbench;
  const heading = preview.locator('h1');
  await workbench.open('积分.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  // Both folders have pictures of this name: the other one's is 240 wide.
  assert.equal(await widthOf(workbench, '旁边的图'), 160);
  assert.equal(await widthOf(workbench, '从根上找的图'), 160);
  await preview.getByRole('link', { name: '同一文件夹里的附录' }).click();
  await heading.filter({ hasText: '附录：级数' }).waitFor();
  await preview.getByRole('link', { name: '正文' }).click();
  await heading.filter({ hasText: '从对齐说起' }).waitFor();
  assert.equal(await widthOf(workbench, '注意力权重的曲线'), 240);
});
