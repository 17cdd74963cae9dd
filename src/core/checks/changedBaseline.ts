import { Baseline, type AcceptedFinding } from './baseline';

/** A baseline in which the posts at `paths` have exactly `accepted`, and all others what they had. */
export function rewrittenBaseline(
  before: Baseline | null,
  paths: ReadonlySet<string>,
  accepted: readonly AcceptedFinding[],
): Baseline {
  const kept = before?.entries.filter(({ path }) => !paths.has(path)) ?? [];
  return new Baseline([...kept, ...accepted]);
}

/** A baseline with more findings; each stands for one more. */
export function extendedBaseline(
  before: Baseline | null,
  accepted: readonly AcceptedFinding[],
): Baseline {
  return new Baseline([...(before?.entries ?? []), ...accepted]);
}

/** A baseline without some of its findings, each taken out once. */
export function reducedBaseline(before: Baseline, taken: readonly AcceptedFinding[]): Baseline {
  const isTaken = new Baseline(taken).accepts(before.entries);
  return new Baseline(before.entries.filter((_, index) => isTaken[index] !== true));
}

/**
 * A baseline without what a change from `before` to `after` added, and with what it took away. What
 * came to be since stays.
 */
export function undoneBaseline(
  now: Baseline,
  before: Baseline | null,
  after: Baseline | null,
): Baseline {
  const [old, written] = [before ?? new Baseline([]), after ?? new Baseline([])];
  const added = reducedBaseline(written, old.entries).entries;
  const taken = reducedBaseline(old, written.entries).entries;
  return extendedBaseline(reducedBaseline(now, added), taken);
}

/**
 * What is accepted in the post at `from`, or in all posts below that folder, and how it is to be
 * written when that is at `to`.
 */
export function renamedEntries(
  { entries }: Baseline,
  from: string,
  to: string,
): { readonly moved: readonly AcceptedFinding[]; readonly there: readonly AcceptedFinding[] } {
  const moved = entries.filter(({ path }) => path === from || path.startsWith(`${from}/`));
  const there = moved.map(entry => ({ ...entry, path: to + entry.path.slice(from.length) }));
  return { moved, there };
}
