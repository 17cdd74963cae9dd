import * as vscode from 'vscode';
import type { Recognition } from '../../core/models/recogniser';
import { dialectOf } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import type { Coverages } from './coverages';
import type { NoteModels } from './noteModels';

/** Leads from a model's name to its sections, and lists all places that name it. */
export class ModelLinks implements vscode.DefinitionProvider, vscode.ReferenceProvider {
  readonly #models: NoteModels;
  readonly #coverages: Coverages;

  constructor(models: NoteModels, coverages: Coverages) {
    this.#models = models;
    this.#coverages = coverages;
  }

  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.LocationLink[] | null> {
    const found = dialectOf(document) === null ? null : await this.#models.at(document, position);
    // A link leads where it leads.
    if (found === null || found.recognition.isInLink) {
      return null;
    }
    const { recognition } = found;
    const index = await this.#coverages.load();
    const origin = rangeOf(document, recognition.span);
    return index.placesOf(recognition.model).flatMap(({ coverage, path, line }) => {
      const uri = coverage === 'section' ? this.#coverages.uriOf(path) : null;
      return uri === null
        ? []
        : [
            {
              originSelectionRange: origin,
              targetUri: uri,
              targetRange: new vscode.Range(line, 0, line, 0),
            },
          ];
    });
  }

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    _context: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.Location[] | null> {
    const found = dialectOf(document) === null ? null : await this.#models.at(document, position);
    if (found === null) {
      return null;
    }
    const { recogniser, recognition } = found;
    const index = await this.#coverages.load();
    const isMeant = ({ model }: Recognition) => model === recognition.model;
    const paths = new Set(index.placesOf(recognition.model).map(({ path }) => path));
    const locations: vscode.Location[] = [];
    for (const path of paths) {
      const uri = this.#coverages.uriOf(path);
      const note = uri === null ? null : await this.#coverages.noteAt(uri);
      if (token.isCancellationRequested) {
        return null;
      }
      if (uri !== null && note !== null) {
        const { lines } = note;
        for (const { span } of recogniser.recognise(note).filter(isMeant)) {
          const start = lines.positionAt(span.start);
          const end = lines.positionAt(span.end);
          const range = new vscode.Range(start.line, start.column, end.line, end.column);
          locations.push(new vscode.Location(uri, range));
        }
      }
    }
    return locations;
  }
}
