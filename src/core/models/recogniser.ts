import type { Block, Heading, Note } from '../note/note';
import { lastIndexAtMost } from '../text/lineIndex';
import { shiftSpan, type Span } from '../text/span';
import type { Catalogue } from './catalogue';
import { chosenModel, isMeant, type NoteSigns } from './decide';
import { findNames } from './findNames';
import { type LocalName, namesInBlock, namesInTitle, signsInHeading } from './localNames';
import { type Names, namesIn } from './names';
import { hasWord, learningList } from './nearby';
import { titleOf } from './titleOf';
import type { WordFinder } from './wordFinder';

/** A model that a note names. */
export interface Recognition {
  /** Id of the model. */
  readonly model: string;
  /** As written, sizes and checkpoints included: `XLnet`, `bert-base-uncased`. */
  readonly span: Span;
  /** The name alone: `bert` of `bert-base-uncased`. */
  readonly nameSpan: Span;
  /** What is read at `span`, without the marks that a line end has in the source. */
  readonly spelling: string;
  /** Whether the name is also an ordinary word (`Claude`). */
  readonly isWord: boolean;
  readonly where: 'title' | 'heading' | 'prose';
  /** Whether it is text of a link. */
  readonly isInLink: boolean;
  /** The heading that it stands in or under; null before the first, and for the title. */
  readonly heading: Heading | null;
}

/** A name, and where its block begins. */
interface PlacedName {
  readonly name: LocalName;
  readonly offset: number;
  readonly where: Recognition['where'];
}

/** Finds the models of a catalogue in notes. */
export class Recogniser {
  readonly catalogue: Catalogue;
  readonly #names: Names;
  /** What was found in a block, by its tokens: an edit costs the block that it changes. */
  readonly #known = new WeakMap<Block['tokens'], readonly LocalName[]>();

  constructor(catalogue: Catalogue) {
    this.catalogue = catalogue;
    this.#names = namesIn(catalogue);
  }

  /** The models that a note names in its title, headings and prose, in the order of the text. */
  recognise(note: Note): readonly Recognition[] {
    const placed: PlacedName[] = [];
    const title = titleOf(note);
    if (title !== null) {
      for (const name of namesInTitle(title.text, this.#names)) {
        placed.push({ name, offset: title.start, where: 'title' });
      }
    }
    for (const block of note.blocks) {
      this.#addBlock(block, note.text, placed);
    }
    const inText = placed.length;
    for (const { block } of note.footnotes) {
      this.#addBlock(block, note.text, placed);
    }
    if (placed.length > inText) {
      placed.sort((one, other) => startOf(one) - startOf(other));
    }
    return placed.length === 0 ? [] : decided(placed, note, this.#names);
  }

  /** Whether a text is, by itself, the name of a model, however it is spelled. */
  isName(text: string): boolean {
    const [found, ...others] = findNames(text, this.#names);
    return others.length === 0 && found?.start === 0 && found.end === text.length;
  }

  /** Whether a text has a name in it that is known to be no model's. */
  isIgnored(text: string): boolean {
    const { automaton, byState } = this.#names;
    return automaton.walk(text, 0).some(({ state, end }) => {
      const name = byState.get(state);
      return end === text.length && name !== undefined && name.models.length === 0;
    });
  }

  #addBlock(block: Block, text: string, placed: PlacedName[]): void {
    let names = this.#known.get(block.tokens);
    if (names === undefined) {
      names = namesInBlock(block, text, this.#names);
      this.#known.set(block.tokens, names);
    }
    for (const name of names) {
      const where = name.headingText === null ? 'prose' : 'heading';
      placed.push({ name, offset: block.span.start, where });
    }
  }
}

function startOf({ name, offset }: PlacedName): number {
  return offset + name.span.start;
}

function decided(placed: readonly PlacedName[], note: Note, names: Names): readonly Recognition[] {
  const signs = signsOf(placed, note, names);
  const starts = note.headings.map(({ span }) => span.start);
  const recognitions: Recognition[] = [];
  for (const { name, offset, where } of placed) {
    const span = shiftSpan(name.span, offset);
    const at = lastIndexAtMost(starts, span.start);
    const heading = note.headings[at];
    const local =
      name.headingText === null || heading === undefined
        ? name.signs
        : signsInHeading(name, note.text.slice(heading.span.end, starts[at + 1]), names.words);
    if (isMeant(name.found, local, signs)) {
      const isUnder =
        where !== 'title' && heading !== undefined && heading.span.start <= span.start;
      recognitions.push({
        model: chosenModel(name.found, local, signs).id,
        span,
        nameSpan: shiftSpan(name.nameSpan, offset),
        spelling: name.spelling,
        isWord: name.found.name.isWord,
        where,
        isInLink: name.isInLink,
        heading: isUnder ? heading : null,
      });
    }
  }
  return recognitions;
}

function signsOf(placed: readonly PlacedName[], note: Note, { words }: Names): NoteSigns {
  const sure = new Set<string>();
  for (const { name } of placed) {
    const { found, signs } = name;
    const [model, ...others] = found.name.models;
    if (model !== undefined && signs.isSure) {
      if (others.length === 0) {
        sure.add(model.id);
      }
    }
  }
  return { sureModels: sure.size, sure, isAboutLearning: isAboutLearning(note, words) };
}

function isAboutLearning({ frontMatter, headings }: Note, words: WordFinder): boolean {
  const { title, tags } = frontMatter?.values ?? {};
  const said = [title, ...(Array.isArray(tags) ? (tags as readonly unknown[]) : [tags])]
    .filter(value => typeof value === 'string')
    .join(' ');
  const text = `${said} ${headings[0]?.text ?? ''}`;
  return hasWord(words.find(text), learningList, 0, text.length);
}
