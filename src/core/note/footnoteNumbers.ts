import type { BlockContent, FootnoteReference, PlacedContent } from './blockContent';

/** A footnote that the note refers to. */
interface UsedFootnote {
  readonly label: string | null;
  readonly placed: PlacedContent;
  references: number;
}

/** Numbers footnotes in the order in which they are first referred to. */
export class FootnoteNumbers {
  readonly used: UsedFootnote[] = [];
  readonly inlineContents: PlacedContent[] = [];
  readonly #definitions: ReadonlyMap<string, PlacedContent>;
  readonly #numbers = new Map<string, number>();

  constructor(definitions: ReadonlyMap<string, PlacedContent>) {
    this.#definitions = definitions;
  }

  numberOf(reference: FootnoteReference, where: PlacedContent): number {
    const { label, content } = reference;
    const known = label === null ? undefined : this.#numbers.get(label);
    if (known !== undefined) {
      const used = this.used[known - 1];
      if (used !== undefined) {
        used.references += 1;
      }
      return known;
    }
    const definition = label === null ? undefined : this.#definitions.get(label);
    const placed = definition ?? { ...where, content: content ?? emptyContent };
    if (definition === undefined) {
      this.inlineContents.push(placed);
    }
    this.used.push({ label, placed, references: 1 });
    if (label !== null) {
      this.#numbers.set(label, this.used.length);
    }
    return this.used.length;
  }
}

const emptyContent: BlockContent = {
  tokens: [],
  footnotes: [],
  headings: [],
  formulas: [],
  annotations: [],
  images: [],
  links: [],
};
