import type { Catalogue, PlacedModel } from '../models/catalogue';
import { ancestorsOf } from '../models/lineage';
import { paperAddress } from '../models/paperAddress';
import { escapeDestination, escapeMarkdown } from '../text/escapeMarkdown';
import type { Words } from '../words/words';
import type { PostPlace } from './coverage';

/** What a card is made of, beside the model. */
export interface ModelCardFacts {
  readonly catalogue: Catalogue;
  readonly words: Words;
  /** Where posts treat or name the model. */
  readonly places: readonly PostPlace[];
  /** The annotations of the first section, in plain text. */
  readonly annotations: readonly string[];
  /** The address of a place, to be followed from the card; null where there is none. */
  readonly linkTo: (place: PostPlace) => string | null;
}

const childrenAtMost = 8;
const ancestorsAtMost = 6;
const annotationsAtMost = 3;
const annotationLength = 80;

/**
 * The card of a model, as paragraphs of Markdown: what it is, whom it descends from and who from it,
 * where the notes treat it.
 */
export function modelCard(model: PlacedModel, facts: ModelCardFacts): readonly string[] {
  const { words } = facts;
  return [
    headline(model, facts),
    ...paper(model),
    descent(model, facts),
    ...sections(facts),
    ...facts.annotations
      .slice(0, annotationsAtMost)
      .map(text => `> ${escapeMarkdown(shortened(text))}`),
    ...(facts.annotations.length > annotationsAtMost
      ? [words.models.card.moreAnnotations(facts.annotations.length - annotationsAtMost)]
      : []),
  ];
}

function headline(model: PlacedModel, { catalogue, words }: ModelCardFacts): string {
  const family = catalogue.families.find(({ id }) => id === model.family);
  const known = [
    String(model.year),
    model.organisation ?? '',
    family === undefined ? '' : words.outline.familyName(family),
  ].filter(text => text !== '');
  return `**${escapeMarkdown(model.name)}** · ${known.map(escapeMarkdown).join(' · ')}`;
}

function paper(model: PlacedModel): readonly string[] {
  if (model.paper === null) {
    return [];
  }
  const title = escapeMarkdown(model.paper.title);
  const address = paperAddress(model.paper);
  return [address === null ? title : `[${title}](${escapeDestination(address)})`];
}

/** `Transformer → BERT → **RoBERTa** → …`: the oldest first, then its best-known children. */
function descent(model: PlacedModel, { catalogue, words }: ModelCardFacts): string {
  const all = ancestorsOf(catalogue, model.id);
  const above = all.slice(0, ancestorsAtMost).reverse();
  const names = above.map(({ name }) => escapeMarkdown(name));
  if (all.length > above.length) names.unshift('…');
  names.push(`**${escapeMarkdown(model.name)}**`);
  // Those from which others descend again are the ones that readers know.
  const weightOf = ({ id }: PlacedModel) => catalogue.childrenOf(id).length;
  const children = [...catalogue.childrenOf(model.id)].sort((a, b) => weightOf(b) - weightOf(a));
  const listed = children.slice(0, childrenAtMost).map(({ name }) => escapeMarkdown(name));
  if (children.length > listed.length) {
    listed.push(words.models.card.more(children.length - listed.length));
  }
  if (listed.length > 0) names.push(listed.join(words.outline.listComma()));
  return names.join(' → ');
}

function sections({ places, words, linkTo }: ModelCardFacts): readonly string[] {
  const { card } = words.models;
  const own = places.filter(({ coverage }) => coverage === 'section');
  if (own.length === 0) {
    const posts = new Set(places.map(({ path }) => path)).size;
    return [card.noSection(posts)];
  }
  const links = own.slice(0, childrenAtMost).map(place => {
    const title = escapeMarkdown(place.heading ?? place.title ?? place.path);
    const address = linkTo(place);
    const link = address === null ? title : `[${title}](${address})`;
    const { annotations, formulas } = place;
    const isCounted = annotations + formulas > 0;
    const counts = isCounted ? words.outline.counts(annotations, formulas) : '';
    const where =
      place.title === null || place.title === place.heading
        ? ''
        : ` — ${escapeMarkdown(place.title)}`;
    return `${link}${where}${counts}`;
  });
  const more = own.length - links.length;
  return [`${card.sections()} ${[...links, ...(more > 0 ? [card.more(more)] : [])].join('; ')}`];
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= annotationLength
    ? text
    : `${letters.slice(0, annotationLength).join('')}…`;
}
