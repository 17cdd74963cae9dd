import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Baseline, baselineName } from '../core/checks/baseline';
import { isMissing } from './fileErrors';

/** The baseline that holds for a folder, and the folder that its paths start from. */
export interface FoundBaseline {
  readonly folder: string;
  readonly file: string;
  /** Null where the file is no baseline. */
  readonly baseline: Baseline | null;
}

/** Finds the baselines of folders, each file read once. */
export class Baselines {
  readonly #known = new Map<string, Promise<FoundBaseline | null>>();

  /** The nearest baseline at or above `folder`; null where there is none. */
  of(folder: string): Promise<FoundBaseline | null> {
    let found = this.#known.get(folder);
    if (found === undefined) {
      found = this.#find(folder);
      this.#known.set(folder, found);
    }
    return found;
  }

  async #find(folder: string): Promise<FoundBaseline | null> {
    const file = join(folder, '.vscode', baselineName);
    try {
      return { folder, file, baseline: Baseline.read(await readFile(file, 'utf8')) };
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
    const parent = dirname(folder);
    return parent === folder ? null : this.of(parent);
  }
}
