import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CDPSession, Frame } from 'playwright-core';
import { noteOfSize } from '../bench/noteOfSize';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import { say } from '../host/report';
import type { Workbench } from '../host/workbench';

const settings = {
  'editor.quickSuggestions': false,
  'editor.autoClosingBrackets': 'never',
  'editor.wordBasedSuggestions': 'off',
};

/** The way to the process that runs the preview's page and nothing else. */
async function processOf(workbench: Workbench, frame: Frame): Promise<CDPSession> {
  const outer = frame.parentFrame();
  assert.ok(outer !== null);
  return workbench.page.context().newCDPSession(outer);
}

/** What is in use once all else is gone, in megabytes. */
interface Memory {
  /** JavaScript's objects. */
  readonly script: number;
  /** These, and the elements of the page. */
  readonly all: number;
}

async function memoryInUse(session: CDPSession): Promise<Memory> {
  await session.send('HeapProfiler.enable');
  // What one collection frees may be what held the rest.
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  const elements = 'embedderHeapUsedSize' in usage ? Number(usage.embedderHeapUsedSize) : 0;
  return { script: usage.usedSize / 1e6, all: (usage.usedSize + elements) / 1e6 };
}

/** Types a formula and some words, and takes them back: twenty edits, each seen on the page. */
async function typeAndTakeBack({ page }: Workbench, frame: Frame, round: number): Promise<void> {
  const typed = `新$x_{${String(round + 10)}}$写`;
  for (const character of typed) await page.keyboard.type(character);
  const shows = (count: number) =>
    frame.waitForFunction(wanted => {
      const blocks = Array.from(document.querySelectorAll('.zhupi-block'));
      return blocks.filter(block => block.textContent.includes('写')).length === wanted;
    }, count);
  await shows(1);
  for (let left = typed.length; left > 0; left--) await page.keyboard.press('Backspace');
  await shows(0);
}

/** The lines, from 1, of paragraphs all over the note. */
function linesOfParagraphs(text: string, count: number): readonly number[] {
  const lines = text.split('\n').flatMap((line, index) => (line.endsWith('。') ? [index + 1] : []));
  return Array.from({ length: count }, (_, index) => {
    return lines[Math.floor((index * lines.length) / count)] ?? 1;
  });
}

/** A round is twenty edits: the first three are not counted, and then 500 edits are. */
const [warm, rounds] = [3, 28];

journey(
  'types for hours and fills no memory',
  { settings, webviewsApart: true },
  async workbench => {
    const { folder, page } = workbench;
    const text = noteOfSize(100_000, 100_000).replaceAll('写', '记');
    await writeFile(join(folder, '长文.md'), text);
    await workbench.open('长文.md');
    await workbench.run('Zhupi: Open Preview');
    await previewSettled(workbench);
    const frame = await workbench.previewFrame();
    const session = await processOf(workbench, frame);
    await page.locator('.view-line').first().click();
    let before: Memory | null = null;
    for (const [round, line] of linesOfParagraphs(text, rounds).entries()) {
      if (round === warm) before = await memoryInUse(session);
      await page.keyboard.press('Control+G');
      await page.keyboard.type(`${String(line)}:99999`);
      await page.keyboard.press('Enter');
      await typeAndTakeBack(workbench, frame, round);
    }
    const after = await memoryInUse(session);
    assert.ok(before !== null);
    for (const kind of ['script', 'all'] as const) {
      const growth = after[kind] / before[kind];
      const sizes = `${before[kind].toFixed(2)} MB, 500 edits later ${after[kind].toFixed(2)} MB`;
      const what = { script: 'JavaScript', all: 'JavaScript and elements' }[kind];
      say(`    ${what} of the preview: ${sizes} (× ${growth.toFixed(3)})`);
      assert.ok(growth <= 1.1, `${what} grew from ${sizes}`);
    }
  },
);
