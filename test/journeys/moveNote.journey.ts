import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { journey } from '../host/journey';
import type { Workbench } from '../host/workbench';
import { headings, previewTab, showsHeading, showsNotice, write } from './shownNote';

/** Gives a file another name in the Explorer. */
async function renameInExplorer({ page }: Workbench, name: string, to: string): Promise<void> {
  const row = page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name });
  await row.click();
  await page.keyboard.press('F2');
  const input = page.locator('.explorer-folders-view .monaco-list-row input');
  await input.fill(to);
  await input.press('Enter');
  await page
    .locator('.explorer-folders-view .monaco-list-row')
    .filter({ hasText: to })
    .and(page.locator(':not(:has(input))'))
    .waitFor();
}

journey('follows a note that gets another name', {}, async workbench => {
  const { preview } = workbench;
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewTab(workbench).click();
  await workbench.run('Zhupi: Lock Preview to This Note');
  await workbench.tab('注意力.md').click();
  await write(workbench, '从对齐说起', '，还没有存');
  await preview.locator('h1').filter({ hasText: '还没有存' }).waitFor();
  await renameInExplorer(workbench, '注意力.md', '新名字.md');
  await previewTab(workbench).filter({ hasText: '新名字.md (locked)' }).waitFor();
  await preview.locator('h1').filter({ hasText: '还没有存' }).waitFor();
  await workbench.tab('新名字.md').click();
  await write(workbench, '从对齐说起', '，改名之后');
  await preview.locator('h1').filter({ hasText: '改名之后' }).waitFor();
});

journey('follows a note whose folder gets another name', {}, async workbench => {
  const { folder, preview } = workbench;
  await mkdir(join(folder, '旧夹'));
  await rename(join(folder, '注意力.md'), join(folder, '旧夹/注意力.md'));
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewTab(workbench).click();
  await workbench.run('Zhupi: Lock Preview to This Note');
  await workbench.tab('注意力.md').click();
  await workbench.run('View: Close Editor');
  await renameInExplorer(workbench, '旧夹', '新夹');
  await showsHeading(workbench, headings.attention);
  await writeFile(join(folder, '新夹/注意力.md'), '# 搬了家的笔记\n');
  await preview.locator('h1').filter({ hasText: '搬了家的笔记' }).waitFor();
});

journey(
  'is told that a note is gone, and sees it again when it is back',
  { hosts: ['node', 'worker'] },
  async workbench => {
    const { folder, preview } = workbench;
    const file = join(folder, '注意力.md');
    const text = await readFile(file, 'utf8');
    await workbench.open('注意力.md');
    await workbench.run('Zhupi: Open Preview');
    await showsHeading(workbench, headings.attention);
    await rename(file, join(folder, '别处.md'));
    await showsNotice(workbench, '注意力.md is not there any more');
    await rename(join(folder, '别处.md'), file);
    await showsHeading(workbench, headings.attention);
    await rm(file);
    await showsNotice(workbench, '注意力.md is not there any more');
    await writeFile(file, text.replace('从对齐说起', '从头写起'));
    await preview.locator('h1').filter({ hasText: '从头写起' }).waitFor();
  },
);

journey('is told of a note that went while its preview was hidden', {}, async workbench => {
  const { folder, page, preview } = workbench;
  const file = join(folder, '注意力.md');
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await showsHeading(workbench, headings.attention);
  await workbench.run('View: Close Editor');
  await previewTab(workbench).click();
  await workbench.open('清单.txt');
  await page.locator('iframe.webview.ready >> visible=true').waitFor({ state: 'detached' });
  await rm(file);
  await previewTab(workbench).click();
  await showsNotice(workbench, '注意力.md is not there any more');
  await workbench.tab('清单.txt').click();
  await page.locator('iframe.webview.ready >> visible=true').waitFor({ state: 'detached' });
  await writeFile(file, '# 回来了\n');
  await previewTab(workbench).click();
  await preview.locator('h1').filter({ hasText: '回来了' }).waitFor();
});

journey('is told after a reload that a note is gone', {}, async workbench => {
  const { folder } = workbench;
  const file = join(folder, '注意力.md');
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await showsHeading(workbench, headings.attention);
  await workbench.run('View: Close Editor');
  await rm(file);
  await showsNotice(workbench, '注意力.md is not there any more');
  await workbench.reload();
  await showsNotice(workbench, '注意力.md is not there any more');
  await writeFile(file, `# ${headings.attention}\n`);
  await showsHeading(workbench, headings.attention);
});
