import type * as vscode from 'vscode';
import type { Recogniser, Recognition } from '../../core/models/recogniser';
import type { Note } from '../../core/note/note';
import type { Host } from '../../host/host';

/** A note with the models that it names. */
export interface NamedModels {
  readonly note: Note;
  readonly recogniser: Recogniser;
  /** In the order of the text. */
  readonly recognitions: readonly Recognition[];
}

/** Knows the models that open notes name; an edit costs the blocks that it changes. */
export class NoteModels {
  readonly #host: Host;
  readonly #known = new WeakMap<Note, NamedModels>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** The models of a document. */
  async of(document: vscode.TextDocument): Promise<NamedModels> {
    const recogniser = await this.#host.models.recogniser;
    const note = this.#host.notes.noteOf(document);
    const known = this.#known.get(note);
    if (known?.recogniser === recogniser) {
      return known;
    }
    const named = { note, recogniser, recognitions: recogniser.recognise(note) };
    this.#known.set(note, named);
    return named;
  }

  /** The model whose name is at a position of a document; null where there is none. */
  async at(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<(NamedModels & { readonly recognition: Recognition }) | null> {
    const named = await this.of(document);
    const offset = document.offsetAt(position);
    const recognition = named.recognitions.find(
      ({ span }) => span.start <= offset && offset <= span.end,
    );
    return recognition === undefined ? null : { ...named, recognition };
  }
}
