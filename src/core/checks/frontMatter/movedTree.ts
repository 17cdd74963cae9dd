import type {
  FrontMatterEntry,
  FrontMatterTree,
  FrontMatterValue,
} from '../../note/frontMatterTree';
import type { Span } from '../../text/span';

/** The same tree with all its spans moved. */
export function movedTree(tree: FrontMatterTree, move: (span: Span) => Span): FrontMatterTree {
  const known = new Map<FrontMatterValue, FrontMatterValue>();
  const entry = (old: FrontMatterEntry): FrontMatterEntry => ({
    ...old,
    keySpan: move(old.keySpan),
    span: move(old.span),
    value: value(old.value),
  });
  const value = (old: FrontMatterValue): FrontMatterValue => {
    const moved = known.get(old) ?? moveValue(old);
    known.set(old, moved);
    return moved;
  };
  const moveValue = (old: FrontMatterValue): FrontMatterValue => {
    const span = move(old.span);
    switch (old.kind) {
      case 'empty':
      case 'scalar':
        return { ...old, span };
      case 'list':
        return { ...old, span, items: old.items.map(value) };
      case 'map':
        return { ...old, span, entries: old.entries.map(entry) };
      case 'alias':
        return { ...old, span, target: old.target === null ? null : value(old.target) };
    }
  };
  return { entries: tree.entries.map(entry), comments: tree.comments.map(move) };
}
