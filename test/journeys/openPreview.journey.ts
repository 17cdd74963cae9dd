import { journey } from '../host/journey';

/** What menus and the icon above the editor call it, beside VS Code's own preview. */
const offer = 'Preview with Zhupi';

const formula = '.zhupi-math .katex';

const everywhere = { onOldest: true, hosts: ['node', 'worker'] } as const;

journey('opens the preview from the command palette', everywhere, async workbench => {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await workbench.preview.locator(formula).first().waitFor();
  await workbench.page.locator('.tab').filter({ hasText: 'Preview 注意力.md' }).waitFor();
});

journey('opens the preview by the icon above the editor', {}, async workbench => {
  const { page, preview } = workbench;
  const actions = page.locator('.editor-group-container.active .editor-actions');
  await workbench.open('清单.txt');
  await actions.getByRole('button').first().waitFor();
  const offered = actions.getByRole('button', { name: offer });
  if ((await offered.count()) > 0) throw new Error('The icon is there for a text file.');
  await workbench.open('注意力.md');
  await offered.click();
  await preview.locator(formula).first().waitFor();
  await workbench.open('组件.mdx');
  await offered.click();
  await preview.locator('.zhupi-component').waitFor();
});

const alsoInMemory = { onOldest: true, hosts: ['node', 'serverless'] } as const;

journey(
  'opens the preview by the menu of a file in the Explorer',
  alsoInMemory,
  async workbench => {
    const { page } = workbench;
    const file = page.locator('.explorer-folders-view .monaco-list-row');
    await file.filter({ hasText: '扩散模型.md' }).click({ button: 'right' });
    await workbench.pickFromMenu(offer);
    await workbench.preview.locator('h1').filter({ hasText: '扩散模型' }).waitFor();
  },
);

journey('opens the preview by the menu in the editor', {}, async workbench => {
  const { page } = workbench;
  await workbench.open('扩散模型.md');
  await page.locator('.view-line').filter({ hasText: '生成，就是' }).click({ button: 'right' });
  await workbench.pickFromMenu(offer);
  await workbench.preview.locator('h1').filter({ hasText: '扩散模型' }).waitFor();
});
