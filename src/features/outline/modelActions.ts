import * as vscode from 'vscode';
import { unplacedHeadings } from '../../core/models/unplaced';
import { chosenWords } from '../../host/chosenLanguage';
import { dialectOf } from '../../host/noteDocument';
import type { Coverages } from './coverages';
import type { NoteModels } from './noteModels';

/** What can be done about the model, or the heading that no catalogue knows, at the cursor. */
export class ModelActions implements vscode.CodeActionProvider {
  /** What is offered, for VS Code to know before it asks. */
  static readonly kinds: readonly vscode.CodeActionKind[] = [
    vscode.CodeActionKind.Refactor.append('model'),
  ];
  readonly #models: NoteModels;
  readonly #coverages: Coverages;

  constructor(models: NoteModels, coverages: Coverages) {
    this.#models = models;
    this.#coverages = coverages;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
  ): Promise<vscode.CodeAction[]> {
    if (dialectOf(document) === null) {
      return [];
    }
    const words = chosenWords().models;
    const [kind] = ModelActions.kinds;
    const action = (title: string, command: string, argument: unknown): vscode.CodeAction => {
      const made = new vscode.CodeAction(title, kind);
      made.command = { command, title, arguments: [argument] };
      return made;
    };
    const named = await this.#models.of(document);
    const { note, recognitions, recogniser } = named;
    const actions: vscode.CodeAction[] = [];
    const found = await this.#models.at(document, range.start);
    const model = found === null ? null : recogniser.catalogue.model(found.recognition.model);
    if (model !== null && !this.#hasSection(model.id, named)) {
      actions.push(
        action(words.gap.insertSectionOn(model.name), 'zhupi.insertModelSection', model.id),
      );
    }
    const line = range.start.line;
    for (const { name, heading } of unplacedHeadings(note, recognitions, recogniser)) {
      if (heading.line === line) {
        const beside = recognitions.flatMap(each => (each.where === 'heading' ? [each.model] : []));
        const argument = { name, resource: document.uri.toString(), beside };
        actions.push(action(words.add.actionTitle(name), 'zhupi.addModel', argument));
      }
    }
    return actions;
  }

  #hasSection(id: string, { recognitions }: Awaited<ReturnType<NoteModels['of']>>): boolean {
    const isHere = recognitions.some(({ model, where }) => model === id && where === 'heading');
    const places = this.#coverages.index?.placesOf(id) ?? [];
    return isHere || places.some(({ coverage }) => coverage === 'section');
  }
}
