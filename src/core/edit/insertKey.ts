import type { FrontMatterEntry, FrontMatterTree } from '../note/frontMatterTree';
import type { FrontMatter } from '../note/note';
import type { Site } from '../site/site';
import { keyIndent } from './keyIndent';
import type { TextEdit } from './textEdit';
import { endOfLine, lineEndOf } from './textLines';

/** A key and its value as YAML, `''` for none. */
export interface NewKey {
  readonly key: string;
  readonly value: string;
}

/**
 * Puts a key on a line of its own: behind the last one that comes before it in the site's order,
 * else before all others.
 * @returns null where the keys do not stand on lines of their own
 */
export function insertKey(
  text: string,
  frontMatter: FrontMatter,
  tree: FrontMatterTree,
  site: Site,
  { key, value }: NewKey,
): TextEdit | null {
  const { contentSpan, openSpan, format } = frontMatter;
  const content = text.slice(contentSpan.start, contentSpan.end);
  if (format !== 'yaml' || /^\s*\{/.test(content)) {
    return null;
  }
  const lineEnd = lineEndOf(text, openSpan.start);
  const line = `${keyIndent(text, tree.entries)}${key}: ${value}`.trimEnd();
  const before = entryBefore(tree, site, key);
  if (before === undefined) {
    const isEmpty = contentSpan.start === openSpan.end;
    return {
      span: { start: contentSpan.start, end: contentSpan.start },
      newText: isEmpty ? lineEnd + line : line + lineEnd,
    };
  }
  const end = endOfLine(text, before.span.end);
  return { span: { start: end, end }, newText: lineEnd + line };
}

/** The entry that the key stands behind in the site's order. */
function entryBefore(tree: FrontMatterTree, site: Site, key: string): FrontMatterEntry | undefined {
  const order = new Map(site.keys.map((rule, index) => [rule.key, index]));
  const place = order.get(key) ?? Infinity;
  return tree.entries.filter(entry => (order.get(entry.key) ?? Infinity) <= place).at(-1);
}
