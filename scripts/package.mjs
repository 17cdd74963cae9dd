// Builds the VSIX and says how large it is: npm run package
// vsce runs the script vscode:prepublish first, which builds the bundles.
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Larger than this, it takes its users' time and disk for something that should not be in it. */
const limit = 1.8e6;

const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const packagePath = join(root, `${manifest.name}-${manifest.version}.vsix`);
await createVSIX({
  cwd: root,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});

const kilobytes = size => `${(size / 1000).toFixed(1)} kB`.padStart(10);
const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
for (const file of files.sort()) {
  console.log(`${kilobytes((await stat(join(root, file))).size)}  ${file}`);
}
const { size } = await stat(packagePath);
console.log(`${kilobytes(size)}  ${packagePath.slice(root.length + 1)}, packed`);
if (size > limit) {
  console.error(`The VSIX is over its limit of${kilobytes(limit)}.`);
  process.exitCode = 1;
}
