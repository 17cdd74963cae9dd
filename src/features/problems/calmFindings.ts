import type { Finding } from '../../core/checks/finding';
import type { Span } from '../../core/text/span';

/** A change of a text: what `span` covered is `length` characters long now. */
export interface TextChange {
  readonly span: Span;
  readonly length: number;
}

/** How long the hands must rest, in milliseconds, before what they write counts as written. */
const rest = 600;

/**
 * Shows the findings of one note, and keeps calm while a person types: nothing new appears, and
 * nothing goes or comes on other lines because this one is half written. What is mended on the line
 * itself goes at once. When the hands rest, what is shown is what was found last.
 */
export class CalmFindings {
  readonly #show: (findings: readonly Finding[]) => void;
  /** What is shown, at its places in the text as it is now. */
  #shown: readonly Placed[] = [];
  /** What was found last, even if the text has changed since. */
  #found: readonly Placed[] = [];
  #timer: number | undefined;

  constructor(show: (findings: readonly Finding[]) => void) {
    this.#show = show;
  }

  /** The text was changed. `isTyping` where a person writes there, and it may not be finished. */
  edit(changes: readonly TextChange[], isTyping: boolean): void {
    const move = (placed: Placed) => changes.reduce(movedBy, placed);
    this.#shown = this.#shown.map(move);
    this.#found = this.#found.map(move);
    clearTimeout(this.#timer);
    this.#timer = isTyping ? setTimeout(() => this.#settle(), rest) : undefined;
  }

  /** What is found in the text as it is now; `cursorLines` are the lines that cursors stand on. */
  offer(found: readonly Finding[], cursorLines: readonly Span[]): void {
    this.#found = found.map(placed);
    if (this.#timer === undefined) {
      this.#put(this.#found);
      return;
    }
    const left = new Set(found);
    const kept = this.#shown.flatMap(before => {
      const now = [...left].find(each => isSame(each, before));
      if (now !== undefined) {
        left.delete(now);
        return [placed(now)];
      }
      const isMended =
        before.isChanged || cursorLines.some(line => touches(line, before.finding.span));
      return isMended ? [] : [before];
    });
    this.#put(kept);
  }

  /** Shows nothing any more. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#found = [];
    this.#put([]);
  }

  #settle(): void {
    this.#timer = undefined;
    this.#put(this.#found);
  }

  #put(shown: readonly Placed[]): void {
    this.#shown = shown;
    this.#show(shown.map(({ finding }) => finding));
  }
}

/** A finding, and whether the text that it is about has changed since it was found. */
interface Placed {
  readonly finding: Finding;
  readonly isChanged: boolean;
}

function placed(finding: Finding): Placed {
  return { finding, isChanged: false };
}

function isSame(found: Finding, { finding }: Placed): boolean {
  return found.problem.code === finding.problem.code && touches(found.span, finding.span);
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** Where a finding is after a change; one inside of its text or over its edge widens it. */
function movedBy(before: Placed, { span: old, length }: TextChange): Placed {
  const { finding } = before;
  const { start, end } = finding.span;
  if (end < old.start || (end === old.start && start < end)) {
    return before;
  }
  const by = length - (old.end - old.start);
  if (start >= old.end) {
    return { ...before, finding: { ...finding, span: { start: start + by, end: end + by } } };
  }
  const span = { start: Math.min(start, old.start), end: Math.max(end, old.end) + by };
  return { isChanged: true, finding: { ...finding, span } };
}
