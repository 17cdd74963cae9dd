import { dirname, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { languageOf, wordsOf, type Language, type Words } from '../core/words/words';
import { annotationsCommand, annotationsOptions } from './annotationsCommand';
import { checkCommand, checkOptions } from './checkCommand';
import { isMissing } from './fileErrors';
import { outlineCommand, outlineOptions } from './outlineCommand';
import { parsedArguments, type OptionRule, type ParsedArguments } from './parsedArguments';
import { renderCommand, renderOptions } from './renderCommand';
import { tagsCommand, tagsOptions } from './tagsCommand';
import type { ExitStatus, Terminal } from './terminal';
import { UsageError } from './usageError';
import { SettingsReader } from './workspaceSettings';

interface Command {
  readonly options: Readonly<Record<string, OptionRule>>;
  run(
    parsed: ParsedArguments,
    terminal: Terminal,
    settings: SettingsReader,
    words: Words,
  ): Promise<ExitStatus>;
}

const commands: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['check', { options: checkOptions, run: checkCommand }],
  ['render', { options: renderOptions, run: renderCommand }],
  ['tags', { options: tagsOptions, run: tagsCommand }],
  ['annotations', { options: annotationsOptions, run: annotationsCommand }],
  [
    'outline',
    {
      options: outlineOptions,
      run: (parsed, terminal, _settings, words) => outlineCommand(parsed, terminal, words),
    },
  ],
]);

/** Runs `zhupi` with these arguments, and tells how it ended. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const settings = new SettingsReader();
  const words = wordsOf(await languageFor(args, terminal, settings));
  try {
    return await run(args, terminal, settings, words);
  } catch (error) {
    if (!(error instanceof UsageError)) {
      throw error;
    }
    terminal.error(error.message);
    return 2;
  }
}

async function run(
  args: readonly string[],
  terminal: Terminal,
  settings: SettingsReader,
  words: Words,
): Promise<ExitStatus> {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  if (options.includes('--help') || options.includes('-h')) {
    terminal.out(words.cli.help());
    return 0;
  }
  if (options.includes('--version')) {
    terminal.out(`${terminal.version()}\n`);
    return 0;
  }
  const [name, ...rest] = commandFirst(args);
  if (name === undefined) {
    throw new UsageError(words.cli.help().trimEnd());
  }
  const command = commands.get(name);
  if (command === undefined) {
    const { cli } = words;
    throw new UsageError(name.startsWith('-') ? cli.unknownOption(name) : cli.unknownCommand(name));
  }
  return command.run(parsedArguments(rest, command.options, words), terminal, settings, words);
}

/** The arguments with a `--lang` before the command put behind it. */
function commandFirst(args: readonly string[]): readonly string[] {
  const taken = args[0] === '--lang' ? 2 : args[0]?.startsWith('--lang=') === true ? 1 : 0;
  const behind = args.slice(taken);
  return behind.length === 0 ? [] : [...behind, ...args.slice(0, taken)];
}

/** `--lang`, else the setting that holds for the first path, else the environment's language. */
async function languageFor(
  args: readonly string[],
  terminal: Terminal,
  settings: SettingsReader,
): Promise<Language> {
  const written = optionValue(args, '--lang');
  if (written === 'en' || written === 'zh-cn') {
    return written;
  }
  const { language } = await settings.of(await firstFolder(args, terminal));
  if (language === 'en' || language === 'zh-cn') {
    return language;
  }
  const { LC_ALL, LC_MESSAGES, LANG } = terminal.env;
  return languageOf(LC_ALL || LC_MESSAGES || LANG || terminal.locale);
}

function optionValue(args: readonly string[], name: string): string | undefined {
  const index = args.findIndex(arg => arg === name || arg.startsWith(`${name}=`));
  if (index < 0) {
    return undefined;
  }
  return args[index] === name ? args[index + 1] : args[index]?.slice(name.length + 1);
}

/** The folder of the first path that is there; where none is, the folder we are in. */
async function firstFolder(args: readonly string[], { cwd }: Terminal): Promise<string> {
  for (const arg of args.slice(1)) {
    if (!arg.startsWith('-')) {
      const path = resolve(cwd, arg);
      try {
        return (await stat(path)).isDirectory() ? path : dirname(path);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    }
  }
  return cwd;
}
