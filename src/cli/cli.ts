import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { languageOf, wordsOf } from '../core/words/words';
import { readPageStyles } from './pageStyles';
import { runCli } from './runCli';
import type { Terminal } from './terminal';

// The bundle lies in dist/, beside the styles that the build leaves there.
const dist = dirname(realpathSync(process.argv[1] ?? '.'));

const eraseLine = '\r\u001b[K';
let progress = '';

/** Takes away the line that says how far the work has come. */
function clearProgress(): void {
  if (progress !== '') process.stderr.write(eraseLine);
  progress = '';
}

const terminal: Terminal = {
  cwd: process.cwd(),
  env: process.env,
  locale: Intl.DateTimeFormat().resolvedOptions().locale,
  out: text => {
    process.stdout.write(text);
  },
  isColoured: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
  error: line => {
    clearProgress();
    process.stderr.write(`${line}\n`);
  },
  progress: text => {
    if (process.stderr.isTTY) {
      clearProgress();
      process.stderr.write(text);
      progress = text;
    }
  },
  version: () => {
    const manifest: unknown = JSON.parse(readFileSync(join(dist, '..', 'package.json'), 'utf8'));
    return String((manifest as { readonly version?: unknown }).version);
  },
  pageStyles: () =>
    readPageStyles({
      note: join(dist, 'note.css'),
      katex: join(dist, 'katex', 'katex.css'),
      fonts: join(dist, 'katex', 'fonts'),
    }),
};

// A reader that has enough closes the pipe: `zhupi annotations . | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

// KaTeX says there which characters its fonts lack: that is not what standard error is for here.
console.warn = () => undefined;

runCli(process.argv.slice(2), terminal).then(
  status => {
    process.exitCode = status;
  },
  (error: unknown) => {
    // Whatever this is, a stack is of no use to who reads it here.
    const message = error instanceof Error ? error.message : String(error);
    terminal.error(wordsOf(languageOf(terminal.locale)).cli.unexpected(message));
    process.exitCode = 2;
  },
);
