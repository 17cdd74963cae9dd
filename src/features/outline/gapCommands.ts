import * as vscode from 'vscode';
import { hideGapEdits } from '../../core/edit/modelsFileEdits';
import { insertSection } from '../../core/edit/insertSection';
import type { Catalogue, PlacedModel } from '../../core/models/catalogue';
import { ancestorsOf } from '../../core/models/lineage';
import { paperAddress } from '../../core/models/paperAddress';
import type { Recognition } from '../../core/models/recogniser';
import type { Heading } from '../../core/note/note';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { rangeOf } from '../../host/rangeOf';
import { changeModelsFile } from './modelsFile';
import { noteInView } from './posts';

/** Hides a gap: the user does not mean to write about that model. */
export async function hideGap(host: Host, model: string): Promise<void> {
  await changeModelsFile(host, noteInView()?.uri, text => hideGapEdits(text, model));
}

/**
 * Adds a section about a model to the note in view, behind that of its nearest relative there, else
 * at the end, and puts the cursor below its heading.
 */
export async function insertModelSection(host: Host, id: string): Promise<void> {
  const words = chosenWords().models.gap;
  const document = noteInView();
  if (document === null) {
    throw new UserError(words.noNote());
  }
  const recogniser = await host.models.recogniser;
  const model = recogniser.catalogue.model(id);
  if (model === null) {
    throw new UserError(words.noModel());
  }
  const note = host.notes.noteOf(document);
  const after = relativeHeading(model, recogniser.catalogue, recogniser.recognise(note));
  const { name, paper } = model;
  const section = {
    name,
    paper: paper === null ? null : { title: paper.title, address: paperAddress(paper) },
  };
  const { span, newText } = insertSection(note, section, after);
  const editor = await vscode.window.showTextDocument(document, columnOf(document));
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, rangeOf(document, span), newText);
  if (!(await vscode.workspace.applyEdit(change))) {
    throw new UserError(words.notChanged());
  }
  const heading = document.positionAt(span.start + newText.search(/#/));
  const below = new vscode.Position(heading.line + 1, 0);
  editor.selection = new vscode.Selection(below, below);
  editor.revealRange(new vscode.Range(heading, below), vscode.TextEditorRevealType.InCenter);
}

/** The heading of the nearest relative that the note treats: an ancestor, else a child. */
function relativeHeading(
  model: PlacedModel,
  catalogue: Catalogue,
  recognitions: readonly Recognition[],
): Heading | null {
  const headings = new Map<string, Heading>();
  for (const { model: id, where, heading } of recognitions) {
    // Of several sections, the last: siblings go behind it.
    if (where === 'heading' && heading !== null) headings.set(id, heading);
  }
  const siblings = model.parent === null ? [] : catalogue.childrenOf(model.parent);
  const relatives = [
    ...siblings.filter(({ id, year }) => id !== model.id && year <= model.year).reverse(),
    ...ancestorsOf(catalogue, model.id),
    ...catalogue.childrenOf(model.id),
    ...siblings,
  ];
  for (const { id } of relatives) {
    const heading = headings.get(id);
    if (heading !== undefined) return heading;
  }
  return null;
}

function columnOf(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  return vscode.window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn;
}
