import type { Workbench } from './workbench';

/**
 * Waits until the preview shows its note: every formula drawn or refused, and every image in sight
 * there or given up (the others are fetched when they come into sight).
 */
export async function previewSettled(workbench: Workbench): Promise<void> {
  const { preview } = workbench;
  await preview.locator('.zhupi-block').first().waitFor();
  const waiting = preview.locator('.zhupi-math:not(:has(.katex)):not(.zhupi-math-error)');
  await waiting.first().waitFor({ state: 'detached' });
  const frame = await workbench.previewFrame();
  await frame.waitForFunction(() =>
    Array.from(document.images).every(image => {
      const { top, bottom } = image.getBoundingClientRect();
      return image.complete || bottom < 0 || top > innerHeight;
    }),
  );
}
