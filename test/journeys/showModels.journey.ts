import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import type { Theme } from '../host/userData';
import type { Workbench } from '../host/workbench';
import { accessProblems } from './accessProblems';

const themes: readonly Theme[] = ['light', 'dark', 'hc', 'hcLight'];
const encoders = '自编码.md';
const decoders = '自回归.md';

/** A model in the drawing, by its id. */
function model({ preview }: Workbench, id: string) {
  return preview.locator(`[data-model="${id}"]`);
}

/** Opens the notes about models, and the family tree of them. */
async function openTree(workbench: Workbench): Promise<void> {
  await workbench.open(decoders);
  await workbench.open(encoders);
  await workbench.run('Zhupi: Show Family Tree');
  await model(workbench, 'bert').waitFor();
}

journey(
  'shows the family tree without hindrance in any theme',
  { workspace: 'models' },
  async workbench => {
    await openTree(workbench);
    for (const theme of themes) {
      await workbench.chooseTheme(theme);
      const problems = await accessProblems(await workbench.previewFrame());
      assert.deepEqual(problems, [], `in a ${theme} theme`);
    }
  },
);

journey(
  'goes from the family tree to the section by a click, and by keys along the lines',
  { workspace: 'models', onOldest: true, hosts: ['node', 'worker'] },
  async workbench => {
    await openTree(workbench);
    await model(workbench, 'roberta').click();
    await workbench.page.locator('.view-line').filter({ hasText: '## RoBERTa' }).waitFor();
    await workbench.run('Zhupi: Show Family Tree');
    await model(workbench, 'bert').focus();
    await workbench.page.keyboard.press('ArrowRight');
    await workbench.preview.locator('[data-model="albert"]:focus').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.view-line').filter({ hasText: '## ALBERT' }).waitFor();
  },
);

journey('finds a model in the family tree', { workspace: 'models' }, async workbench => {
  await openTree(workbench);
  const { preview } = workbench;
  await preview.locator('#zhupi-search').fill('gpt3');
  await preview.locator('[data-model="gpt-3"].is-found').waitFor();
  await preview.locator('#zhupi-status').filter({ hasText: 'found' }).waitFor();
});

journey(
  'folds a family, and finds it folded after a reload',
  { workspace: 'models' },
  async workbench => {
    await openTree(workbench);
    await workbench.preview.locator('[data-family="autoencoding"]').click();
    await model(workbench, 'bert').waitFor({ state: 'detached' });
    await workbench.preview
      .locator('[data-family="autoencoding"][aria-expanded="false"]')
      .waitFor();
    await workbench.reload();
    await workbench.preview
      .locator('[data-family="autoencoding"][aria-expanded="false"]')
      .waitFor();
    await model(workbench, 'gpt').waitFor();
  },
);

journey(
  'sees in the family tree what is being written',
  { workspace: 'models' },
  async workbench => {
    await openTree(workbench);
    await workbench.run('View: Split Editor Right');
    await workbench.open(encoders);
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.insertText('\n\n## DistilBERT\n');
    await model(workbench, 'distilbert').and(workbench.preview.locator('.section')).waitFor();
  },
);
