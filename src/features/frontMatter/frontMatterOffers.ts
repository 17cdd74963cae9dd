import type { TextEdit } from '../../core/edit/textEdit';
import { yamlText } from '../../core/edit/yamlText';
import type { KeyRule } from '../../core/site/profile';
import type { Site } from '../../core/site/site';
import type { Span } from '../../core/text/span';
import { completionPlaceAt, type KeyPlace, type ValuePlace } from './completionPlace';
import { dateFormOf, dateIn, isoDate, type Clock } from './dateForm';
import { ruleFor } from './frontMatterHint';
import { isTagWord, tagWordPlace } from './tagWordPlace';
import { writtenEntries } from './writtenEntries';

/** What can be known for completing a front matter, besides its text. */
export interface OfferFacts {
  readonly site: Site;
  readonly clock: Clock;
  /** The tags of other posts, the most frequent first. */
  readonly tags: readonly KnownTag[];
}

/** A tag, and how many posts have it. */
export interface KnownTag {
  readonly name: string;
  readonly posts: number;
}

/** Something that can be written at a place. */
export interface Offer {
  readonly what:
    | { readonly kind: 'key'; readonly rule: KeyRule }
    | { readonly kind: 'boolean' | 'value' | 'layout' | 'author' | 'date' }
    | { readonly kind: 'tag'; readonly posts: number };
  readonly label: string;
  /** What is written, in the syntax of snippets. */
  readonly snippet: string;
  /** What it is written over: up to the cursor, or the whole of what stands there. */
  readonly typed: Span;
  readonly whole: Span;
  /** What else has to change for it, elsewhere on the line. */
  readonly edits: readonly TextEdit[];
  /** Whether something can be offered for the place that the cursor then stands at. */
  readonly hasMore: boolean;
}

/**
 * What can be written at `offset`, the best first; nothing outside of a front matter. `head` begins
 * with the note; what follows the front matter may be left out.
 */
export function offersAt(head: string, offset: number, facts: OfferFacts): readonly Offer[] {
  const place = completionPlaceAt(head, offset);
  switch (place?.kind) {
    case 'key':
      return keyOffers(head, place, facts);
    case 'value':
      return valueOffers(head, place, facts);
    case undefined:
      return [];
  }
}

function keyOffers(head: string, place: KeyPlace, facts: OfferFacts): readonly Offer[] {
  const { keys, profile } = facts.site;
  const folded = (key: string) => (profile.keysInAnyCase ? key.toLowerCase() : key);
  const taken = new Set(place.others.map(folded));
  const rest = keys.filter(({ key }) => !taken.has(folded(key)));
  const first = rest.filter(({ required }) => required !== undefined);
  return [...first, ...rest.filter(rule => !first.includes(rule))].map(rule => {
    const shape = shapeOf(rule, head, facts);
    return {
      what: { kind: 'key', rule },
      label: rule.key,
      snippet: escaped(rule.key) + (place.hasColon ? '' : `: ${shape}`),
      typed: place.typed,
      whole: place.whole,
      edits: [],
      hasMore: !place.hasColon && choicesOf(rule, facts).length > 0,
    };
  });
}

/** How a value begins, with a place for the cursor. */
function shapeOf(rule: KeyRule, head: string, facts: OfferFacts): string {
  switch (rule.kind) {
    case 'tags':
    case 'texts':
    case 'authors':
      return '[$1]';
    case 'date':
      return `\${1:${escaped(todayFor(rule.key, head, facts))}}`;
    case 'text':
    case 'boolean':
    case 'number':
    case 'texts-or-text':
    case 'layout':
    case 'any':
      return '$1';
  }
}

/** A value that can be chosen; `isText` where it may need quotes. */
interface Choice {
  readonly what: Exclude<Offer['what'], { readonly kind: 'key' }>;
  readonly value: string;
  readonly isText: boolean;
}

function choicesOf(rule: KeyRule, { site, tags }: OfferFacts): readonly Choice[] {
  const texts = (kind: 'layout' | 'author' | 'value', values: readonly string[]) =>
    values.map((value): Choice => ({ what: { kind }, value, isText: true }));
  const own = texts('value', rule.values ?? []);
  switch (rule.kind) {
    case 'boolean':
      return [true, false].map(value => ({
        what: { kind: 'boolean' },
        value: String(value),
        isText: false,
      }));
    case 'layout':
      return site.facts.layouts === null ? own : texts('layout', site.facts.layouts);
    case 'authors':
      return site.facts.authors === null ? own : texts('author', site.facts.authors);
    case 'tags':
      return [
        ...tags.map(({ name, posts }): Choice => ({
          what: { kind: 'tag', posts },
          value: name,
          isText: true,
        })),
        ...own,
      ];
    case 'text':
    case 'texts':
    case 'texts-or-text':
    case 'number':
    case 'any':
    case 'date':
      return own;
  }
}

function valueOffers(head: string, written: ValuePlace, facts: OfferFacts): readonly Offer[] {
  const rule = ruleFor(written.key, facts.site);
  if (rule === undefined) {
    return [];
  }
  const holdsWords = rule.kind === 'tags' && facts.site.profile.tagForm === 'list-or-words';
  const word = holdsWords ? tagWordPlace(head, written) : null;
  const place = word ?? written;
  const choices = choicesOf(rule, facts);
  const dates: readonly Choice[] =
    rule.kind === 'date' && place.form === 'single'
      ? [{ what: { kind: 'date' }, value: todayFor(rule.key, head, facts), isText: false }]
      : [];
  const taken = new Set(place.others);
  return (
    [...dates, ...choices]
      .filter(({ value }) => !taken.has(value))
      // A truth in quotes is a text.
      .filter(({ what }) => place.quote === '' || what.kind !== 'boolean')
      .filter(() => place.form === 'single' || holdsList(rule))
      .filter(({ value }) => word === null || isTagWord(value))
      .map(choice => ({
        what: choice.what,
        label: choice.value,
        snippet: word === null ? snippetOf(choice, place, rule) : inQuotes(choice.value, place),
        typed: place.typed,
        whole: place.whole,
        edits: colonEdits(head, place),
        hasMore: false,
      }))
  );
}

function holdsList({ kind }: KeyRule): boolean {
  return kind === 'tags' || kind === 'texts' || kind === 'texts-or-text' || kind === 'authors';
}

function snippetOf({ value, isText }: Choice, place: ValuePlace, { kind }: KeyRule): string {
  const space = place.needsSpace ? ' ' : '';
  if (place.quote !== '') {
    return inQuotes(value, place);
  }
  const becomesList =
    place.form === 'single' && (kind === 'tags' || kind === 'texts' || kind === 'authors');
  const written = isText
    ? yamlText(value, {
        inFlow: place.form === 'flow-item' || becomesList,
        quotes: place.otherQuotes === '"' ? 'double' : 'single',
        always: place.otherQuotes !== '',
      })
    : value;
  return space + (becomesList ? `[${escaped(written)}$0]` : escaped(written));
}

/** A value as it is written inside of the quotes that are open at a place, if any are. */
function inQuotes(value: string, { quote, isQuoteClosed }: ValuePlace): string {
  const within =
    quote === "'"
      ? value.replaceAll("'", "''")
      : quote === '"'
        ? value.replace(/["\\]/g, '\\$&')
        : value;
  return escaped(within) + (isQuoteClosed ? '' : quote);
}

/** The colon of a Chinese keyboard becomes one that YAML reads. */
function colonEdits(head: string, { wideColon }: ValuePlace): readonly TextEdit[] {
  if (wideColon === null) {
    return [];
  }
  const hasSpace = /[ \t]/.test(head[wideColon.end] ?? '');
  return [{ span: wideColon, newText: hasSpace ? ':' : ': ' }];
}

/** Today, as the post writes its dates. */
function todayFor(key: string, head: string, { site, clock }: OfferFacts): string {
  const { own, modified, others } = site.profile.dates;
  const written = new Map(writtenEntries(head).map(entry => [entry.key, entry.text]));
  const forms = [key, own, ...modified, ...others].map(name => dateFormOf(written.get(name) ?? ''));
  const form = forms.find(each => each !== null && each.separator !== '年');
  return dateIn(form ?? isoDate, clock);
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
