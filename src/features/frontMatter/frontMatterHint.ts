import type { KeyRule } from '../../core/site/profile';
import type { Site } from '../../core/site/site';
import type { Span } from '../../core/text/span';
import { daysSince, type Clock } from './dateForm';
import { writtenEntries } from './writtenEntries';

/** What can be said of a place in a front matter. */
export type FrontMatterHint =
  | { readonly kind: 'key'; readonly span: Span; readonly rule: KeyRule }
  /** `daysAgo` is negative for a day to come. */
  | { readonly kind: 'date'; readonly span: Span; readonly daysAgo: number };

/** What can be said of the place `offset`: of a key that the site knows, or of a date. */
export function frontMatterHintAt(
  head: string,
  offset: number,
  { site, clock }: { readonly site: Site; readonly clock: Clock },
): FrontMatterHint | null {
  const entry = writtenEntries(head).find(({ span }) => span.start <= offset && offset <= span.end);
  const rule = entry === undefined ? undefined : ruleFor(entry.key, site);
  if (entry === undefined || rule === undefined) {
    return null;
  }
  if (offset <= entry.keySpan.end) {
    return { kind: 'key', span: entry.keySpan, rule };
  }
  const { start, end } = entry.valueSpan;
  const daysAgo = rule.kind === 'date' ? daysSince(entry.text, clock) : null;
  return daysAgo === null || offset < start || offset > end
    ? null
    : { kind: 'date', span: entry.valueSpan, daysAgo };
}

/** What the site does with a key; undefined for one that it does not know. */
export function ruleFor(key: string, { keys, profile }: Site): KeyRule | undefined {
  return keys.find(rule => {
    return profile.keysInAnyCase ? rule.key.toLowerCase() === key.toLowerCase() : rule.key === key;
  });
}
