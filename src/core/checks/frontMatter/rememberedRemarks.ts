import type { FrontMatter, Note } from '../../note/note';
import type { CheckFacts } from '../checkFacts';
import type { Remark } from '../remark';

interface Remembered {
  readonly facts: CheckFacts;
  /** The first heading, of which a title can be made. */
  readonly heading: string;
  readonly remarks: readonly Remark[];
}

const remembered = new WeakMap<FrontMatter, Remembered>();

/**
 * What `check` remarks on the front matter of a note. One that an edit did not touch is the same
 * object as before: it is checked again only if the facts are others.
 */
export function rememberedRemarks(
  { frontMatter, headings }: Note,
  facts: CheckFacts,
  check: () => readonly Remark[],
): readonly Remark[] {
  if (frontMatter === null) {
    return check();
  }
  const heading = headings[0]?.text ?? '';
  const known = remembered.get(frontMatter);
  if (known?.facts === facts && known.heading === heading) {
    return known.remarks;
  }
  const remarks = check();
  remembered.set(frontMatter, { facts, heading, remarks });
  return remarks;
}
