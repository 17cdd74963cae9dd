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
