import type { Locator } from 'playwright-core';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import type { Workbench } from '../host/workbench';
import { headings, previewTab, showsHeading, write } from './shownNote';

// A worker of the page ends with the page only.
const crash = { onlyIn: ['node'] } as const;

journey(
  'goes on after the extension host crashed',
  { ...crash, onOldest: true },
  async workbench => {
    const { preview } = workbench;
    await workbench.open('注意力.md');
    await workbench.run('Zhupi: Open Preview');
    await previewSettled(workbench);
    await workbench.crashExtensionHost();
    await write(workbench, '权重之和为一', '重启之后写下的$\\omega_9$。');
    await preview.locator('.zhupi-block').filter({ hasText: '重启之后写下的' }).waitFor();
    await showsHeading(workbench, headings.attention);
    await workbench.open('扩散模型.md');
    await showsHeading(workbench, headings.diffusion);
  },
);

journey('takes the preview along to another column', {}, async workbench => {
  const { page, preview } = workbench;
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  await previewTab(workbench).click();
  for (const direction of ['Left Group', 'Group Below']) {
    await workbench.run(`View: Move Editor into ${direction}`);
    await previewSettled(workbench);
    await showsHeading(workbench, headings.attention);
  }
  await page.locator('.tab[data-resource-name="注意力.md"]').click();
  await write(workbench, '从对齐说起', '，搬家之后');
  await preview.locator('h1').filter({ hasText: '搬家之后' }).waitFor();
});

/** Opens the previews of two notes: one is locked and lies hidden behind the other. */
async function openTwoPreviews(workbench: Workbench): Promise<void> {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await showsHeading(workbench, headings.attention);
  await previewTab(workbench).click();
  await workbench.run('Zhupi: Lock Preview to This Note');
  await workbench.tab('注意力.md').click();
  await workbench.open('扩散模型.md');
  await workbench.run('Zhupi: Open Preview');
  await previewTab(workbench).nth(1).waitFor();
  await showsHeading(workbench, headings.diffusion);
}

/** Looks at both previews, and writes in both notes. */
async function bothAreAlive(workbench: Workbench): Promise<void> {
  const { preview } = workbench;
  const [locked, following] = [/注意力\.md \(locked\)/, /扩散模型\.md/];
  await showsHeading(workbench, headings.diffusion);
  await previewTab(workbench).filter({ hasText: locked }).click();
  await showsHeading(workbench, headings.attention);
  await workbench.tab('注意力.md').click();
  await write(workbench, '从对齐说起', '，锁着');
  await preview.locator('h1').filter({ hasText: '锁着' }).waitFor();
  await workbench.tab('扩散模型.md').click();
  await showsHeading(workbench, headings.attention);
  await previewTab(workbench).filter({ hasText: following }).click();
  await write(workbench, '# 扩散模型', '，跟着');
  await preview.locator('h1').filter({ hasText: '跟着' }).waitFor();
}

journey('has two previews back after the extension host crashed', crash, async workbench => {
  await openTwoPreviews(workbench);
  await workbench.crashExtensionHost();
  await bothAreAlive(workbench);
});

journey('has two previews back after the window was reloaded', {}, async workbench => {
  await openTwoPreviews(workbench);
  await workbench.reload();
  await bothAreAlive(workbench);
});

/** Waits until one of the two webviews that are seen has a heading with this text. */
async function oneShows(workbench: Workbench, heading: string): Promise<void> {
  await Promise.any(bothHeadings(workbench, heading).map(each => each.waitFor()));
}

function bothHeadings({ page }: Workbench, heading: string): readonly Locator[] {
  return [0, 1].map(index => {
    const webview = page.locator('iframe.webview.ready >> visible=true').nth(index);
    const inner = webview.contentFrame().frameLocator('iframe#active-frame');
    return inner.locator('h1').filter({ hasText: heading });
  });
}

// Apart as on a desktop, where VS Code 1.100 leaves one of two pages blank that load at once.
journey('sees two notes side by side', { webviewsApart: true, onOldest: true }, async workbench => {
  await openTwoPreviews(workbench);
  await previewTab(workbench).filter({ hasText: '扩散模型' }).click();
  await workbench.run('View: Move Editor into Group Below');
  await workbench.tab('扩散模型.md').click();
  await write(workbench, '# 扩散模型', '，下边');
  await oneShows(workbench, '扩散模型，下边');
  await oneShows(workbench, headings.attention);
  await workbench.tab('注意力.md').click();
  await write(workbench, '从对齐说起', '，上边');
  // The one that is not locked follows, so both show it.
  await Promise.all(bothHeadings(workbench, '从对齐说起，上边').map(each => each.waitFor()));
});
