// Runs a TypeScript file of this repository: node scripts/runTypeScript.mjs FILE [ARGUMENT…]
// Node 20 reads no TypeScript, so the file is bundled first; packages stay outside of the bundle.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const file = process.argv[2];
if (file === undefined) {
  console.error('Which file? node scripts/runTypeScript.mjs FILE [ARGUMENT…]');
  process.exit(2);
}

// One output a process: two runs at a time don't write over each other.
const outfile = join(root, 'out', 'run', `${basename(file, '.ts')}-${process.pid}.mjs`);
process.on('exit', () => {
  rmSync(outfile, { force: true });
  rmSync(`${outfile}.map`, { force: true });
});

await build({
  entryPoints: [resolve(root, file)],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  sourcemap: 'linked',
  logLevel: 'warning',
});
process.setSourceMapsEnabled(true);
process.chdir(root);
process.argv.splice(1, 2, outfile);
await import(pathToFileURL(outfile).href);
