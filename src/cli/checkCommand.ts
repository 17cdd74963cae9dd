import type { Finding, Severity } from '../core/checks/finding';
import { profileChoices } from '../core/site/profiles';
import type { Words } from '../core/words/words';
import { Checker, isAtLeast, type CheckedNote } from './checkFile';
import { collectNotes, type NoteFile } from './collectNotes';
import { errorCode } from './fileErrors';
import { findingsAsText, listedFindings, type ListedFinding } from './findingLists';
import { lastValue, type OptionRule, type ParsedArguments } from './parsedArguments';
import { readNoteText } from './readNoteText';
import type { ExitStatus, Terminal } from './terminal';
import { UsageError } from './usageError';
import type { SettingsReader } from './workspaceSettings';
import { writeWhole } from './writeWhole';

const severities = ['error', 'warning', 'info', 'hint'] as const;

export const checkOptions: Readonly<Record<string, OptionRule>> = {
  profile: { values: profileChoices },
  format: { values: ['text', 'json'] },
  fix: { isFlag: true },
  'min-severity': { values: severities },
  strict: { isFlag: true },
  'no-baseline': { isFlag: true },
  now: {},
  exclude: { multiple: true },
};

/** `zhupi check PATH…`: what is wrong in notes, and with `--fix` without what can be mended safely. */
export async function checkCommand(
  parsed: ParsedArguments,
  terminal: Terminal,
  settings: SettingsReader,
  words: Words,
): Promise<ExitStatus> {
  if (parsed.paths.length === 0) {
    throw new UsageError(words.cli.noPathsToCheck());
  }
  const run = new CheckRun(parsed, terminal, settings, words);
  const exclude = parsed.options.get('exclude') ?? [];
  const { notes, failures } = await collectNotes(parsed.paths, { cwd: terminal.cwd, exclude });
  failures.forEach(({ path, code }) => run.fail(words.cli.cannotRead(path, code)));
  // What is wrong with a tag depends on those of all posts.
  for (const file of notes) {
    await run.count(file);
  }
  for (const [index, file] of notes.entries()) {
    if (index % 50 === 0) terminal.progress(words.cli.checking(index, notes.length));
    await run.add(file);
  }
  terminal.progress('');
  return run.finish();
}

/** One run over all notes: what is said of each, and what it comes to. */
class CheckRun {
  readonly #terminal: Terminal;
  readonly #words: Words;
  readonly #checker: Checker;
  readonly #format: 'text' | 'json';
  readonly #fixes: boolean;
  readonly #isStrict: boolean;
  /** The least severity to speak of. */
  readonly #least: Severity;
  readonly #listed: ListedFinding[] = [];
  readonly #counts = { error: 0, warning: 0, info: 0, hint: 0, accepted: 0 };
  readonly #notes = { read: 0, concerned: 0, mended: 0, fixes: 0 };
  #hasFailed = false;
  #hasSpoken = false;

  constructor(parsed: ParsedArguments, terminal: Terminal, settings: SettingsReader, words: Words) {
    this.#terminal = terminal;
    this.#words = words;
    this.#format = lastValue(parsed, 'format') === 'json' ? 'json' : 'text';
    this.#fixes = parsed.options.has('fix');
    this.#isStrict = parsed.options.has('strict');
    const least = severities.find(severity => severity === lastValue(parsed, 'min-severity'));
    this.#least = least ?? (this.#format === 'json' ? 'hint' : 'info');
    const profile = profileChoices.find(choice => choice === lastValue(parsed, 'profile'));
    this.#checker = new Checker(
      {
        profile: profile ?? null,
        today: todayFor(lastValue(parsed, 'now'), words),
        usesBaseline: !parsed.options.has('no-baseline'),
        baselineIsBroken: path => this.fail(words.cli.baselineBroken(path)),
      },
      settings,
    );
  }

  /** Says what could not be read or written; the other notes are still done. */
  fail(message: string): void {
    this.#hasFailed = true;
    this.#terminal.error(message);
  }

  /** Takes in what other notes are to be held against. Problems with the file are told later. */
  async count(file: NoteFile): Promise<void> {
    try {
      const read = await readNoteText(file.file);
      if (read.kind === 'text') await this.#checker.count(file, read.text);
    } catch (error) {
      if (errorCode(error) === null) throw error;
    }
  }

  async add(file: NoteFile): Promise<void> {
    const { cli } = this.#words;
    try {
      const read = await readNoteText(file.file);
      if (read.kind === 'skipped') {
        this.#terminal.error(cli.skipped(file.path, read.reason));
        return;
      }
      const checked = await this.#checker.check(file, read.text);
      this.#notes.read++;
      this.#tell(this.#fixes ? await this.#mended(checked) : checked);
    } catch (error) {
      const code = errorCode(error);
      if (code === null) throw error;
      this.fail(cli.cannotRead(file.path, code));
    }
  }

  finish(): ExitStatus {
    if (this.#format === 'json') {
      this.#terminal.out(`${JSON.stringify(this.#listed, null, 2)}\n`);
    } else {
      const { cli } = this.#words;
      const { read, concerned, mended, fixes } = this.#notes;
      const before = this.#hasSpoken ? '\n' : '';
      const parts = [
        ...(fixes > 0 ? [cli.mended(fixes, mended)] : []),
        cli.found(this.#counts, concerned, read),
      ];
      this.#terminal.out(`${before}${parts.join('\n')}\n`);
    }
    const { error, warning } = this.#counts;
    const isBad = error > 0 || (this.#isStrict && warning > 0);
    return this.#hasFailed ? 2 : isBad ? 1 : 0;
  }

  /** The note with its safe fixes made and written; as it is where it can't be written. */
  async #mended(checked: CheckedNote): Promise<CheckedNote> {
    const mended = await this.#checker.mend(checked);
    if (mended.fixes === 0) {
      return checked;
    }
    try {
      await writeWhole(checked.file.file, mended.note.text);
    } catch (error) {
      const code = errorCode(error);
      if (code === null) throw error;
      this.fail(this.#words.cli.cannotWrite(checked.file.path, code));
      return checked;
    }
    this.#notes.fixes += mended.fixes;
    this.#notes.mended++;
    return mended;
  }

  #tell(checked: CheckedNote): void {
    for (const finding of checked.findings) {
      if (checked.accepted.has(finding)) {
        this.#counts.accepted++;
      } else if (!finding.isOff) {
        this.#counts[finding.severity]++;
      }
    }
    const counts = ({ isOff, severity }: Finding) => !isOff && severity !== 'hint';
    if (checked.findings.some(each => counts(each) && !checked.accepted.has(each))) {
      this.#notes.concerned++;
    }
    const wanted = checked.findings.filter(({ severity }) => isAtLeast(severity, this.#least));
    if (this.#format === 'json') {
      this.#listed.push(...listedFindings(checked, wanted, this.#words));
      return;
    }
    const shown = wanted.filter(finding => !finding.isOff && !checked.accepted.has(finding));
    if (shown.length > 0) {
      const { isColoured } = this.#terminal;
      const text = findingsAsText(checked, shown, this.#words, isColoured);
      this.#terminal.out(`${this.#hasSpoken ? '\n' : ''}${text}`);
      this.#hasSpoken = true;
    }
  }
}

/** The day of `--now`, else today in the calendar of this machine: `2026-11-25`. */
function todayFor(written: string | undefined, { cli }: Words): string {
  if (written === undefined) {
    const now = new Date();
    const two = (number: number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  }
  const day = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(written)?.[1];
  const time = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
  // A day outside the calendar is rolled over, or no time at all.
  if (day === undefined || Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) {
    throw new UsageError(cli.badDate('--now', written));
  }
  return day;
}
