// Draws media/icon.png from media/icon.svg: npm run icon
import { readFile, writeFile } from 'node:fs/promises';
import { launchBrowser } from '../test/host/chromium';

const size = 256;
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = await readFile('media/icon.svg', 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await writeFile('media/icon.png', await page.screenshot({ omitBackground: true }));
} finally {
  await browser.close();
}
