import { familyTrees, type FamilyNode } from '../models/lineage';
import { escapeMarkdown } from '../text/escapeMarkdown';
import type { Words } from '../words/words';
import type { CoveredModel, Coverage, PostPlace } from './coverage';
import { gapsOf } from './gaps';
import { slugHash } from './modelAddresses';

/** How an outline is written. */
export interface OutlineOptions {
  readonly words: Words;
  /** The address of a post as it stands in a link, without the heading: `../posts/a%20b.md`. */
  readonly addressOf: (path: string) => string;
  /** How many gaps are listed at most. */
  readonly gapsAtMost?: number;
  /** The address of the drawing, to be shown as a picture. */
  readonly picture?: string;
}

/** So many mentions of a model are listed; of more, the number is said. */
const mentionsAtMost = 5;
const defaultGaps = 30;

/**
 * The outline as Markdown: family by family, children under parents, with links to the sections and
 * mentions; then the gaps, and the headings that no catalogue knows. Ends with a line end.
 */
export function outlineMarkdown(coverage: Coverage, options: OutlineOptions): string {
  return new Writer(coverage, options).document();
}

class Writer {
  readonly #coverage: Coverage;
  readonly #options: OutlineOptions;
  readonly #words: Words['outline'];
  readonly #covered: ReadonlyMap<string, CoveredModel>;

  constructor(coverage: Coverage, options: OutlineOptions) {
    this.#coverage = coverage;
    this.#options = options;
    this.#words = options.words.outline;
    this.#covered = new Map(
      coverage.families.flatMap(({ models }) => models.map(model => [model.model.id, model])),
    );
  }

  document(): string {
    const { outline } = this.#options.words;
    const covered = [...this.#covered.values()];
    const sections = covered.filter(({ coverage }) => coverage === 'section').length;
    const summary =
      covered.length === 0
        ? outline.nothing()
        : outline.summary(this.#coverage.posts, covered.length, sections);
    const { picture } = this.#options;
    const title = outline.title();
    const drawing = picture === undefined ? [] : [`![${title}](${picture})`];
    const parts = [`# ${title}`, summary, ...drawing, ...this.#families(), ...this.#gaps()];
    return `${[...parts, ...this.#unplaced()].join('\n\n')}\n`;
  }

  #families(): readonly string[] {
    const trees = familyTrees(this.#coverage.catalogue, ({ id }) => this.#covered.has(id));
    return trees.flatMap(({ family, roots }) => [
      `## ${escapeMarkdown(this.#words.familyName(family))}`,
      roots.flatMap(root => this.#items(root, null, 0)).join('\n'),
    ]);
  }

  #items({ model, children }: FamilyNode, above: string | null, depth: number): string[] {
    const covered = this.#covered.get(model.id);
    // An item's children stand under its text: two blanks a step.
    const own = covered === undefined ? '' : this.#item(covered, above);
    return [
      `${'  '.repeat(depth)}- ${own}`,
      ...children.flatMap(child => this.#items(child, model.id, depth + 1)),
    ];
  }

  #item({ model, coverage, places }: CoveredModel, above: string | null): string {
    const words = this.#words;
    const name = escapeMarkdown(model.name);
    const parent = model.parent === null ? null : this.#coverage.catalogue.model(model.parent);
    // What stands above says the parent, unless a model between them is not covered.
    const from = parent === null || parent.id === above ? null : escapeMarkdown(parent.name);
    const sections = places.filter(place => place.coverage === 'section');
    const mentions = places.filter(place => place.coverage === 'mention');
    const parts = [
      ...sections.map(place => this.#section(place)),
      ...(mentions.length === 0 ? [] : [this.#mentions(mentions)]),
    ];
    const title = coverage === 'section' ? `**${name}**` : name;
    return title + words.facts(model.year, from) + parts.join(words.placesComma());
  }

  #section(place: PostPlace): string {
    const { annotations, formulas } = place;
    const title = place.heading ?? place.title ?? place.path;
    const link = this.#link(title, place);
    const isEmpty = annotations === 0 && formulas === 0;
    return isEmpty ? link : link + this.#words.counts(annotations, formulas);
  }

  #mentions(places: readonly PostPlace[]): string {
    const words = this.#words;
    const listed = places.slice(0, mentionsAtMost);
    const links = listed.map(place => this.#link(place.title ?? nameOf(place.path), place));
    const more = places.length - listed.length;
    const all = more > 0 ? [...links, words.moreMentions(more)] : links;
    return `${words.mentionedIn()} ${all.join(words.listComma())}`;
  }

  #link(text: string, place: { readonly path: string; readonly slug: string | null }): string {
    const address = this.#options.addressOf(place.path);
    return `[${escapeMarkdown(text)}](${address}${slugHash(place.slug)})`;
  }

  #gaps(): readonly string[] {
    const words = this.#words;
    const gaps = gapsOf(this.#coverage);
    if (gaps.length === 0) {
      return [];
    }
    const listed = gaps.slice(0, this.#options.gapsAtMost ?? defaultGaps);
    const items = listed.map(gap => {
      const { name, year } = gap.model;
      return `- ${escapeMarkdown(words.gap(name, year, words.gapReason(gap)))}`;
    });
    const more = gaps.length - listed.length;
    const rest = more > 0 ? [`- ${words.moreGaps(more)}`] : [];
    return [`## ${words.gaps()}`, words.gapsNote(), [...items, ...rest].join('\n')];
  }

  #unplaced(): readonly string[] {
    const { unplaced } = this.#coverage;
    if (unplaced.length === 0) {
      return [];
    }
    const words = this.#words;
    const items = unplaced.map(({ name, places }) => {
      const links = places.map(place => this.#link(nameOf(place.path), place));
      return `- ${escapeMarkdown(name)}${words.colon()}${links.join(words.listComma())}`;
    });
    return [`## ${words.unplaced()}`, words.unplacedNote(), items.join('\n')];
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
