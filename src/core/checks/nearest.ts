/** Whether one letter too many, too few or wrong, or two letters in the wrong order, make `a` to `b`. */
export function isOneSlipAway(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short === long || long.length - short.length > 1) {
    return false;
  }
  let at = 0;
  while (at < short.length && short[at] === long[at]) {
    at += 1;
  }
  if (short.length < long.length) {
    return short.slice(at) === long.slice(at + 1);
  }
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return (
    short.slice(at + 1) === long.slice(at + 1) ||
    (isSwapped && short.slice(at + 2) === long.slice(at + 2))
  );
}

/** The name among `known` that `name` is likely to mean; null where none is near. */
export function nearestName(name: string, known: readonly string[]): string | null {
  const folded = fold(name);
  return (
    known.find(each => fold(each) === folded) ??
    known.find(each => isOneSlipAway(fold(each), folded)) ??
    known.find(
      each => folded.length > 3 && (fold(each).startsWith(folded) || folded.startsWith(fold(each))),
    ) ??
    null
  );
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
