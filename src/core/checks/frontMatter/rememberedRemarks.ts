import type { FrontMatter, Note } from '../../note/note';
import type { CheckFacts } from '../checkFacts';
import type { Remark } from '../remark';

interface Remembered {
  readonly facts: CheckFacts;
  /** The first heading, of which a title can be made. */
  readonly heading: string;
  readonly remarks: readonly Remark[];
}

/** Out of sight on the front matter: a WeakMap keeps it from the quick collections of garbage. */
const rememberedKey = Symbol('remarks');

type WithRemarks = FrontMatter & { [rememberedKey]?: Remembered };

/**
 * What `check` remarks on the front matter of a note. One that an edit did not touch is the same
 * object as before: it is checked again only if the facts are others.
 */
export function rememberedRemarks(
  note: Note,
  facts: CheckFacts,
  check: () => readonly Remark[],
): readonly Remark[] {
  const frontMatter: WithRemarks | null = note.frontMatter;
  if (frontMatter === null) {
    return check();
  }
  const heading = note.headings[0]?.text ?? '';
  const known = frontMatter[rememberedKey];
  if (known?.facts === facts && known.heading === heading) {
    return known.remarks;
  }
  const remarks = check();
  const value: Remembered = { facts, heading, remarks };
  Object.defineProperty(frontMatter, rememberedKey, { value, configurable: true });
  return remarks;
}
