import { resolve } from 'node:path';
import type { InkMeanings } from '../core/ink/inkMeanings';
import { annotationInMarkdown } from '../core/note/annotationWords';
import type { Note } from '../core/note/note';
import { parseNote } from '../core/note/parseNote';
import type { Words } from '../core/words/words';
import {
  annotationsAsJson,
  annotationsAsMarkdown,
  annotationsAsText,
  type ListedAnnotation,
} from './annotationLists';
import { collectNotes, type NoteFile } from './collectNotes';
import { dialectOf } from './dialectOf';
import { errorCode } from './fileErrors';
import { placesIn } from './notePlaces';
import { lastValue, type OptionRule, type ParsedArguments } from './parsedArguments';
import { readNoteText } from './readNoteText';
import type { ExitStatus, Terminal } from './terminal';
import { UsageError } from './usageError';
import type { SettingsReader } from './workspaceSettings';

const formats = ['text', 'json', 'md'] as const;

type Format = (typeof formats)[number];

export const annotationsOptions: Readonly<Record<string, OptionRule>> = {
  format: { values: formats },
  exclude: { multiple: true },
};

/** `zhupi annotations PATH…`: the coloured spans of notes. */
export async function annotationsCommand(
  parsed: ParsedArguments,
  terminal: Terminal,
  settings: SettingsReader,
  words: Words,
): Promise<ExitStatus> {
  if (parsed.paths.length === 0) {
    throw new UsageError(words.cli.noPaths());
  }
  const exclude = parsed.options.get('exclude') ?? [];
  const { notes, failures } = await collectNotes(parsed.paths, { cwd: terminal.cwd, exclude });
  const unread = failures.map(({ path, code }) => words.cli.cannotRead(path, code));
  const listed: ListedAnnotation[] = [];
  for (const file of notes) {
    const result = await annotationsOf(file, terminal, words);
    if (typeof result === 'string') {
      unread.push(result);
    } else {
      listed.push(...result);
    }
  }
  unread.forEach(message => terminal.error(message));
  const format = formats.find(name => name === lastValue(parsed, 'format')) ?? 'text';
  const { inks } = await settings.of(resolve(terminal.cwd, parsed.paths[0] ?? '.'));
  terminal.out(written(listed, format, { words, inks }));
  return unread.length === 0 ? 0 : 2;
}

/** The annotations of a note; a sentence where its file can't be read. */
async function annotationsOf(
  { path, file }: NoteFile,
  terminal: Terminal,
  { cli }: Words,
): Promise<readonly ListedAnnotation[] | string> {
  try {
    const result = await readNoteText(file);
    if (result.kind === 'skipped') {
      terminal.error(cli.skipped(path, result.reason));
      return [];
    }
    return annotationsIn(parseNote(result.text, { dialect: dialectOf(file) }), path);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) {
      throw error;
    }
    return cli.cannotRead(path, code);
  }
}

function annotationsIn(note: Note, path: string): readonly ListedAnnotation[] {
  const place = placesIn(note);
  return note.annotations.map(annotation => {
    const { span, color, ink, text, heading } = annotation;
    const start = place(span.start);
    const end = place(span.end);
    return {
      path,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      color,
      ink,
      text,
      markdown: annotationInMarkdown(note, annotation),
      heading: heading?.text ?? null,
    };
  });
}

function written(
  listed: readonly ListedAnnotation[],
  format: Format,
  { words, inks }: { readonly words: Words; readonly inks: InkMeanings },
): string {
  switch (format) {
    case 'json':
      return annotationsAsJson(listed);
    case 'md':
      return annotationsAsMarkdown(listed, words, inks);
    case 'text':
      return annotationsAsText(listed);
  }
}
