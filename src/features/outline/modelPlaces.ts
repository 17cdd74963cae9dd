import * as vscode from 'vscode';
import type { PlacedModel } from '../../core/models/catalogue';
import type { PostPlace } from '../../core/outline/coverage';
import { gapsOf } from '../../core/outline/gaps';
import { paperAddress } from '../../core/models/paperAddress';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import { openInEditor } from '../../host/openInEditor';
import type { Coverages } from './coverages';

/** Goes to where models are treated, and offers what can be done about those that are nowhere. */
export class ModelPlaces {
  readonly #coverages: Coverages;

  constructor(coverages: Coverages) {
    this.#coverages = coverages;
  }

  /** Shows the section of a model, else its mention; with several, the user chooses. */
  async open(id: string, panel: vscode.WebviewPanel | null): Promise<void> {
    const index = await this.#coverages.load();
    const model = index.catalogue.model(id);
    if (model === null) {
      return;
    }
    const places = index.placesOf(id);
    const sections = places.filter(({ coverage }) => coverage === 'section');
    const wanted = sections.length > 0 ? sections : places;
    if (wanted.length === 0) {
      await this.#offerForGap(model);
      return;
    }
    const place = wanted.length === 1 ? wanted[0] : await choosePlace(model, wanted);
    if (place !== undefined) await this.show(place, panel);
  }

  /** Shows a place in an editor. */
  async show(place: PostPlace, panel: vscode.WebviewPanel | null): Promise<void> {
    const uri = this.#coverages.uriOf(place.path);
    if (uri === null) {
      return;
    }
    const selection = new vscode.Range(place.line, 0, place.line, 0);
    if (panel === null) {
      await vscode.commands.executeCommand('vscode.open', uri, { selection });
    } else {
      await openInEditor(uri, panel, selection);
    }
  }

  async #offerForGap(model: PlacedModel): Promise<void> {
    const words = chosenWords();
    const { gap } = words.models;
    const address = model.paper === null ? null : paperAddress(model.paper);
    const reason = gapsOf(
      this.#coverages.index?.coverage ?? (await this.#coverages.load()).coverage,
    )
      .filter(each => each.model.id === model.id)
      .map(each => words.outline.gapReason(each))[0];
    type Item = vscode.QuickPickItem & { readonly run: () => Thenable<unknown> };
    const { executeCommand } = vscode.commands;
    const items: readonly Item[] = [
      {
        label: `$(add) ${gap.insertSection()}`,
        run: () => executeCommand('zhupi.insertModelSection', model.id),
      },
      ...(address === null
        ? []
        : [
            {
              label: `$(link-external) ${gap.openPaper()}`,
              description: model.paper?.title ?? '',
              run: () => vscode.env.openExternal(vscode.Uri.parse(address)),
            },
          ]),
      {
        label: `$(eye-closed) ${gap.hide()}`,
        description: gap.hideDetail(),
        run: () => executeCommand('zhupi.hideGap', model.id),
      },
    ];
    const title = `${model.name} (${model.year})${reason === undefined ? '' : words.outline.colon() + reason}`;
    const chosen = await vscode.window.showQuickPick(items, { title });
    await chosen?.run();
  }
}

/** The section or mention that the user means. */
async function choosePlace(
  model: PlacedModel,
  places: readonly PostPlace[],
): Promise<PostPlace | undefined> {
  const items = places.map(place => ({
    label: place.heading ?? place.title ?? place.path,
    description: place.title === place.heading ? '' : (place.title ?? ''),
    detail: `${place.path}:${place.line + 1}`,
    place,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: chosenWords().models.view.choosePlace(model.name),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.place;
}

/** The model that an argument of a command means: its id, or an item of the view. */
export function modelIdOf(argument: unknown): string | null {
  if (typeof argument === 'string') {
    return argument;
  }
  if (typeof argument === 'object' && argument !== null && 'modelId' in argument) {
    const { modelId } = argument;
    return typeof modelId === 'string' ? modelId : null;
  }
  return null;
}

/** The same; where it means none, the user is told. */
export function neededModelId(argument: unknown): string {
  const id = modelIdOf(argument);
  if (id === null) {
    throw new UserError(chosenWords().models.gap.noModel());
  }
  return id;
}
