import assert from 'node:assert/strict';
import { journey } from '../host/journey';
import type { Workbench } from '../host/workbench';
import { hostileNotes } from '../unit/render/hostileNotes';

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
function watch({ page }: Workbench): readonly string[] {
  const events: string[] = [];
  page.on('dialog', dialog => {
    events.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on('page', () => {
    events.push('a window');
  });
  page.context().on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    const own = hostname === '127.0.0.1' || hostname.endsWith('.vscode-cdn.net');
    const isLocal = protocol === 'data:' || protocol === 'blob:';
    if (!own && !isLocal && request.resourceType() !== 'image') {
      events.push(`a request of a ${request.resourceType()}: ${request.url()}`);
    }
  });
  return events;
}

/** What of the page could run, or has run. */
async function dangersOn(workbench: Workbench): Promise<readonly string[]> {
  const frame = await workbench.previewFrame();
  const found = await frame.evaluate(() => {
    const dangers: string[] = [];
    for (const element of document.querySelectorAll('article, article *')) {
      const names = element.getAttributeNames().filter(name => name.startsWith('on'));
      if (names.length > 0) dangers.push(`<${element.localName} ${names.join(' ')}>`);
    }
    const running = 'article :is(script, iframe, object, embed, form, link, meta, base, style)';
    for (const element of document.querySelectorAll(running)) dangers.push(element.outerHTML);
    if ('pwned' in window) dangers.push('window.pwned is set');
    return dangers;
  });
  const outside = await workbench.page.evaluate(() => 'pwned' in window || 'pwned' in document);
  return outside ? [...found, 'pwned is set in the workbench'] : found;
}

journey('reads hostile notes, of which nothing runs', { settings }, async workbench => {
  const { page, preview } = workbench;
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await preview.locator('h1').filter({ hasText: '从对齐说起' }).waitFor();
  await page.locator('.view-line').first().click();
  const events = watch(workbench);
  for (const [index, { name, text, stays }] of hostileNotes.entries()) {
    const end = `全文完${String(index)}`;
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(`${text}\n\n## ${end}\n`);
    await preview.locator('h2').filter({ hasText: end }).last().waitFor();
    const shown = await preview.locator('article').innerText();
    assert.deepEqual(
      stays.filter(words => !shown.includes(words)),
      [],
      `words are lost around ${name}`,
    );
    assert.deepEqual(await dangersOn(workbench), [], `${name} is a danger`);
  }
  assert.deepEqual(events, []);
});
