import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { journey } from '../host/journey';
import type { Locale } from '../host/userData';
import type { Workbench } from '../host/workbench';
import { pointAt } from './editorText';

const encoders = '自编码.md';

interface Titles {
  readonly locale: Locale;
  readonly build: string;
  readonly title: string;
  readonly end: string;
}

const titles: readonly Titles[] = [
  {
    locale: 'en',
    build: 'Zhupi: Build Model Outline',
    title: '# Model Outline',
    end: '## Not in the Catalogue',
  },
  { locale: 'zh-cn', build: '朱批: 生成模型谱系', title: '# 模型谱系', end: '## 模型库之外' },
];

for (const { locale, build, title, end } of titles) {
  journey(
    `builds the outline of an open note as a new document, in ${locale}`,
    { workspace: 'models', locale, onOldest: locale === 'en' },
    async workbench => {
      await workbench.open(encoders);
      await workbench.run(build);
      const lines = workbench.page.locator('.editor-group-container.active .view-line');
      await lines.filter({ hasText: title }).first().waitFor();
      await lines.filter({ hasText: 'RoBERTa' }).first().waitFor();
      await lines.filter({ hasText: '](./posts/' }).first().waitFor();
      await workbench.page.keyboard.press('Control+End');
      await lines.filter({ hasText: end }).first().waitFor();
    },
  );
}

journey(
  'builds the outline of all notes into a file, and leaves the rest of it as it is',
  {
    workspace: 'models',
    settings: { 'zhupi.outline.file': 'notes.md', 'zhupi.library.posts': ['posts/**'] },
  },
  async workbench => {
    const file = join(workbench.folder, 'notes.md');
    const before =
      '# 我的模型\r\n\r\n前言  \r\n\r\n<!-- zhupi:outline -->\r\n旧\r\n<!-- /zhupi:outline -->\r\n\r\n后记\n';
    await writeFile(file, before);
    await workbench.run('Zhupi: Build Model Outline', 'All posts');
    await workbench.tab('notes.md').waitFor();
    const written = await readFile(file, 'utf8');
    const [head = '', outline = '', tail = ''] = written.split(/<!-- \/?zhupi:outline -->/);
    assert.deepEqual([head, tail], ['# 我的模型\r\n\r\n前言  \r\n\r\n', '\r\n\r\n后记\n']);
    assert.match(outline, /\*\*BERT\*\* \(2018/);
    assert.match(outline, /\*\*ResNet\*\* \(2015/);
    assert.match(outline, /!\[Model Outline\]\(\.\/notes\.svg\)/);
    assert.match(
      await readFile(join(workbench.folder, 'notes.svg'), 'utf8'),
      /data-model="roberta"/,
    );
    await workbench.run('Zhupi: Open Preview');
    await workbench.preview.locator('img[src*="notes.svg"]').waitFor();
  },
);

journey(
  'says what to open where there is nothing to outline',
  { workspace: 'models' },
  async workbench => {
    await workbench.run('Zhupi: Build Model Outline');
    const told = workbench.page
      .locator('.notification-toast')
      .filter({ hasText: 'no note to outline' });
    await told.waitFor();
  },
);

journey(
  'shows the card of a model, and goes from it to the family tree',
  { workspace: 'models' },
  async workbench => {
    await workbench.open(encoders);
    await pointAt(workbench, 'RoBERTa', 'Facebook AI');
    const card = workbench.page.locator('.monaco-hover:visible');
    await card.filter({ hasText: 'A Robustly Optimized BERT' }).waitFor();
    await card.filter({ hasText: '结论：BERT 训练不足。' }).waitFor();
    await card.getByText('Show in the family tree').click();
    await workbench.preview.locator('[data-model="roberta"].is-selected').waitFor();
  },
);

journey(
  'shows the card of a model in Chinese, and inserts a section from it',
  { workspace: 'models', locale: 'zh-cn', theme: 'dark' },
  async workbench => {
    await workbench.open(encoders);
    await pointAt(workbench, 'DeBERTa', '没有专节');
    await workbench.page.locator('.monaco-hover:visible').getByText('插入专节').click();
    const lines = workbench.page.locator('.view-line');
    await lines.filter({ hasText: '## DeBERTa' }).waitFor();
    await lines.filter({ hasText: '2006.03654' }).waitFor();
  },
);

/** Opens the view Models. */
async function openView({ page }: Workbench, container: string, view: string): Promise<Locator> {
  await page.locator('.activitybar').getByRole('tab', { name: container }).click();
  await page.getByRole('button', { name: view }).first().waitFor();
  // The others take the room away. In the middle of a header may be one of its buttons.
  const others = page.locator(`.pane-header[aria-expanded="true"]:not([aria-label*="${view}"])`);
  while ((await others.count()) > 0) await others.first().click({ position: { x: 10, y: 10 } });
  const pane = page.locator('.pane').filter({ has: page.getByRole('button', { name: view }) });
  return pane.locator('.monaco-list-row');
}

for (const { locale, container, view, family, theme } of [
  { locale: 'en', container: 'Zhupi', view: 'Models', family: 'Autoencoding', theme: 'light' },
  { locale: 'zh-cn', container: '朱批', view: '模型', family: '自编码', theme: 'dark' },
] as const) {
  journey(
    `sees models in the view while writing, in ${locale}`,
    { workspace: 'models', locale, theme },
    async workbench => {
      await workbench.open(encoders);
      const rows = await openView(workbench, container, view);
      await rows.filter({ hasText: family }).click();
      await rows.filter({ hasText: 'RoBERTa' }).waitFor();
      await workbench.page.locator('.view-line').first().click();
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.insertText('\n\n## DistilBERT\n');
      await rows.filter({ hasText: 'DistilBERT' }).waitFor();
      await rows.filter({ hasText: 'RoBERTa' }).click();
      await rows.filter({ hasText: '自编码模型小记' }).first().click();
    },
  );
}

journey('exports the family tree as SVG and PNG', { workspace: 'models' }, async workbench => {
  await workbench.open(encoders);
  await workbench.run('Zhupi: Show Family Tree');
  await workbench.preview.locator('[data-model="bert"]').waitFor();
  for (const [name, button] of [
    ['tree.svg', 'SVG'],
    ['tree.png', 'PNG'],
  ] as const) {
    await workbench.preview.getByRole('button', { name: button, exact: true }).click();
    const input = workbench.page.locator('.quick-input-widget:visible input[type=text]');
    // The dialog proposes a name a moment after it is there, over whatever was typed.
    await workbench.page.waitForFunction(() =>
      Array.from(document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')).some(
        ({ value }) => value.includes('family-tree'),
      ),
    );
    await input.fill(join(workbench.folder, name));
    await input.press('Enter');
    await workbench.page
      .locator('.notification-toast')
      .filter({ hasText: new RegExp(`(?<!-)${name} is written`) })
      .waitFor();
  }
  const svg = await readFile(join(workbench.folder, 'tree.svg'), 'utf8');
  assert.match(svg, /^<svg [^>]*viewBox="0 0 (\d+) (\d+)"/);
  const png = await readFile(join(workbench.folder, 'tree.png'));
  const [, width = ''] = /viewBox="0 0 (\d+)/.exec(svg) ?? [];
  assert.equal(png.readUInt32BE(16), 2 * Number(width));
});
