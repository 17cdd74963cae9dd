import assert from 'node:assert/strict';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../host/childProcess';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import { root } from '../host/root';
import type { Theme } from '../host/userData';
import type { Workbench } from '../host/workbench';
import { accessProblems } from './accessProblems';

const themes: readonly Theme[] = ['light', 'dark', 'hc', 'hcLight'];

/** Opens the preview of the sample that shows a bit of everything. */
async function openSample(workbench: Workbench): Promise<void> {
  await copyFile(join(root, 'samples/README.md'), join(workbench.folder, 'README.md'));
  await workbench.open('README.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
}

journey('finds no hindrance on the page in any theme', {}, async workbench => {
  const withoutProblems = async (note: string) => {
    for (const theme of themes) {
      await workbench.chooseTheme(theme);
      const problems = await accessProblems(await workbench.previewFrame());
      assert.deepEqual(problems, [], `${note} in a ${theme} theme`);
    }
  };
  await openSample(workbench);
  await withoutProblems('the sample');
  await workbench.open('注意力.md');
  await workbench.preview.locator('h1').filter({ hasText: '从对齐说起' }).waitFor();
  await previewSettled(workbench);
  await withoutProblems('the note');
});

journey('finds no hindrance on a rendered page', {}, async workbench => {
  const made = join(workbench.folder, 'sample.html');
  for (const theme of ['light', 'dark']) {
    const cli = join(root, 'dist/cli.js');
    const args = ['render', join(root, 'samples/README.md'), '-o', made, '--theme', theme];
    const ended = await runCommand(process.execPath, [cli, ...args]);
    assert.equal(ended.code, 0, ended.stderr);
    const page = await workbench.page.context().newPage();
    await page.goto(`file://${made}`);
    assert.deepEqual(await accessProblems(page), [], `in a ${theme} page`);
    await page.close();
  }
});

/** How each ink of the page is told from the others without colour. */
async function inkMarks(workbench: Workbench): Promise<ReadonlyMap<string, string>> {
  const frame = await workbench.previewFrame();
  const marks = await frame.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>('.zhupi-annotation'), element => {
      const style = getComputedStyle(element);
      const { textDecorationLine, textDecorationStyle, textDecorationThickness } = style;
      const spoken = getComputedStyle(element, '::before').content;
      const line = [textDecorationLine, textDecorationStyle, textDecorationThickness].join(' ');
      const border = `${style.borderBottomStyle} ${style.borderBottomWidth}`;
      return [element.dataset['ink'] ?? '', `${line}, ${border}, ${spoken}`] as const;
    }),
  );
  return new Map(marks);
}

const inks = 'red orange yellow green cyan blue purple pink brown gray black white'.split(' ');

/** Puts an annotation of every ink into the note. */
async function openAllInks(workbench: Workbench): Promise<void> {
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  const { page, preview } = workbench;
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(
    inks.map(ink => `<font color=${ink}>墨${ink}</font>\n\n`).join(''),
  );
  await preview.locator('.zhupi-annotation').filter({ hasText: '墨white' }).waitFor();
}

const typing = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.quickSuggestions': false,
};

const highContrast = { theme: 'hc', settings: typing } as const;

journey('tells inks apart without colour in high contrast', highContrast, async workbench => {
  await openAllInks(workbench);
  for (const theme of ['hc', 'hcLight'] as const) {
    await workbench.chooseTheme(theme);
    const marks = await inkMarks(workbench);
    assert.deepEqual([...marks.keys()], inks);
    const patterns = [...marks.values()].map(mark => mark.replace(/, [^,]*$/, ''));
    assert.equal(new Set(patterns).size, inks.length, patterns.join('\n'));
    for (const [ink, mark] of marks) {
      assert.ok(mark.includes(`"${ink} annotation: "`), `${ink} is not said: ${mark}`);
    }
  }
});

const marked = { settings: { ...typing, 'zhupi.preview.inkMarks': true } };

journey('tells inks apart without colour where that is chosen', marked, async workbench => {
  await openAllInks(workbench);
  const marks = await inkMarks(workbench);
  assert.equal(new Set(marks.values()).size, inks.length);
  assert.match(marks.get('red') ?? '', /^underline wavy/);
});

journey(
  'sees inks by colour alone where nothing else is chosen',
  { settings: typing },
  async workbench => {
    await openAllInks(workbench);
    const marks = [...(await inkMarks(workbench)).values()];
    assert.deepEqual([...new Set(marks)], [marks[0]]);
    assert.match(marks[0] ?? '', /^none/);
  },
);

journey(
  'keeps the MathML of formulas, and moves nothing for who wants it so',
  {},
  async workbench => {
    await openSample(workbench);
    const { page, preview } = workbench;
    const drawn = await preview.locator('.zhupi-math .katex').count();
    assert.ok(drawn > 0);
    assert.equal(await preview.locator('.zhupi-math .katex-mathml math').count(), drawn);
    assert.equal(await preview.locator('.zhupi-math .katex-html[aria-hidden=true]').count(), drawn);
    const moving = async () => {
      const frame = await workbench.previewFrame();
      return frame.evaluate(() => {
        const animated = Array.from(document.querySelectorAll('*')).filter(element => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          return (
            transitionDuration !== '0s' || animationName !== 'none' || scrollBehavior !== 'auto'
          );
        });
        return animated.map(element => element.className);
      });
    };
    assert.ok((await moving()).includes('zhupi-copy'));
    await page.emulateMedia({ reducedMotion: 'reduce' });
    assert.deepEqual(await moving(), []);
  },
);
