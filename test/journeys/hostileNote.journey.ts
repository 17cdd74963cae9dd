import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { runCommand } from '../host/childProcess';
import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';
import { root } from '../host/root';
import type { Workbench } from '../host/workbench';
import { hostileBatches, type HostileBatch } from '../unit/render/hostileNotes';
import { pageDangers } from './pageDangers';

/** An editor that writes what is put into it and nothing else. */
const settings = {
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoIndent': 'none',
  'editor.quickSuggestions': false,
  'editor.wordWrap': 'off',
  'markdown.editor.pasteUrlAsFormattedLink.enabled': 'never',
};

/** What happens that no note may make happen. */
function watch(page: Page, isOwn: (url: URL) => boolean): readonly string[] {
  const events: string[] = [];
  page.on('dialog', dialog => {
    events.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('page', () => {
    events.push('a window');
  });
  page.context().on('request', request => {
    const url = new URL(request.url());
    const isLocal = url.protocol === 'data:' || url.protocol === 'blob:';
    if (!isLocal && !isOwn(url) && request.resourceType() !== 'image') {
      events.push(`a request of a ${request.resourceType()}: ${request.url()}`);
    }
  });
  return events;
}

/** Whether the words of a batch are on a page, and nothing on it is a danger. */
async function check(page: Page | Frame, batch: HostileBatch, place: string): Promise<void> {
  const shown = await page.locator(place).innerText();
  const lost = batch.stays.filter(words => !shown.includes(words));
  assert.deepEqual(lost, [], `words are lost of ${batch.name}`);
  const around = shown.split('后文').length - 1;
  assert.ok(around >= batch.count, `${around} of ${batch.count} are left of ${batch.name}`);
  assert.deepEqual(await page.evaluate(pageDangers, place), [], `dangers of ${batch.name}`);
}

/** Puts a note into the editor, and waits until it is in the preview with its formulas drawn. */
async function showInPreview(workbench: Workbench, text: string, mark: string): Promise<void> {
  const { page, preview } = workbench;
  await page.keyboard.press('Control+A');
  // Nothing can follow what goes on to the end of a file, so the mark stands at the begin.
  await page.keyboard.insertText(text.replace(/前文|正文/, words => words + mark));
  await preview.locator('article p').filter({ hasText: mark }).waitFor();
  await previewSettled(workbench);
}

journey('reads hostile notes, of which nothing runs', { settings }, async workbench => {
  const { page } = workbench;
  const files = { markdown: '注意力.md', mdx: '组件.mdx' } as const;
  await workbench.open(files.markdown);
  await workbench.run('Zhupi: Open Preview');
  await workbench.preview.locator('h1').filter({ hasText: '从对齐说起' }).waitFor();
  // Images are asked for, and need not come.
  await page.context().route('https://evil.example/**', route => route.abort());
  const events = watch(page, ({ hostname }) => {
    return hostname === '127.0.0.1' || hostname.endsWith('.vscode-cdn.net');
  });
  for (const dialect of ['markdown', 'mdx'] as const) {
    if (dialect === 'mdx') await workbench.open(files.mdx);
    await page.locator('.editor-group-container .view-line:visible').first().click();
    const batches = hostileBatches().filter(batch => batch.dialect === dialect);
    for (const [index, batch] of batches.entries()) {
      await showInPreview(workbench, batch.text, `第${String(index)}篇${dialect}`);
      await check(await workbench.previewFrame(), batch, 'article');
    }
  }
  const outside = await page.evaluate(() => 'pwned' in window || 'pwned' in document);
  assert.deepEqual([...events, ...(outside ? ['a script ran in the workbench'] : [])], []);
});

/** The page that the command line makes of a note, without the policy that would hold scripts back. */
async function renderedPage(batch: HostileBatch, folder: string): Promise<string> {
  const note = join(folder, batch.dialect === 'mdx' ? 'hostile.mdx' : 'hostile.md');
  const made = join(folder, 'hostile.html');
  await writeFile(note, batch.text);
  const cli = join(root, 'dist/cli.js');
  const ended = await runCommand(process.execPath, [cli, 'render', note, '-o', made]);
  assert.equal(ended.code, 0, ended.stderr);
  const html = await readFile(made, 'utf8');
  const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
  assert.match(html, policy);
  return html.replace(policy, '');
}

async function openPage(context: BrowserContext, address: string, html: string): Promise<Page> {
  await context.route('**', route => {
    return route.request().url() === address
      ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
      : route.abort();
  });
  return context.newPage();
}

journey('opens rendered hostile notes in a browser, where nothing runs', {}, async workbench => {
  const browser = workbench.page.context().browser();
  assert.ok(browser !== null);
  for (const batch of hostileBatches()) {
    const html = await renderedPage(batch, workbench.folder);
    const context = await browser.newContext();
    const address = 'https://note.example/';
    const page = await openPage(context, address, html);
    const events = watch(page, url => url.href === address);
    await page.goto(address);
    await check(page, batch, 'main');
    assert.deepEqual(events, [], `events of ${batch.name}`);
    await context.close();
  }
});
