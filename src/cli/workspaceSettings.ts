import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'jsonc-parser';
import type { CheckSettings } from '../core/checks/checkFacts';
import { readCheckSettings } from '../core/checks/readCheckSettings';
import { readInkMeanings, type InkMeanings } from '../core/ink/inkMeanings';
import { readProfileChoice, type ProfileChoice } from '../core/site/profiles';
import { readUserKeys, type UserKey } from '../core/site/userKeys';
import { isMissing } from './fileErrors';

/** What the command line takes from a workspace's settings. */
export interface WorkspaceSettings {
  /** The folder whose `.vscode` holds the settings; null where there are none. */
  readonly folder: string | null;
  readonly language: string | null;
  readonly macros: Readonly<Record<string, string>>;
  readonly profile: ProfileChoice;
  readonly keys: readonly UserKey[];
  /** Where posts are: globs of paths below {@link folder}; empty where the site says. */
  readonly posts: readonly string[];
  readonly checks: CheckSettings;
  readonly inks: InkMeanings;
  /** `markdown.preview.breaks`; null where nobody set it, and the site has the say. */
  readonly breaks: boolean | null;
}

const none = settingsIn('', null);

/** Reads the settings of folders, each file once. */
export class SettingsReader {
  readonly #known = new Map<string, Promise<WorkspaceSettings>>();

  /** The settings in the nearest `.vscode/settings.json` at or above `folder`. */
  of(folder: string): Promise<WorkspaceSettings> {
    let settings = this.#known.get(folder);
    if (!settings) {
      settings = this.#read(folder);
      this.#known.set(folder, settings);
    }
    return settings;
  }

  async #read(folder: string): Promise<WorkspaceSettings> {
    const text = await textOf(join(folder, '.vscode', 'settings.json'));
    if (text !== null) {
      return settingsIn(text, folder);
    }
    const parent = dirname(folder);
    return parent === folder ? none : this.of(parent);
  }
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    // Settings that can't be read are none: the notes can be, and they are what was asked for.
    if (isMissing(error)) {
      return null;
    }
    throw error;
  }
}

/** Reads VS Code's JSON: comments and commas at the end are allowed, broken parts are left out. */
function settingsIn(text: string, folder: string | null): WorkspaceSettings {
  const root: unknown = parse(text.replace(/^\ufeff/, ''), [], { allowTrailingComma: true });
  const values = isRecord(root) ? root : {};
  const language = values['zhupi.language'];
  const macros = values['markdown.math.macros'];
  const posts = values['zhupi.library.posts'];
  const breaks = values['markdown.preview.breaks'];
  return {
    folder,
    language: typeof language === 'string' ? language : null,
    macros: Object.fromEntries(
      Object.entries(isRecord(macros) ? macros : {}).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
    profile: readProfileChoice(values['zhupi.site.profile']),
    keys: readUserKeys(values['zhupi.frontMatter.keys']),
    posts: (Array.isArray(posts) ? posts : []).filter(
      (glob): glob is string => typeof glob === 'string' && glob !== '',
    ),
    inks: readInkMeanings(values['zhupi.inks']),
    breaks: typeof breaks === 'boolean' ? breaks : null,
    checks: readCheckSettings({
      levels: values['zhupi.problems.levels'],
      titleLength: values['zhupi.frontMatter.titleLength'],
      summaryLength: values['zhupi.frontMatter.summaryLength'],
    }),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
