import * as vscode from 'vscode';
import { addModelEdits, ignoreNameEdits } from '../../core/edit/modelsFileEdits';
import type { Catalogue, PlacedModel } from '../../core/models/catalogue';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { changeModelsFile } from './modelsFile';

/** A name that is to be added, and where it was found. */
export interface NewName {
  readonly name: string;
  readonly resource?: vscode.Uri;
  /** Ids of models that are treated beside it. */
  readonly beside?: readonly string[];
}

/**
 * Asks for the family, the parent and the year of a model, and writes it into the user's own
 * catalogue; or writes down that the name is none.
 */
export async function addModel(
  host: Host,
  { name, resource, beside = [] }: NewName,
): Promise<void> {
  const words = chosenWords();
  const { add } = words.models;
  if (host.models.fileFor(resource) === null) {
    throw new UserError(words.models.modelsFile.noFolder());
  }
  const { catalogue } = await host.models.recogniser;
  const near = beside.flatMap(id => catalogue.model(id) ?? []);
  const family = await chooseFamily(name, catalogue, near);
  if (family === undefined) {
    return;
  }
  if (family === null) {
    await changeModelsFile(host, resource, text => ignoreNameEdits(text, name));
    return;
  }
  const parent = await chooseParent(name, catalogue, family);
  if (parent === undefined) {
    return;
  }
  const year = await askYear(name, parent);
  if (year === undefined) {
    return;
  }
  const model = { name, family, year, ...(parent === null ? {} : { parent: parent.id }) };
  const file = await changeModelsFile(host, resource, text => addModelEdits(text, model));
  const show = words.models.tree.open();
  const answer = await vscode.window.showInformationMessage(add.added(name), show);
  if (answer === show) {
    await vscode.commands.executeCommand('vscode.open', file);
  }
}

/** Asks for the name of a model. */
export async function askName(): Promise<string | undefined> {
  const { add } = chosenWords().models;
  const name = await vscode.window.showInputBox({
    title: add.title(),
    prompt: add.namePrompt(),
    validateInput: value => (value.trim() === '' ? add.nameNeeded() : null),
  });
  return name?.trim();
}

/** The family's id; null for what is no model. */
async function chooseFamily(
  name: string,
  catalogue: Catalogue,
  near: readonly PlacedModel[],
): Promise<string | null | undefined> {
  const words = chosenWords();
  const { add } = words.models;
  const rank = (id: string) => near.filter(({ family }) => family === id).length;
  const families = [...catalogue.families].sort((one, other) => rank(other.id) - rank(one.id));
  type Item = vscode.QuickPickItem & { readonly family: string | null };
  const items: Item[] = families.map(family => ({
    label: words.outline.familyName(family),
    description: family.id,
    family: family.id,
  }));
  items.push({
    label: `$(circle-slash) ${add.noModel()}`,
    description: add.noModelDetail(),
    family: null,
  });
  const title = add.familyTitle(name);
  const chosen = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  return chosen?.family;
}

async function chooseParent(
  name: string,
  catalogue: Catalogue,
  family: string,
): Promise<PlacedModel | null | undefined> {
  const { add } = chosenWords().models;
  const own = catalogue.models.filter(model => model.family === family);
  const others = catalogue.models.filter(model => model.family !== family);
  type Item = vscode.QuickPickItem & { readonly model: PlacedModel | null };
  const items: readonly Item[] = [
    { label: `$(dash) ${add.noParent()}`, model: null },
    ...[...own, ...others].map(model => ({
      label: model.name,
      description: String(model.year),
      model,
    })),
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: add.parentTitle(name) });
  return chosen?.model;
}

async function askYear(name: string, parent: PlacedModel | null): Promise<number | undefined> {
  const { add } = chosenWords().models;
  const answer = await vscode.window.showInputBox({
    title: add.yearTitle(name),
    prompt: add.yearPrompt(),
    // A model that no catalogue knows is most often a new one.
    value: String(parent?.year ?? new Date().getFullYear()),
    validateInput: value => (/^\s*(?:19|20)\d\d\s*$/.test(value) ? null : add.yearNeeded()),
  });
  return answer === undefined ? undefined : Number(answer);
}
