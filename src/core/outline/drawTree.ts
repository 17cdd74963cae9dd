import { escapeXml } from './escapeXml';
import type { TreeLayout } from './treeLayout';
import { treeLayers, treeParts, treeSize, type TreePartsOptions } from './treeParts';
import { treeStyle, type TreeTheme } from './treeStyle';

export interface TreeDrawing extends TreePartsOptions {
  readonly theme: TreeTheme;
}

/** The family tree as an SVG document. What a user wrote stands in it as text only. */
export function drawTree(layout: TreeLayout, { theme, ...options }: TreeDrawing): string {
  const { width, height } = treeSize(layout);
  const parts = treeParts(layout, options);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" class="tree" role="group" aria-label="${escapeXml(options.words.title)}">`,
    `<style>${treeStyle(theme)}</style>`,
    ...treeLayers.flatMap(layer => [
      `<g class="layer-${layer}">`,
      ...parts.filter(part => part.layer === layer).map(({ svg }) => svg),
      '</g>',
    ]),
    '</svg>',
    '',
  ].join('\n');
}
