import type { FrontMatterTree } from './frontMatterTree';
import type { FrontMatter } from './note';
import { readYaml } from './yamlReading';

/**
 * Where a front matter keeps its tree: out of sight on itself, so that it is made once, and gone
 * with it.
 */
const treeKey = Symbol('tree');

type WithTree = FrontMatter & { readonly [treeKey]?: FrontMatterTree };

/** The nodes of a front matter of `text`; none where it is not YAML. */
export function frontMatterTree(text: string, frontMatter: FrontMatter): FrontMatterTree {
  const { contentSpan, format } = frontMatter;
  const kept = (frontMatter as WithTree)[treeKey];
  if (kept !== undefined || format !== 'yaml') {
    return kept ?? { entries: [], comments: [] };
  }
  return readYaml(text.slice(contentSpan.start, contentSpan.end), contentSpan.start).tree;
}

/** Gives `frontMatter` its tree. */
export function keepTree(frontMatter: FrontMatter, tree: FrontMatterTree): FrontMatter {
  return Object.defineProperty(frontMatter, treeKey, { value: tree });
}
