import { familyTrees, type FamilyNode } from '../core/models/lineage';
import type { CoveredModel, Coverage } from '../core/outline/coverage';
import { outlineJson } from '../core/outline/outlineJson';
import { modelAddresses } from '../core/outline/modelAddresses';
import { outlineMarkdown } from '../core/outline/outlineMarkdown';
import { outlineSvg } from '../core/outline/outlineSvg';
import type { Words } from '../core/words/words';

export function outlineAsJson(coverage: Coverage): string {
  return `${JSON.stringify(outlineJson(coverage), null, 2)}\n`;
}

/** The document, with links that lead from the folder that the command runs in. */
export function outlineAsMarkdown(coverage: Coverage, words: Words): string {
  return outlineMarkdown(coverage, { words, addressOf });
}

/** The drawing, in the light or dark that its reader prefers; a model leads to its first place. */
export function outlineAsSvg(coverage: Coverage, words: Words): string {
  return outlineSvg(coverage, { words, theme: 'auto', href: modelAddresses(coverage, addressOf) });
}

function addressOf(path: string): string {
  return path.split('/').map(encodeSegment).join('/');
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment).replace(/[()]/g, sign => (sign === '(' ? '%28' : '%29'));
}

/** Family by family, a line for each place, as compilers write them. */
export function outlineAsText(coverage: Coverage, { outline }: Words): string {
  const covered = new Map(
    coverage.families.flatMap(({ models }) => models.map(model => [model.model.id, model])),
  );
  const lines: string[] = [];
  const add = ({ model, children }: FamilyNode, depth: number): void => {
    const found = covered.get(model.id);
    if (found !== undefined) {
      lines.push(...linesOf(found, depth, outline));
    }
    children.forEach(child => add(child, depth + 1));
  };
  for (const { family, roots } of familyTrees(coverage.catalogue, ({ id }) => covered.has(id))) {
    lines.push(...(lines.length === 0 ? [] : ['']), outline.familyName(family));
    roots.forEach(root => add(root, 1));
  }
  if (coverage.unplaced.length > 0) {
    lines.push(...(lines.length === 0 ? [] : ['']), outline.unplaced());
    for (const { name, places } of coverage.unplaced) {
      lines.push(`  ${name}`, ...places.map(({ path, line }) => `    ${path}:${line + 1}`));
    }
  }
  return lines.map(line => `${line}\n`).join('');
}

function linesOf(
  { model, places }: CoveredModel,
  depth: number,
  outline: Words['outline'],
): readonly string[] {
  const indent = '  '.repeat(depth);
  return [
    `${indent}${model.name} (${model.year})`,
    ...places.map(({ path, line, coverage, heading }) => {
      const mark = coverage === 'section' ? outline.sectionMark() : outline.mentionMark();
      return `${indent}  ${path}:${line + 1}  ${mark}${heading === null ? '' : `  ${heading}`}`;
    }),
  ];
}
