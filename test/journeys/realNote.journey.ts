import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import type { Workbench } from '../host/workbench';
import { seenAnnotations } from './annotationColors';

/** The smallest picture there is: the real ones are elsewhere on the web. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Opens the note at the root of the real notes, with a picture for each of its images. */
async function openRealNote(workbench: Workbench): Promise<void> {
  await workbench.page.context().route(/^https:\/\/(?!.*vscode-cdn\.net)/, async route => {
    await route.fulfill({ contentType: 'image/png', body: pixel });
  });
  const names = await readdir(workbench.folder);
  const name = names.find(each => each.endsWith('.md'));
  assert.ok(name !== undefined, `there is no note in ${workbench.folder}`);
  await workbench.open(name);
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
}

journey('reads a real note in light and dark', { realNotes: true }, async workbench => {
  await openRealNote(workbench);
  const { preview } = workbench;
  for (const theme of ['light', 'dark'] as const) {
    await workbench.chooseTheme(theme);
    const annotations = await seenAnnotations(workbench);
    const images = preview.locator('article img');
    for (const image of await images.all()) await image.scrollIntoViewIfNeeded();
    await previewSettled(workbench);
    const counts = {
      formulas: await preview.locator('.zhupi-math:has(.katex)').count(),
      display: await preview.locator('.zhupi-math-display:has(.katex-display)').count(),
      annotations: annotations.length,
      colors: new Set(annotations.map(({ color }) => color.join())).size,
      images: await images.count(),
      refused: await preview.locator('.zhupi-math-error, .katex-error').count(),
      missing: await preview.locator('.zhupi-image-missing').count(),
    };
    assert.deepEqual(counts, {
      formulas: 9,
      display: 1,
      annotations: 5,
      colors: 2,
      images: 19,
      refused: 0,
      missing: 0,
    });
    for (const { text, contrast } of annotations) {
      assert.ok(contrast >= 4.5, `${text} has a contrast of ${contrast.toFixed(2)}`);
    }
    await preview.locator('.zhupi-annotation').first().scrollIntoViewIfNeeded();
  }
});
