import type { FrontMatterEntry, FrontMatterTree, FrontMatterValue } from './frontMatterTree';
import type { FrontMatterProblem } from './note';

/** The keys that stand a second time in their map. */
export function duplicatesIn(tree: FrontMatterTree): FrontMatterProblem[] {
  const problems: FrontMatterProblem[] = [];
  collect(tree.entries, problems);
  return problems;
}

function collect(entries: readonly FrontMatterEntry[], problems: FrontMatterProblem[]): void {
  const keys = new Set<string>();
  for (const { key, keySpan, value } of entries) {
    if (keys.has(key)) {
      problems.push({ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', span: keySpan });
    }
    keys.add(key);
    collectBelow(value, problems);
  }
}

function collectBelow(value: FrontMatterValue, problems: FrontMatterProblem[]): void {
  switch (value.kind) {
    case 'map':
      collect(value.entries, problems);
      return;
    case 'list':
      for (const item of value.items) {
        collectBelow(item, problems);
      }
      return;
    case 'empty':
    case 'scalar':
    case 'alias':
  }
}
