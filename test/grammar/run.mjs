// Tests the grammars of syntaxes/ over the bones of a Markdown grammar that lies here; and over
// VS Code's own grammar, with and without its math extension, where one was fetched for the tests.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const cache = join(root, '.cache');

/** The grammars of each VS Code in the cache that the lines need. */
function fetchedGrammars() {
  const builds = existsSync(cache) ? readdirSync(cache).filter(name => /^vscode-/.test(name)) : [];
  return builds.flatMap(build => {
    const grammars = [
      'markdown-basics/syntaxes/markdown',
      'html/syntaxes/html-derivative',
      'html/syntaxes/html',
      'markdown-math/syntaxes/md-math',
    ].map(name => join(cache, build, 'extensions', `${name}.tmLanguage.json`));
    return grammars.every(existsSync) ? [{ title: build, grammars }] : [];
  });
}

function passesOver({ title, grammars }) {
  console.log(`Grammars over ${title}`);
  const program = join(root, 'node_modules/vscode-tmgrammar-test/dist/unit.js');
  const options = grammars.flatMap(path => ['-g', path]);
  const run = spawnSync(process.execPath, [program, ...options, 'test/grammar/*.test.md'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  // Grammars that only fenced code of other languages would need are not given.
  process.stderr.write(run.stderr.replace(/^grammar not found for .*\n/gm, ''));
  return run.status === 0;
}

const bones = {
  title: 'the bones of Markdown',
  grammars: [join(here, 'markdown.tmLanguage.json')],
};
const passed = [bones, ...fetchedGrammars()].map(passesOver);
if (passed.includes(false)) process.exitCode = 1;
