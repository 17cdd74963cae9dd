import type { Span } from '../text/span';
import type { Fix, Level, Problem } from './finding';

/** What a rule says: a finding whose level, where it has none of its own, is that of its code. */
export interface Remark {
  readonly problem: Problem;
  readonly span: Span;
  readonly level?: Level;
  /** The best first. */
  readonly fixes: readonly Fix[];
}
