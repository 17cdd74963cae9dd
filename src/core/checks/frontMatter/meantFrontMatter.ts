import { applyEdits, type TextEdit } from '../../edit/textEdit';
import type { FrontMatterTree } from '../../note/frontMatterTree';
import { frontMatterTree } from '../../note/keptTree';
import type { FrontMatter, FrontMatterProblem } from '../../note/note';
import { readYaml } from '../../note/yamlReading';
import { shiftSpan } from '../../text/span';
import { movedTree } from './movedTree';
import { OffsetMap } from './offsetMap';
import { readSlips, type SlipRules } from './readSlips';
import type { Slip } from './slip';

/** A front matter as it is meant: what is left of it when all slips are mended. */
export interface MeantFrontMatter {
  readonly slips: readonly Slip[];
  /** The nodes of the mended text, at their places in the text as it is. */
  readonly tree: FrontMatterTree;
  /** What YAML has to say against the mended text. */
  readonly problems: readonly FrontMatterProblem[];
}

/** Reads a front matter of YAML in `text`, broken or half typed, as it is meant. */
export function meantFrontMatter(
  text: string,
  frontMatter: FrontMatter,
  rules: SlipRules,
): MeantFrontMatter {
  const slips = readSlips(text, frontMatter, rules);
  const edits = slips.flatMap(({ mend }) => mend);
  if (edits.length === 0) {
    return { slips, tree: frontMatterTree(text, frontMatter), problems: frontMatter.problems };
  }
  const { start, end } = frontMatter.contentSpan;
  const ordered = disjoint(edits).map(({ span, newText }) => ({
    span: shiftSpan(span, -start),
    newText,
  }));
  const { tree, problems } = readYaml(applyEdits(text.slice(start, end), ordered), 0);
  const map = new OffsetMap(ordered);
  const move = (span: { readonly start: number; readonly end: number }) =>
    shiftSpan(map.back(span), start);
  return {
    slips,
    tree: movedTree(tree, move),
    problems: problems.map(problem => ({ ...problem, span: move(problem.span) })),
  };
}

/** The edits in order, of those that overlap the first. */
function disjoint(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
  let end = -1;
  return ordered.filter(({ span }) => {
    const isFree = span.start >= end;
    end = isFree ? Math.max(end, span.end) : end;
    return isFree;
  });
}
