// Writes THIRD_PARTY_NOTICES.txt: the licences of all packages of which something is in a bundle.
// npm run notices
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from '../esbuild.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
export const noticesFile = join(root, 'THIRD_PARTY_NOTICES.txt');

/** Data, of which facts are in the extension, but no text. */
const dataCredits = [
  "Model dates, organisations and references checked against Epoch AI, 'Data on AI Models', CC BY 4.0\n" +
    'https://epoch.ai/data/ai-models\nhttps://creativecommons.org/licenses/by/4.0/',
];

/** The folders of the packages that esbuild's `metafiles` name, sorted. */
export function bundledPackages(metafiles) {
  const folders = new Set(['node_modules/katex']); // its styles and fonts are copied
  for (const { outputs } of Object.values(metafiles)) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
        if (folder !== undefined && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders].sort();
}

/** The text of THIRD_PARTY_NOTICES.txt for what `metafiles` say is bundled. */
export async function noticesOf(metafiles) {
  const sections = await Promise.all(bundledPackages(metafiles).map(noticeOf));
  return [
    'Zhupi contains the software below, under the licences given with each.',
    'This file is made by `npm run notices`.',
    ...dataCredits,
    ...sections.sort(),
  ]
    .join('\n\n')
    .concat('\n');
}

async function noticeOf(folder) {
  const path = join(root, folder);
  const { name, version, license, author } = JSON.parse(
    await readFile(join(path, 'package.json'), 'utf8'),
  );
  const file = (await readdir(path)).find(entry => /^licen[cs]e(\.|-mit|$)/i.test(entry));
  const text =
    file === undefined
      ? `Licence: ${license}\nAuthor: ${author?.name ?? author}`
      : (await readFile(join(path, file), 'utf8')).replaceAll('\r', '').trim();
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const metafiles = await buildAll({ outdir: join(root, 'out/notices') });
  await writeFile(noticesFile, await noticesOf(metafiles));
}
