// Bundles the extension for the desktop and the web, the preview's client, the command line and the
// styles into dist/.
//   node esbuild.mjs           minified, as packaged
//   node esbuild.mjs --dev     readable, with source maps
//   node esbuild.mjs --watch   the same, again after every change
import { build, context } from 'esbuild';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const packageFolder = name => dirname(require.resolve(`${name}/package.json`));
const katexDist = join(packageFolder('katex'), 'dist');
const standIn = name => join(root, 'scripts/standIns', name);

/** gray-matter without the engines that run code, without js-yaml and without the file system. */
const grayMatterWithoutEngines = {
  name: 'gray-matter-without-engines',
  setup({ onResolve }) {
    const within = /[\\/]node_modules[\\/]gray-matter[\\/]/;
    onResolve({ filter: /^(\.\/lib|\.)\/engines$/ }, ({ importer }) =>
      within.test(importer) ? { path: standIn('engines.js') } : undefined,
    );
    onResolve({ filter: /^fs$/ }, ({ importer }) =>
      within.test(importer) ? { path: standIn('fs.js') } : undefined,
    );
  },
};

/** What is loaded later stays a file of its own: see src/entry/parts.ts. */
const partsApart = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/parts$/ }, () => ({ path: './parts.js', external: true }));
  },
};

/** The bundles by name, each with the esbuild options that differ. */
function bundles(clients) {
  const extension = { format: 'cjs', external: ['vscode'] };
  return {
    desktop: {
      ...extension,
      entryPoints: ['src/entry/desktop.ts'],
      platform: 'node',
      plugins: [partsApart],
    },
    parts: { ...extension, entryPoints: ['src/entry/parts.ts'], platform: 'node' },
    // A web worker gets one file. What is loaded later is in it, and evaluated later.
    web: {
      ...extension,
      entryPoints: ['src/entry/web.ts'],
      platform: 'browser',
      inject: [standIn('buffer.mjs')],
    },
    cli: {
      entryPoints: ['src/cli/cli.ts'],
      platform: 'node',
      format: 'cjs',
      banner: { js: '#!/usr/bin/env node' },
    },
    ...Object.fromEntries(
      clients.map(client => [
        client,
        { entryPoints: [`src/client/${client}.ts`], platform: 'browser', format: 'iife' },
      ]),
    ),
  };
}

/** The webview clients: a name here is a file in src/client. */
const clients = ['preview', 'outline'];

/** Options for every bundle, one object each. */
function bundleOptions(outdir, dev) {
  return Object.entries(bundles(clients)).map(([name, options]) => ({
    absWorkingDir: root,
    outfile: join(outdir, `${name}.js`),
    bundle: true,
    charset: 'utf8',
    target: options.platform === 'node' ? 'node20' : 'es2022',
    alias: {
      // The plugin's require and our import end in the same copy.
      katex: join(katexDist, 'katex.mjs'),
      // Its main file hides its parts from bundlers.
      'jsonc-parser': join(packageFolder('jsonc-parser'), 'lib/esm/main.js'),
      // The same code wherever the extension runs: this one needs no Node.
      yaml: join(packageFolder('yaml'), 'browser/index.js'),
    },
    define: { 'process.env.NODE_ENV': dev ? '"development"' : '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    minify: !dev,
    sourcemap: dev,
    ...options,
    plugins: [grayMatterWithoutEngines, ...(options.plugins ?? [])],
  }));
}

/** One object for the style sheets of media/. */
async function styleOptions(outdir, dev) {
  const sheets = (await readdir(join(root, 'media'))).filter(name => name.endsWith('.css'));
  return {
    absWorkingDir: root,
    entryPoints: sheets.map(name => `media/${name}`),
    outdir,
    bundle: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'warning',
    metafile: true,
    minify: !dev,
    sourcemap: dev,
  };
}

/** KaTeX's style sheet with its woff2 fonts only: every webview there is reads those. */
async function copyKatexStyles(outdir) {
  const css = await readFile(join(katexDist, 'katex.min.css'), 'utf8');
  const woff2Only = css.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
  if (/\.(?:woff|ttf)\)/.test(woff2Only) || !woff2Only.includes('.woff2)')) {
    throw new Error('katex.min.css names its fonts in another way than before');
  }
  const target = join(outdir, 'katex');
  await mkdir(join(target, 'fonts'), { recursive: true });
  await writeFile(join(target, 'katex.css'), woff2Only);
  const fonts = new Set(woff2Only.match(/fonts\/[\w-]+\.woff2/g));
  await Promise.all([...fonts].map(font => cp(join(katexDist, font), join(target, font))));
}

/**
 * Builds everything into `outdir` and returns what went into each bundle: esbuild's metafiles by
 * the bundle's name.
 */
export async function buildAll({ outdir = join(root, 'dist'), dev = false } = {}) {
  await rm(outdir, { recursive: true, force: true });
  const options = [...bundleOptions(outdir, dev), await styleOptions(outdir, dev)];
  const results = await Promise.all(options.map(option => build(option)));
  await copyKatexStyles(outdir);
  return Object.fromEntries(
    results.map((result, i) => [basename(options[i].outfile ?? 'styles', '.js'), result.metafile]),
  );
}

async function watchAll(outdir = join(root, 'dist')) {
  // The problem matcher of .vscode/tasks.json waits for these two lines: F5 starts after the second.
  const started = () => console.log('[watch] build started');
  const finished = () => console.log('[watch] build finished');
  started();
  await buildAll({ outdir, dev: true }).catch(failWithoutStack);
  finished();
  const report = {
    name: 'report',
    setup({ onStart, onEnd }) {
      onStart(started);
      onEnd(finished);
    },
  };
  for (const option of [...bundleOptions(outdir, true), await styleOptions(outdir, true)]) {
    const plugins = [...(option.plugins ?? []), report];
    await (await context({ ...option, plugins, logLevel: 'info' })).watch();
  }
}

/** esbuild has said what is wrong; where in esbuild it was noticed helps nobody. */
function failWithoutStack(error) {
  if (error.errors === undefined) throw error;
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dev = process.argv.includes('--dev');
  if (process.argv.includes('--watch')) await watchAll();
  else await buildAll({ dev }).catch(failWithoutStack);
}
