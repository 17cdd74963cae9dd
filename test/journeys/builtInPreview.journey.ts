import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from '../host/journey';
import type { Workbench } from '../host/workbench';

const note = [
  '# 内置预览',
  '',
  '设样本$x_i$的标签，<font color="red">为何**除以**$\\sqrt{d}$？',
  '',
  '因为方差是$d$。</font>',
  '',
  '$$a^2+b^2=c^2$$ 之后还有话。',
  '',
  '$$',
  '\\loss{vlb}',
  '$$',
  '',
  '<p style="color:blue">块里的$y$。</p>',
  '',
  '<details><summary>别的 HTML</summary>照旧</details>',
].join('\n');

// VS Code’s Markdown asks only extensions beside it, and has no build for a worker here.
const there = { onlyIn: ['node'] } as const;
const macros = { 'markdown.math.macros': { '\\loss': '\\mathcal{L}_{#1}' } };

/** Opens the note in VS Code's own preview. */
async function openBuiltInPreview(workbench: Workbench): Promise<void> {
  await writeFile(join(workbench.folder, '内置.md'), note);
  await workbench.open('内置.md');
  await workbench.run('Markdown: Open Preview');
  await workbench.preview.locator('.markdown-body h1').waitFor();
}

/** What is seen of the note: TeX of the formulas, and the annotations' texts with their colours. */
async function seen(workbench: Workbench) {
  const frame = await workbench.previewFrame();
  return frame.evaluate(() => ({
    formulas: [...document.querySelectorAll('.zhupi-math .katex annotation')].map(
      element => element.textContent?.trim() ?? '',
    ),
    annotations: [...document.querySelectorAll('.zhupi-annotation')].map(element => ({
      ink: element.getAttribute('data-ink'),
      start: (element.textContent ?? '').slice(0, 2),
      color: getComputedStyle(element).color,
      formulas: element.querySelectorAll('.katex').length,
    })),
    lines: [...document.querySelectorAll('.zhupi-math-display.code-line')].map(element =>
      element.getAttribute('data-line'),
    ),
    others: document.querySelectorAll('.katex-block, .katex-error, .zhupi-math-error').length,
    fonts: getComputedStyle(document.querySelector('.katex') ?? document.body).fontFamily,
    text: document.body.innerText,
  }));
}

async function seesFormulasAndAnnotations(workbench: Workbench): Promise<void> {
  await openBuiltInPreview(workbench);
  await workbench.preview.locator('.zhupi-math .katex').first().waitFor();
  const { formulas, annotations, lines, others, fonts, text } = await seen(workbench);
  assert.deepEqual(formulas, ['x_i', '\\sqrt{d}', 'd', 'a^2+b^2=c^2', '\\loss{vlb}', 'y']);
  // The colours that the inks have in a light theme.
  assert.deepEqual(annotations, [
    { ink: 'red', start: '为何', color: 'rgb(200, 22, 29)', formulas: 1 },
    { ink: 'red', start: '因为', color: 'rgb(200, 22, 29)', formulas: 1 },
    { ink: 'blue', start: '块里', color: 'rgb(11, 87, 208)', formulas: 1 },
  ]);
  assert.deepEqual(lines, ['8']);
  assert.equal(others, 0);
  assert.match(fonts, /KaTeX_Main/);
  assert.ok(text.includes('之后还有话。') && text.includes('别的 HTML'), text);
}

journey(
  'reads formulas and annotations in VS Code’s own preview',
  { ...there, settings: macros },
  seesFormulasAndAnnotations,
);

journey(
  'reads them there without VS Code’s own formulas',
  { ...there, settings: { ...macros, 'markdown.math.enabled': false } },
  seesFormulasAndAnnotations,
);

const withoutMath = { ...there, settings: { 'markdown.math.enabled': false } };

journey('leaves VS Code’s own preview alone where that is chosen', withoutMath, async workbench => {
  await openBuiltInPreview(workbench);
  const { preview, folder } = workbench;
  await preview.locator('.zhupi-math .katex').first().waitFor();
  const settingsFile = join(folder, '.vscode/settings.json');
  await mkdir(join(folder, '.vscode'), { recursive: true });
  await writeFile(settingsFile, JSON.stringify({ 'zhupi.builtInPreview.enabled': false }));
  await preview.locator('.zhupi-math').first().waitFor({ state: 'detached' });
  assert.equal(await preview.locator('.zhupi-annotation').count(), 0);
  assert.ok((await preview.locator('body').innerText()).includes('$x_i$'));
  await writeFile(settingsFile, JSON.stringify({ 'zhupi.builtInPreview.enabled': true }));
  await preview.locator('.zhupi-math .katex').first().waitFor();
});

journey('opens its own preview after VS Code’s own has woken it', there, async workbench => {
  await openBuiltInPreview(workbench);
  await workbench.preview.locator('.zhupi-math .katex').first().waitFor();
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await workbench.preview.locator('.zhupi-block').first().waitFor();
});
