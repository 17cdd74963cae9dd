import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Recogniser } from '../core/models/recogniser';
import { parseNote } from '../core/note/parseNote';
import { type Coverage, coverageOf, type CoveringPost } from '../core/outline/coverage';
import { noteCoverage } from '../core/outline/noteCoverage';
import { noteTitle } from '../core/outline/noteTitle';
import type { Words } from '../core/words/words';
import { collectNotes, type NoteFile } from './collectNotes';
import { dialectOf } from './dialectOf';
import { errorCode, isMissing } from './fileErrors';
import { outlineAsJson, outlineAsMarkdown, outlineAsSvg, outlineAsText } from './outlineLists';
import { lastValue, type OptionRule, type ParsedArguments } from './parsedArguments';
import { readNoteText } from './readNoteText';
import type { ExitStatus, Terminal } from './terminal';
import { UsageError } from './usageError';
import { catalogueFor } from './userModelsFile';

const formats = ['text', 'json', 'md', 'svg'] as const;

type Format = (typeof formats)[number];

export const outlineOptions: Readonly<Record<string, OptionRule>> = {
  format: { values: formats },
  exclude: { multiple: true },
};

/** `zhupi outline PATH…`: the models that notes cover. */
export async function outlineCommand(
  parsed: ParsedArguments,
  terminal: Terminal,
  words: Words,
): Promise<ExitStatus> {
  const [first] = parsed.paths;
  if (first === undefined) {
    throw new UsageError(words.cli.noOutlinePaths());
  }
  const folder = await folderOf(resolve(terminal.cwd, first));
  const { catalogue, complaints } = await catalogueFor(folder, words);
  complaints.forEach(complaint => terminal.error(complaint));
  const exclude = parsed.options.get('exclude') ?? [];
  const { notes, failures } = await collectNotes(parsed.paths, { cwd: terminal.cwd, exclude });
  const unread = failures.map(({ path, code }) => words.cli.cannotRead(path, code));
  const recogniser = new Recogniser(catalogue);
  const posts: CoveringPost[] = [];
  for (const [index, file] of notes.entries()) {
    if (index % 50 === 0) terminal.progress(words.cli.reading(index, notes.length));
    const result = await postOf(file, recogniser, terminal, words);
    if (typeof result === 'string') {
      unread.push(result);
    } else if (result !== null) {
      posts.push(result);
    }
  }
  terminal.progress('');
  unread.forEach(message => terminal.error(message));
  const format = formats.find(name => name === lastValue(parsed, 'format'));
  terminal.out(written(coverageOf(catalogue, posts), format, words));
  return unread.length === 0 ? 0 : 2;
}

/** What a note covers; a sentence where its file can't be read, null where it is no note. */
async function postOf(
  { path, file }: NoteFile,
  recogniser: Recogniser,
  terminal: Terminal,
  { cli }: Words,
): Promise<CoveringPost | string | null> {
  try {
    const result = await readNoteText(file);
    if (result.kind === 'skipped') {
      terminal.error(cli.skipped(path, result.reason));
      return null;
    }
    const note = parseNote(result.text, { dialect: dialectOf(file) });
    return { path, title: noteTitle(note), coverage: noteCoverage(note, recogniser) };
  } catch (error) {
    const code = errorCode(error);
    if (code === null) {
      throw error;
    }
    return cli.cannotRead(path, code);
  }
}

async function folderOf(path: string): Promise<string> {
  try {
    return (await stat(path)).isDirectory() ? path : dirname(path);
  } catch (error) {
    // What is not there is told with the notes.
    if (isMissing(error) || errorCode(error) !== null) {
      return dirname(path);
    }
    throw error;
  }
}

function written(coverage: Coverage, format: Format | undefined, words: Words): string {
  switch (format) {
    case 'json':
      return outlineAsJson(coverage);
    case 'md':
      return outlineAsMarkdown(coverage, words);
    case 'svg':
      return outlineAsSvg(coverage, words);
    case 'text':
    case undefined:
      return outlineAsText(coverage, words);
  }
}
