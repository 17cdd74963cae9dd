import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import type { Theme } from '../host/userData';
import { seenAnnotations } from './annotationColors';

const themes: readonly Theme[] = ['light', 'dark', 'hc', 'hcLight'];

journey('reads formulas and annotations in any theme', {}, async workbench => {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  for (const theme of themes) {
    await workbench.chooseTheme(theme);
    const annotations = await seenAnnotations(workbench);
    assert.deepEqual(
      annotations.map(({ text, ink }) => [text.slice(0, 4), ink]),
      [
        ['瓶颈不在', 'red'],
        ['所以上下', 'blue'],
        ['条件概率', 'green'],
      ],
    );
    for (const { text, contrast } of annotations) {
      assert.ok(contrast >= 4.5, `${text} has a contrast of ${contrast.toFixed(2)}`);
    }
    const [red, green, blue] = annotations[0]?.color ?? [];
    assert.ok(Number(red) > Number(green) && Number(red) > Number(blue), 'red is not red');
  }
});

journey('finds every part of a note on the page', {}, async workbench => {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  const { preview } = workbench;
  const header = await preview.locator('.zhupi-header').innerText();
  for (const part of ['从对齐到自注意力', '2024-03-05', '2024-04-18', 'Transformer', 'draft']) {
    assert.ok(header.includes(part), `${part} is not in the header: ${header}`);
  }
  const counts = {
    formulas: await preview.locator('.zhupi-math:has(.katex)').count(),
    display: await preview.locator('.zhupi-math-display .katex-display').count(),
    refused: await preview.locator('.zhupi-math-error').count(),
    rows: await preview.locator('tbody tr').count(),
    done: await preview.locator('input[type=checkbox]:checked').count(),
    open: await preview.locator('input[type=checkbox]:not(:checked)').count(),
  };
  assert.deepEqual(counts, { formulas: 13, display: 2, refused: 1, rows: 2, done: 1, open: 1 });
  assert.equal(await preview.locator('.zhupi-math-error').innerText(), '$\\frac{1}{$');
  assert.ok((await preview.locator('.zhupi-math-error').getAttribute('title')) !== null);
  const bold = preview.locator('.zhupi-annotation strong');
  assert.equal(await bold.innerText(), '加权平均');
  await preview.locator('pre').filter({ hasText: 'def scores' }).waitFor();
  await preview.getByText('attention.py').waitFor();
});

journey('sees images, and a labelled box for one that is missing', {}, async workbench => {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  const { preview } = workbench;
  const image = preview.locator('img[alt=注意力权重的曲线]');
  await image.scrollIntoViewIfNeeded();
  const width = await image.evaluate(async element => {
    if (!(element instanceof HTMLImageElement)) return 0;
    await element.decode();
    return element.naturalWidth;
  });
  assert.equal(width, 240);
  const box = preview.locator('.zhupi-image-missing');
  await box.scrollIntoViewIfNeeded();
  await box.filter({ hasText: '走丢的图' }).waitFor();
});

journey('reads a note with components', {}, async workbench => {
  await workbench.open('组件.mdx');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  const { preview } = workbench;
  const component = preview.locator('.zhupi-component');
  await component.getByText('Chart').first().waitFor();
  assert.equal(await component.locator('.katex').count(), 1);
  assert.equal(await component.locator('.zhupi-annotation[data-ink=red]').innerText(), '红批');
  assert.equal(await preview.locator('.zhupi-math .katex').count(), 2);
  const text = await preview.locator('body').innerText();
  for (const hidden of ['import', 'export', '这句话只写给自己看']) {
    assert.ok(!text.includes(hidden), `${hidden} is shown`);
  }
});

const settings = { 'markdown.math.macros': { '\\loss': '\\mathcal{L}_{#1}' } };

journey('uses the macros of VS Code’s own preview', { settings }, async workbench => {
  await workbench.open('扩散模型.md');
  await workbench.run('Zhupi: Open Preview');
  await workbench.page.locator('.view-line').filter({ hasText: '生成，就是' }).click();
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.insertText('损失写作$\\loss{vlb}$。');
  const formula = workbench.preview.locator('.zhupi-math').filter({ hasText: 'vlb' });
  await formula.locator('.katex .mathcal').waitFor();
});

journey('begins no line with the mark after a formula', {}, async workbench => {
  const { folder } = workbench;
  const paragraphs = Array.from({ length: 60 }, (_, index) => {
    return `${'字'.repeat(index + 10)}${index % 2 === 0 ? '$x^2$' : '$x=1$'}${'。，,.'.charAt((index >> 1) % 4)} 还有（$y$）。\n\n`;
  });
  await writeFile(join(folder, '标点.md'), paragraphs.join(''));
  await workbench.open('标点.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  const frame = await workbench.previewFrame();
  const apart = await frame.evaluate(() => {
    const rectOf = (text: Node, from: number) => {
      const range = document.createRange();
      range.setStart(text, from);
      range.setEnd(text, from + 1);
      return range.getBoundingClientRect();
    };
    return Array.from(document.querySelectorAll('.zhupi-math'), formula => {
      const [before, after] = [formula.previousSibling, formula.nextSibling];
      const boxes = Array.from(formula.querySelectorAll('.base'), each => each.getClientRects());
      const [first, last] = [boxes[0]?.[0], boxes.at(-1)?.[0]];
      if (first === undefined || last === undefined || after === null) return true;
      const words = before?.textContent ?? '';
      const isBefore = before !== null && words.endsWith('（');
      const opening = isBefore ? rectOf(before, words.length - 1) : first;
      return rectOf(after, 0).top >= last.bottom || opening.bottom <= first.top;
    });
  });
  assert.equal(apart.length, 2 * paragraphs.length);
  assert.equal(apart.filter(Boolean).length, 0);
});
