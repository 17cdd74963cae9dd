import { cp, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { desktopProgram, tryOnDesktop } from './tryOnDesktop';
import { openerVsix } from './openerVsix';
import { givenPath, root } from './root';
import { main, say, Unavailable } from './report';
import { scratchFolder } from './scratch';
import type { Trial } from './trial';
import { takePicture, tryInBrowser } from './tryInBrowser';
import { settingsFor, type Locale, type Theme } from './userData';
import { freshVsix } from './vsix';

const usage = `npm run try -- [OPTION…]     opens the sample notes with the preview of Zhupi beside them

  --screenshot FILE          shows no window; writes a picture (PNG) and ends
  --whole                    makes the picture as high as the whole note
  --size WIDTHxHEIGHT        the picture's size (1440x900)
  --note FILE                a note of yours instead
  --theme light|dark|hc|hcLight
  --locale en|zh-cn
  --vsix FILE                this VSIX instead of one of the sources as they are
  --server                   the VS Code server from npm, even where VS Code is installed
  --help`;

const options = {
  screenshot: { type: 'string' },
  whole: { type: 'boolean', default: false },
  size: { type: 'string', default: '1440x900' },
  note: { type: 'string' },
  theme: { type: 'string', default: 'light' },
  locale: { type: 'string', default: languageOfMachine() },
  vsix: { type: 'string' },
  server: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

await main(async () => {
  const values = readOptions();
  if (values.help) {
    say(usage);
    return 0;
  }
  const theme = oneOf<Theme>('--theme', values.theme, ['light', 'dark', 'hc', 'hcLight']);
  const scratch = scratchFolder('try');
  const note = values.note === undefined ? await sampleNote(scratch) : await givenNote(values.note);
  const trial: Trial = {
    folder: dirname(note),
    note,
    locale: oneOf<Locale>('--locale', values.locale, ['en', 'zh-cn']),
    settings: settingsFor(theme, { 'zhupiOpener.note': note }),
    extensions: [
      values.vsix === undefined ? await freshVsix() : givenPath(values.vsix),
      await openerVsix(scratch),
    ],
    scratch,
    screenshot: values.screenshot === undefined ? null : givenPath(values.screenshot),
    size: sizeOf(values.size),
    whole: values.whole,
  };
  if (trial.screenshot !== null) return takePicture(trial, trial.screenshot);
  const program = values.server ? null : await desktopProgram();
  return program === null ? tryInBrowser(trial) : tryOnDesktop(trial, program);
});

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Unavailable(`${error.message}.\n\n${usage}`);
  }
}

async function givenNote(path: string): Promise<string> {
  const note = givenPath(path);
  const isFile = await stat(note).then(
    found => found.isFile(),
    () => false,
  );
  if (!isFile) throw new Unavailable(`There is no file ${note}.`);
  return note;
}

/** Copies the sample notes, so that what is typed into them does not stay; the first of them. */
async function sampleNote(scratch: string): Promise<string> {
  const folder = join(scratch, 'notes');
  await mkdir(folder);
  await cp(join(root, 'samples'), folder, { recursive: true });
  return join(folder, 'README.md');
}

function languageOfMachine(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^zh/i.test(LC_ALL ?? LC_MESSAGES ?? LANG ?? '') ? 'zh-cn' : 'en';
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find(one => one === value);
  if (found === undefined) {
    throw new Unavailable(`${option} takes ${allowed.join(', ')}, not ${value}.\n\n${usage}`);
  }
  return found;
}

function sizeOf(text: string): Trial['size'] {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
  if (width === undefined || height === undefined) {
    throw new Unavailable(`--size takes WIDTHxHEIGHT, such as 1440x900, not ${text}.`);
  }
  return { width: Number(width), height: Number(height) };
}
