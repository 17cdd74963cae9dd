import type { Words } from '../words/words';
import type { Coverage } from './coverage';
import { coverageTree, treeWords } from './coverageTree';
import { drawTree } from './drawTree';
import { treeLayout } from './treeLayout';
import type { TreeModel } from './treeModel';
import type { TreeTheme } from './treeStyle';

/** How an outline is drawn as a picture by itself. */
export interface OutlineSvgOptions {
  readonly words: Words;
  readonly theme: TreeTheme;
  /** Where a model leads to; null where nowhere. */
  readonly href?: (model: TreeModel) => string | null;
  /** Families of which only the name and the count are drawn. */
  readonly folded?: ReadonlySet<string>;
}

/** The family tree of what posts cover, as an SVG document. */
export function outlineSvg(
  coverage: Coverage,
  { words, theme, href = () => null, folded = new Set() }: OutlineSvgOptions,
): string {
  const tree = coverageTree(coverage, words);
  const layout = treeLayout(tree.models, tree.families, { folded });
  return drawTree(layout, { theme, words: treeWords(tree, words), href });
}
