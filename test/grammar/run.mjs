// Tests the grammars of syntaxes/ over the bones of a Markdown grammar that lies here; and over
// VS Code's own grammars where one was fetched for the tests: without its math extension, and with
// it before ours, as it is loaded, and behind.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const cache = join(root, '.cache');
const scratch = join(root, 'out', 'grammars');
const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const ours = contributes.grammars.map(grammar => ({ ...grammar, path: join(root, grammar.path) }));
const files = readdirSync(here)
  .filter(name => /\.test\.mdx?$/.test(name))
  .map(name => `test/grammar/${name}`);
const mathInjections = ['inline', 'block', 'fence'].map(name => `md-math-${name}`);

/** The grammars of each VS Code in the cache that the lines need, in the orders that there may be. */
function fetchedSetups() {
  const builds = existsSync(cache) ? readdirSync(cache).filter(name => /^vscode-/.test(name)) : [];
  return builds.flatMap(build => {
    const file = name => join(cache, build, 'extensions', `${name}.tmLanguage.json`);
    const base = [
      'markdown-basics/syntaxes/markdown',
      'html/syntaxes/html-derivative',
      'html/syntaxes/html',
      'markdown-math/syntaxes/md-math',
    ].map(file);
    const math = mathInjections.map(name => file(`markdown-math/syntaxes/${name}`));
    if (![...base, ...math].every(existsSync)) return [];
    const own = base.map(grammarIn);
    const injected = math.map(path => ({ ...grammarIn(path), injectTo: ['text.html.markdown'] }));
    return [
      { title: `${build} without its formulas`, grammars: [...own, ...ours] },
      {
        title: `${build}, its formulas first`,
        grammars: [...own, ...injected, ...ours],
        // That grammar takes a `$$` for an opening before ours is asked, and goes on to the next.
        leftOut: ['stray.test.md'],
      },
      { title: `${build}, its formulas last`, grammars: [...own, ...ours, ...injected] },
    ];
  });
}

function grammarIn(path) {
  return { path, scopeName: JSON.parse(readFileSync(path, 'utf8')).scopeName };
}

function passesOver({ title, grammars, leftOut = [] }, index) {
  console.log(`Grammars over ${title}`);
  const config = join(scratch, `${process.pid}-${index}.json`);
  const listed = grammars.map(({ path, ...rest }) => ({ ...rest, path: relative(scratch, path) }));
  writeFileSync(config, JSON.stringify({ contributes: { grammars: listed } }));
  const program = join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
  const run = spawnSync(
    process.execPath,
    [program, '--config', config, ...files.filter(file => !leftOut.includes(basename(file)))],
    { cwd: root, stdio: ['ignore', 'inherit', 'pipe'], encoding: 'utf8' },
  );
  rmSync(config);
  // Grammars that only fenced code of other languages would need are not given.
  process.stderr.write(run.stderr.replace(/^grammar not found for .*\n/gm, ''));
  return run.status === 0;
}

function agrees() {
  const program = join(root, 'scripts/runTypeScript.mjs');
  const run = spawnSync(process.execPath, [program, 'test/grammar/agreement.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  return run.status === 0;
}

mkdirSync(scratch, { recursive: true });
const bones = {
  title: 'the bones of Markdown',
  grammars: [grammarIn(join(here, 'markdown.tmLanguage.json')), ...ours],
};
const passed = [[bones, ...fetchedSetups()].map(passesOver).every(Boolean), agrees()];
if (passed.includes(false)) process.exitCode = 1;
