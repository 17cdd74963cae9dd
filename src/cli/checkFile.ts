import { dirname, relative, sep } from 'node:path';
import { asUserSays } from '../core/checks/asUserSays';
import type { CheckFacts } from '../core/checks/checkFacts';
import { checkNote } from '../core/checks/checkNote';
import type { Finding, Severity } from '../core/checks/finding';
import { safeFixes } from '../core/checks/safeFixes';
import { applyEdits } from '../core/edit/textEdit';
import { tagsOfNote } from '../core/library/checkLibrary';
import { checkTags } from '../core/library/checkTags';
import { LibraryTags } from '../core/library/libraryTags';
import { parseFrontMatter } from '../core/note/frontMatter';
import type { FrontMatter, Note } from '../core/note/note';
import { parseNote } from '../core/note/parseNote';
import { isPost } from '../core/site/isPost';
import type { ProfileChoice } from '../core/site/profiles';
import type { Site } from '../core/site/site';
import { SiteFinder } from '../core/site/siteFinder';
import { Baselines } from './baselines';
import type { NoteFile } from './collectNotes';
import { dialectOf } from './dialectOf';
import { diskFiles, withSlashes } from './diskFiles';
import { isListedFile } from './isListedFile';
import type { SettingsReader } from './workspaceSettings';

/** How notes are to be checked. */
export interface CheckOptions {
  /** Null where none is named: then the settings say. */
  readonly profile: ProfileChoice | null;
  /** `2026-11-25` */
  readonly today: string;
  readonly usesBaseline: boolean;
  /** Told once of each file that should be a baseline and is none. */
  baselineIsBroken(path: string): void;
}

/** A note and what is wrong in it. */
export interface CheckedNote {
  readonly file: NoteFile;
  readonly note: Note;
  readonly findings: readonly Finding[];
  /** Those of the findings that stand in the baseline. */
  readonly accepted: ReadonlySet<Finding>;
}

/** A note whose safe fixes were made. */
export interface MendedNote extends CheckedNote {
  /** How many fixes were made. */
  readonly fixes: number;
}

const mostPasses = 20;

/** Checks one note after the other; what it learns of sites, settings and baselines it keeps. */
export class Checker {
  readonly #options: CheckOptions;
  readonly #settings: SettingsReader;
  readonly #sites = new SiteFinder(diskFiles);
  readonly #tags = new LibraryTags();
  readonly #baselines = new Baselines();
  readonly #broken = new Set<string>();

  constructor(options: CheckOptions, settings: SettingsReader) {
    this.#options = options;
    this.#settings = settings;
  }

  /** Counts the tags of one more post. What tags have wrong can be told when all are counted. */
  async count(file: NoteFile, text: string): Promise<void> {
    const frontMatter = parseFrontMatter(text);
    if (frontMatter !== null) {
      const site = await this.#siteOf(file, frontMatter);
      const settings = await this.#settings.of(dirname(file.file));
      const facts = { settings, site, hasFrontMatter: true };
      const isOne = site !== null && isListedFile(withSlashes(file.file), facts);
      if (isOne) this.#tags.add(tagsOfNote({ text, frontMatter }, site), site);
    }
  }

  /** The findings in `text`, which stands in `file`. */
  async check(file: NoteFile, text: string): Promise<CheckedNote> {
    const note = parseNote(text, { dialect: dialectOf(file.file) });
    const { folder, checks } = await this.#settings.of(dirname(file.file));
    const path = withSlashes(file.file);
    const site = await this.#siteOf(file, note.frontMatter);
    const facts: CheckFacts = {
      path,
      folder: folder === null ? null : withSlashes(folder),
      site,
      today: this.#options.today,
      settings: checks,
    };
    const isOne = site !== null && isPost(site, path, note.frontMatter !== null);
    const ofTags = isOne ? checkTags(note, site, this.#tags.of(site)) : [];
    const findings = [...checkNote(note, facts), ...asUserSays(ofTags, note, facts)];
    return { file, note, findings, accepted: await this.#acceptedIn(file, note, findings) };
  }

  /**
   * The note with all its safe fixes made, again and again, since one may bring to light what the
   * next one mends.
   */
  async mend(checked: CheckedNote): Promise<MendedNote> {
    let current = checked;
    let fixes = 0;
    for (let pass = 0; pass < mostPasses; pass++) {
      const { findings, accepted } = current;
      const made = safeFixes(findings.filter(finding => !accepted.has(finding)));
      const text = applyEdits(current.note.text, made.flat());
      if (made.length === 0 || text === current.note.text) {
        break;
      }
      fixes += made.length;
      current = await this.check(current.file, text);
    }
    return { ...current, fixes };
  }

  async #siteOf({ file }: NoteFile, frontMatter: FrontMatter | null): Promise<Site | null> {
    const { profile, keys } = await this.#settings.of(dirname(file));
    return this.#sites.siteOf(withSlashes(file), {
      profile: this.#options.profile ?? profile,
      keys,
      layout: frontMatter?.values['layout'],
    });
  }

  async #acceptedIn(
    { file }: NoteFile,
    note: Note,
    findings: readonly Finding[],
  ): Promise<ReadonlySet<Finding>> {
    const found = this.#options.usesBaseline ? await this.#baselines.of(dirname(file)) : null;
    if (found === null || findings.length === 0) {
      return new Set();
    }
    if (found.baseline === null) {
      if (!this.#broken.has(found.file)) this.#options.baselineIsBroken(found.file);
      this.#broken.add(found.file);
      return new Set();
    }
    const path = relative(found.folder, file).split(sep).join('/');
    return found.baseline.acceptedIn(path, note, findings);
  }
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Whether a severity is `least` or more. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
