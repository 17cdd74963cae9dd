import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { catalogueWith } from '../core/models/builtInCatalogue';
import type { Catalogue } from '../core/models/catalogue';
import { modelsFileName, readModelsFile } from '../core/models/modelsFile';
import type { Words } from '../core/words/words';
import { isMissing } from './fileErrors';

/** A catalogue, and sentences about what could not be used of the user's file. */
export interface FolderCatalogue {
  readonly catalogue: Catalogue;
  readonly complaints: readonly string[];
}

/** The catalogue with the models of the nearest `zhupi.models.json` at or above `folder`. */
export async function catalogueFor(folder: string, words: Words): Promise<FolderCatalogue> {
  const path = join(folder, modelsFileName);
  const text = await textOf(path);
  if (text === null) {
    const parent = dirname(folder);
    return parent === folder
      ? { catalogue: catalogueWith(undefined).catalogue, complaints: [] }
      : catalogueFor(parent, words);
  }
  const { value, broken: errors } = readModelsFile(text);
  const { catalogue, problems } = catalogueWith(value);
  const broken = errors.length === 0 ? [] : [`${path}: ${words.outline.modelsBroken()}`];
  const complaints = problems.map(problem => {
    const where = problem.path.length === 0 ? '' : ` ${problem.path.join('.')}`;
    return `${path}${where}: ${words.outline.modelsProblem(problem.problem)}`;
  });
  return { catalogue, complaints: [...broken, ...complaints] };
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) {
      return null;
    }
    throw error;
  }
}
