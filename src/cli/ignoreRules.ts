import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isMissing } from './fileErrors';

/** The rules of one `.gitignore`, and the folder that its patterns start from. */
interface RuleFile {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What the `.gitignore` files at and above a folder leave out, the nearest one last. */
export class IgnoreRules {
  readonly #files: readonly RuleFile[];

  private constructor(files: readonly RuleFile[]) {
    this.#files = files;
  }

  /** The rules that hold in `folder`: its own and those up to the top of its repository. */
  static async above(folder: string): Promise<IgnoreRules> {
    const files: RuleFile[] = [];
    for (let at = folder; ; at = dirname(at)) {
      const file = await ruleFile(at);
      if (file) {
        files.unshift(file);
      }
      if (await exists(join(at, '.git'))) {
        break;
      }
      if (dirname(at) === at) {
        // Outside a repository only what lies in the folder itself speaks of it.
        return new IgnoreRules(files.filter(file => file.folder === folder));
      }
    }
    const rules = new IgnoreRules(files);
    // A folder that was named by the user is meant, ignored or not.
    return rules.ignores(folder, true)
      ? new IgnoreRules(files.filter(file => file.folder === folder))
      : rules;
  }

  /** These rules and those of the `.gitignore` in `folder`, which lies below. */
  async within(folder: string): Promise<IgnoreRules> {
    const file = await ruleFile(folder);
    return file ? new IgnoreRules([...this.#files, file]) : this;
  }

  ignores(path: string, isFolder: boolean): boolean {
    let ignored = false;
    for (const { folder, rules } of this.#files) {
      const below = relative(folder, path).split(sep).join('/');
      if (below !== '' && ignore.isPathValid(below)) {
        const verdict = rules.test(isFolder ? `${below}/` : below);
        // The nearer file has the last word, if it says one.
        ignored = verdict.ignored || (ignored && !verdict.unignored);
      }
    }
    return ignored;
  }
}

async function ruleFile(folder: string): Promise<RuleFile | null> {
  try {
    const text = await readFile(join(folder, '.gitignore'), 'utf8');
    return { folder, rules: ignore().add(text) };
  } catch (error) {
    if (isMissing(error)) {
      return null;
    }
    throw error;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) {
      return false;
    }
    throw error;
  }
}
