import { journey } from '../host/journey';
import { previewSettled } from '../host/previewSettled';

const options = {
  asksForTrust: true,
  settings: { 'security.workspace.trust.startupPrompt': 'never' },
};

journey('reads notes in a folder that is not trusted', options, async workbench => {
  await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted' }).waitFor();
  await workbench.open('注意力.md');
  await workbench.run('Zhupi: Open Preview');
  await previewSettled(workbench);
  await workbench.preview.locator('.zhupi-math .katex').first().waitFor();
});
