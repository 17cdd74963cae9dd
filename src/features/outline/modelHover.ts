import * as vscode from 'vscode';
import type { PlacedModel } from '../../core/models/catalogue';
import type { Note } from '../../core/note/note';
import type { PostPlace } from '../../core/outline/coverage';
import { modelCard } from '../../core/outline/modelCard';
import { noteCoverage } from '../../core/outline/noteCoverage';
import { noteTitle } from '../../core/outline/noteTitle';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import type { Coverages } from './coverages';
import type { NamedModels, NoteModels } from './noteModels';
import { pathOf } from './posts';

/** The card of the model whose name is pointed at. */
export class ModelHover implements vscode.HoverProvider {
  readonly #host: Host;
  readonly #models: NoteModels;
  readonly #coverages: Coverages;

  constructor(host: Host, models: NoteModels, coverages: Coverages) {
    this.#host = host;
    this.#models = models;
    this.#coverages = coverages;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | null> {
    if (dialectOf(document) === null) {
      return null;
    }
    const named = await this.#models.at(document, position);
    const model = named?.recogniser.catalogue.model(named.recognition.model) ?? null;
    if (named === null || model === null) {
      return null;
    }
    // The posts take their time; until then the card tells of this note.
    void this.#host.errors.run('outline: load', () => this.#coverages.load());
    const places = this.#placesOf(model, named, document.uri);
    const paragraphs = modelCard(model, {
      catalogue: named.recogniser.catalogue,
      words: chosenWords(),
      places,
      annotations: await this.#annotations(places, document, named.note),
      linkTo: ({ path, line }) => {
        const uri = path === pathOf(document.uri) ? document.uri : this.#coverages.uriOf(path);
        return uri === null ? null : uri.with({ fragment: `L${line + 1}` }).toString();
      },
    });
    const text = new vscode.MarkdownString([...paragraphs, commands(model, places)].join('\n\n'));
    text.supportThemeIcons = true;
    text.isTrusted = { enabledCommands: ['zhupi.showFamilyTree', 'zhupi.insertModelSection'] };
    return new vscode.Hover(text, rangeOf(document, named.recognition.span));
  }

  #placesOf(
    model: PlacedModel,
    { note, recogniser }: NamedModels,
    uri: vscode.Uri,
  ): readonly PostPlace[] {
    const { index } = this.#coverages;
    const path = pathOf(uri);
    if (index?.posts.has(path) === true) {
      return index.placesOf(model.id);
    }
    const title = noteTitle(note);
    const own = noteCoverage(note, recogniser).places.filter(place => place.model === model.id);
    return [...own.map(place => ({ ...place, path, title })), ...(index?.placesOf(model.id) ?? [])];
  }

  /** What is annotated in the first section that has annotations; `note` is that of `document`. */
  async #annotations(
    places: readonly PostPlace[],
    document: vscode.TextDocument,
    note: Note,
  ): Promise<readonly string[]> {
    const section = places.find(({ annotations }) => annotations > 0);
    if (section === undefined) {
      return [];
    }
    if (section.path === pathOf(document.uri)) {
      return annotationsIn(note, section);
    }
    const uri = this.#coverages.uriOf(section.path);
    const other = uri === null ? null : await this.#coverages.noteAt(uri);
    return other === null ? [] : annotationsIn(other, section);
  }
}

function annotationsIn({ headings, annotations, text }: Note, place: PostPlace): readonly string[] {
  const own = headings.find(({ slug }) => slug === place.slug);
  if (own === undefined) {
    return [];
  }
  const next = headings.find(
    ({ span, level }) => span.start > own.span.start && level <= own.level,
  );
  const end = next?.span.start ?? text.length;
  return annotations.flatMap(({ span, text: said }) =>
    span.start >= own.span.start && span.start < end && said.trim() !== '' ? [said] : [],
  );
}

/** What can be done from the card, as links. */
function commands({ id }: PlacedModel, places: readonly PostPlace[]): string {
  const { card } = chosenWords().models;
  const argument = encodeURIComponent(JSON.stringify([id]));
  const links = [
    `[$(type-hierarchy) ${card.showInTree()}](command:zhupi.showFamilyTree?${argument})`,
  ];
  if (!places.some(({ coverage }) => coverage === 'section')) {
    links.push(`[$(add) ${card.insertSection()}](command:zhupi.insertModelSection?${argument})`);
  }
  return links.join(' · ');
}
