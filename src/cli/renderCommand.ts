import { basename, dirname, extname, resolve } from 'node:path';
import { parseNote } from '../core/note/parseNote';
import type { PageTheme } from '../core/render/pageTheme';
import { standalonePage } from '../core/render/standalonePage';
import { SiteFinder } from '../core/site/siteFinder';
import type { Words } from '../core/words/words';
import { dialectOf } from './dialectOf';
import { diskFiles, withSlashes } from './diskFiles';
import { errorCode } from './fileErrors';
import { lastValue, type OptionRule, type ParsedArguments } from './parsedArguments';
import { pageAddress } from './pageAddress';
import { readNoteText } from './readNoteText';
import type { ExitStatus, Terminal } from './terminal';
import { UsageError } from './usageError';
import type { SettingsReader } from './workspaceSettings';
import { writeWhole } from './writeWhole';

export const renderOptions: Readonly<Record<string, OptionRule>> = {
  output: { short: 'o' },
  theme: { values: ['light', 'dark', 'auto'] },
};

/** `zhupi render FILE -o OUT.html`: one note as a page that needs no other file. */
export async function renderCommand(
  parsed: ParsedArguments,
  terminal: Terminal,
  settings: SettingsReader,
  words: Words,
): Promise<ExitStatus> {
  const { input, output } = namedFiles(parsed, terminal, words);
  const text = await textOf(input, words);
  const { macros, profile, keys, inks, breaks } = await settings.of(dirname(input.file));
  const note = parseNote(text, { dialect: dialectOf(input.file) });
  const site = await new SiteFinder(diskFiles).siteOf(withSlashes(input.file), {
    profile,
    keys,
    layout: note.frontMatter?.values['layout'],
  });
  const html = standalonePage(note, {
    fallbackTitle: basename(input.file, extname(input.file)),
    theme: themeOf(lastValue(parsed, 'theme')),
    words,
    macros,
    inks,
    styles: await terminal.pageStyles(),
    eatsBackslashes: site?.profile.eatsBackslashes ?? false,
    breaksLines: breaks ?? site?.facts.breaksLines ?? false,
    resolve: (address, kind) =>
      pageAddress(address, kind, { note: input.file, page: output.file, site }),
  });
  await write(output, html, words);
  return 0;
}

/** A file as it was named, and where it lies. */
interface NamedFile {
  readonly name: string;
  readonly file: string;
}

function namedFiles(
  parsed: ParsedArguments,
  { cwd }: Terminal,
  { cli }: Words,
): { readonly input: NamedFile; readonly output: NamedFile } {
  const [name, ...more] = parsed.paths;
  if (name === undefined) {
    throw new UsageError(cli.noFile());
  }
  if (more.length > 0) {
    throw new UsageError(cli.oneFileOnly());
  }
  const output = lastValue(parsed, 'output');
  if (output === undefined) {
    throw new UsageError(cli.noOutput());
  }
  const files = {
    input: { name, file: resolve(cwd, name) },
    output: { name: output, file: resolve(cwd, output) },
  };
  if (files.input.file === files.output.file) {
    throw new UsageError(cli.outputIsNote(output));
  }
  return files;
}

async function textOf({ name, file }: NamedFile, { cli }: Words): Promise<string> {
  try {
    const result = await readNoteText(file);
    if (result.kind === 'skipped') {
      throw new UsageError(cli.notRendered(name, result.reason));
    }
    return result.text;
  } catch (error) {
    const code = errorCode(error);
    throw code === null ? error : new UsageError(cli.cannotRead(name, code));
  }
}

async function write({ name, file }: NamedFile, html: string, { cli }: Words): Promise<void> {
  try {
    await writeWhole(file, html);
  } catch (error) {
    const code = errorCode(error);
    throw code === null ? error : new UsageError(cli.cannotWrite(name, code));
  }
}

function themeOf(value: string | undefined): PageTheme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}
