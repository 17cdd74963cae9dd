import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { journey } from '../host/journey';
import type { Locale, Theme } from '../host/userData';
import type { Workbench } from '../host/workbench';

/** What is read in the language of each look. */
const looks = [
  {
    locale: 'en',
    theme: 'light',
    preview: 'Zhupi: Open Preview',
    container: 'Zhupi',
    red: 'question (red ink)',
    green: 'green ink',
    next: 'Zhupi: Review Open Questions',
    answer: 'Zhupi: Answer the Open Question',
    at: 'Open question 1 of 1',
    meanings: { red: 'question', blue: 'conclusion' },
    recolor: 'Change Its Ink…',
    copy: 'Copy Its Text',
    grouping: ['Zhupi: Group Annotations by…', 'Heading'],
    exported: '# Annotations',
  },
  {
    locale: 'zh-cn',
    theme: 'dark',
    preview: '朱批: 打开预览',
    container: '朱批',
    red: '疑问（红色）',
    green: '绿色',
    next: '朱批: 复批：逐条查看疑问',
    answer: '朱批: 此疑问已有结论',
    at: '待解疑问 1/1',
    meanings: { red: '疑问', blue: '结论' },
    recolor: '更换墨色…',
    copy: '复制文字',
    grouping: ['朱批: 批注归类方式…', '标题'],
    exported: '# 批注',
  },
] as const;

type Look = (typeof looks)[number];

/** Selects words of the editor, as a search leaves them. */
async function select({ page }: Workbench, words: string): Promise<void> {
  await page.locator('.editor-group-container.active .view-line').first().click();
  await page.keyboard.press('Control+F');
  const widget = page.locator('.find-widget.visible');
  await widget.locator('.find-part textarea, .find-part input').first().fill(words);
  const selection = page.locator('[id="status.editor.selection"]');
  await selection.filter({ hasText: `(${words.length} selected)` }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
}

/** Presses the prefix of Zhupi's keys, and one more. */
async function ink({ page }: Workbench, key: string): Promise<void> {
  await page.keyboard.press("Control+'");
  await page.keyboard.press(key);
}

async function saved(workbench: Workbench, name: string): Promise<string> {
  await workbench.page.keyboard.press('Control+S');
  await workbench.page.locator('.tab.dirty').waitFor({ state: 'hidden' });
  return readFile(join(workbench.folder, name), 'utf8');
}

/** The colour of a stretch of the editor's text. */
function colorOf(text: Locator): Promise<string> {
  return text.evaluate(element => getComputedStyle(element).color);
}

/** The rows of the view Annotations, which is opened from the activity bar. */
async function openView({ page }: Workbench, { container }: Look): Promise<Locator> {
  await page.locator('.activitybar').getByRole('tab', { name: container, exact: true }).click();
  const pane = page
    .locator('.pane')
    .filter({ has: page.locator('.circle-filled, .codicon-circle-filled') });
  const rows = pane.locator('.monaco-list-row');
  await rows.first().waitFor();
  return rows;
}

function startOf({ locale, theme, meanings }: Look): {
  locale: Locale;
  theme: Theme;
  settings: Record<string, unknown>;
} {
  return { locale, theme, settings: { 'zhupi.inks': meanings } };
}

for (const look of looks) {
  const { locale, theme } = look;

  journey(
    `colours words by key and takes the colour off again (${locale}, ${theme})`,
    { locale, theme, onOldest: locale === 'en' },
    async workbench => {
      const { page, preview } = workbench;
      await workbench.open('注意力.md');
      const before = await readFile(join(workbench.folder, '注意力.md'), 'utf8');
      await workbench.run(look.preview);
      await preview.locator('h1').last().waitFor();
      await select(workbench, '译文就开始丢词');
      await ink(workbench, 'r');
      const red = preview.locator('.zhupi-annotation[data-ink=red]');
      await red.filter({ hasText: '译文就开始丢词' }).waitFor();
      const text = await saved(workbench, '注意力.md');
      assert.ok(text.includes('<font color="red">译文就开始丢词</font>'), text.slice(0, 400));
      const words = page.locator('.view-line span span').filter({ hasText: '译文就开始丢词' });
      const plain = page.locator('.view-line span span').filter({ hasText: '编码器把句子' });
      assert.notEqual(await colorOf(words.last()), await colorOf(plain.last()));
      await ink(workbench, 'r');
      await red.filter({ hasText: '译文就开始丢词' }).waitFor({ state: 'hidden' });
      assert.equal(await saved(workbench, '注意力.md'), before);
      await ink(workbench, 'r');
      await red.filter({ hasText: '译文就开始丢词' }).waitFor();
    },
  );

  journey(
    `offers inks by their meaning, the used ones first (${locale}, ${theme})`,
    startOf(look),
    async workbench => {
      const { page } = workbench;
      await workbench.open('注意力.md');
      await select(workbench, '各取所需');
      await ink(workbench, 'b');
      await page.locator('.view-line').filter({ hasText: 'color="blue"' }).waitFor();
      await select(workbench, '就开始丢词');
      await ink(workbench, 'Space');
      const rows = page.locator('.quick-input-list .monaco-list-row');
      const first = rows.first();
      await first.filter({ hasText: look.meanings.blue }).waitFor();
      assert.match(await first.innerText(), /2/);
      await rows.filter({ hasText: look.green }).click();
      // As the note writes its green already.
      const text = await saved(workbench, '注意力.md');
      assert.ok(text.includes('<font color="#008000">就开始丢词</font>'), text.slice(0, 400));
      await ink(workbench, 'Space');
      await rows.filter({ hasText: look.green }).waitFor();
    },
  );

  journey(
    `lists annotations and goes to them (${locale}, ${theme})`,
    startOf(look),
    async workbench => {
      const { page, preview } = workbench;
      await workbench.open('注意力.md');
      await workbench.run(look.preview);
      await preview.locator('.zhupi-inks').filter({ hasText: look.meanings.red }).waitFor();
      await workbench.tab('注意力.md').first().click();
      const rows = await openView(workbench, look);
      await rows.filter({ hasText: look.red }).waitFor();
      await rows.filter({ hasText: '所以上下文是各位置的加权平均' }).click();
      await page
        .locator('.view-lines .view-line')
        .filter({ hasText: '所以上下文' })
        .first()
        .waitFor();
      const selected = page.locator('[id="status.editor.selection"]');
      await selected.filter({ hasText: /17/ }).waitFor();
      // What is typed into the note shows in the list.
      await select(workbench, '各取所需');
      await ink(workbench, 'r');
      await rows.filter({ hasText: '各取所需' }).waitFor();
      const group = rows.filter({ hasText: look.red });
      await group.filter({ hasText: /2$/ }).waitFor();
      assert.match((await group.getAttribute('aria-label')) ?? '', /2/);
    },
  );

  journey(
    `changes an annotation from the list, and puts the list together by headings (${locale}, ${theme})`,
    startOf(look),
    async workbench => {
      const { page } = workbench;
      await workbench.open('注意力.md');
      const rows = await openView(workbench, look);
      await rows.filter({ hasText: '条件概率' }).click({ button: 'right' });
      await workbench.pickFromMenu(look.recolor);
      await page
        .locator('.quick-input-list .monaco-list-row')
        .filter({ hasText: look.meanings.red })
        .click();
      const group = rows.filter({ hasText: look.red });
      await group.filter({ hasText: /2$/ }).waitFor();
      const [title, heading] = look.grouping;
      await workbench.run(title, heading);
      await rows.filter({ hasText: '缩放点积' }).first().waitFor();
      await workbench.tab('注意力.md').click();
      const text = await saved(workbench, '注意力.md');
      assert.ok(text.includes('<span style="color:red">条件概率</span>'), text);
    },
  );

  journey(
    `reviews open questions and answers them (${locale}, ${theme})`,
    startOf(look),
    async workbench => {
      const { page } = workbench;
      await workbench.open('注意力.md');
      const count = page.locator('[id="zhupi.zhupi.openQuestions"]');
      await count.filter({ hasText: '1' }).waitFor();
      await workbench.run(look.next);
      await page.locator('.statusbar').filter({ hasText: look.at }).waitFor();
      await ink(workbench, 'a');
      await count.waitFor({ state: 'hidden' });
      await page.keyboard.insertText('：答案在此');
      const text = await saved(workbench, '注意力.md');
      const answered =
        '<font color="blue">瓶颈不在参数量，而在这个定长的 $c$</font>：答案在此。解码第';
      assert.ok(text.includes(answered), text.slice(0, 500));
    },
  );
}

journey('steps from annotation to annotation of an ink, and exports them', {}, async workbench => {
  const { page } = workbench;
  await workbench.open('扩散模型.md');
  const selection = page.locator('[id="status.editor.selection"]');
  await page.locator('.editor-group-container.active .view-line').first().click();
  await ink(workbench, 'n');
  await selection.filter({ hasText: 'Ln 11' }).waitFor();
  await ink(workbench, 'Shift+n');
  await selection.filter({ hasText: 'Ln 23' }).waitFor();
  await ink(workbench, 'p');
  await selection.filter({ hasText: 'Ln 11' }).waitFor();
  // On from the other end, in the same ink: the last one of all is red.
  await ink(workbench, 'Shift+p');
  await selection.filter({ hasText: 'Ln 71' }).waitFor();
  await workbench.run('Zhupi: Export Annotations as Markdown');
  await page.locator('.view-line').filter({ hasText: '# Annotations' }).first().waitFor();
  await page.locator('.view-line').filter({ hasText: '#L85' }).first().waitFor();
});
