import type { TreeEdge, TreeLane, TreeLayout, TreePill, TreePort } from './treeLayout';
import type { TreeModel } from './treeModel';
import { treeSizes } from './treeSizes';
import { treeStyle, type TreeTheme } from './treeStyle';

/** What the drawing says in words. */
export interface TreeWords {
  readonly title: string;
  /** `Sections`, `Mentions`, `Not covered`: the three samples below. */
  readonly states: Readonly<Record<TreeModel['state'], string>>;
  /** What a screen reader and a tooltip say of a model: `BERT, 2018, section`. */
  readonly describe: (model: TreeModel) => string;
  /** How many models a lane has. */
  readonly count: (models: number) => string;
}

export interface TreeDrawing {
  readonly theme: TreeTheme;
  readonly words: TreeWords;
  /** Where a model leads to; null where nowhere. */
  readonly href?: (model: TreeModel) => string | null;
}

/** The family tree as an SVG document. What a user wrote stands in it as text only. */
export function drawTree(layout: TreeLayout, { theme, words, href }: TreeDrawing): string {
  const { width, lanes, namesWidth } = layout;
  const indexOf = new Map(lanes.map(({ family, index }) => [family.id, index]));
  const colour = (family: string): string => `f${(indexOf.get(family) ?? 0) % 8}`;
  const familyOf = new Map(layout.pills.map(({ model }) => [model.id, model.family]));
  const stateOf = new Map(layout.pills.map(({ model }) => [model.id, model.state]));
  const height = layout.height + legendHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" class="tree" role="group" aria-label="${escaped(words.title)}">`,
    `<style>${treeStyle(theme)}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    ...years(layout),
    ...lanes.map(lane => laneOutline(lane, width, colour(lane.family.id), words)),
    '<g class="edges">',
    // Lines to what is covered lie above those to gaps.
    ...[true, false].flatMap(isGap =>
      layout.edges
        .filter(({ child }) => (stateOf.get(child) === 'gap') === isGap)
        .map(edge => line(edge, colour(familyOf.get(edge.child) ?? ''), isGap)),
    ),
    '</g>',
    ...layout.ports.map(port => portLabel(port, colour(port.family))),
    ...layout.pills.map(each =>
      pill(each, colour(each.model.family), words, href?.(each.model) ?? null),
    ),
    legend(namesWidth + treeSizes.margin, layout.height, words),
    '</svg>',
    '',
  ].join('\n');
}

const legendHeight = 36;

function years({ years: all, height }: TreeLayout): string[] {
  const top = treeSizes.headHeight;
  return all.map(({ year, x, width }) => {
    const at = round(x);
    return year === null
      ? `<text class="year" x="${round(x + width / 2)}" y="${top - 14}" text-anchor="middle">⋯</text>`
      : `<path class="rule" d="M${at} ${top - 30}V${height}"/><text class="year" x="${at + 6}" y="${top - 14}">${year}</text>`;
  });
}

function laneOutline(lane: TreeLane, width: number, colour: string, words: TreeWords): string {
  const { family, y, height, models, isFolded } = lane;
  const middle = y + treeSizes.lanePadding + treeSizes.rowHeight / 2;
  return [
    `<g class="lane ${colour}" data-family="${escaped(family.id)}"${isFolded ? ' data-folded=""' : ''}>`,
    `<path class="rule" d="M0 ${y}H${width}"/>`,
    `<rect class="bar" x="0" y="${y + 8}" width="4" height="${height - 16}" rx="2"/>`,
    `<text class="family" x="16" y="${middle + 1}">${escaped(family.name)}</text>`,
    `<text class="count" x="16" y="${middle + 17}">${escaped(words.count(models))}</text>`,
    '</g>',
  ].join('');
}

function line({ points, parent, child }: TreeEdge, colour: string, isGap: boolean): string {
  return `<path class="edge ${colour}${isGap ? ' gap' : ''}" data-parent="${escaped(parent)}" data-child="${escaped(child)}" d="${rounded(points)}"/>`;
}

const radius = 8;

/** A line through `points`, its corners rounded. */
function rounded(points: TreeEdge['points']): string {
  const parts: string[] = [];
  points.forEach(([x, y], index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    if (before === undefined || after === undefined) {
      parts.push(`${before === undefined ? 'M' : 'L'}${round(x)} ${round(y)}`);
      return;
    }
    const r = Math.min(radius, distance([x, y], before) / 2, distance([x, y], after) / 2);
    const [x0, y0] = towards([x, y], before, r);
    const [x1, y1] = towards([x, y], after, r);
    parts.push(`L${round(x0)} ${round(y0)}Q${round(x)} ${round(y)} ${round(x1)} ${round(y1)}`);
  });
  return parts.join('');
}

type Point = readonly [x: number, y: number];

function distance([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.abs(x1 - x0) + Math.abs(y1 - y0);
}

/** The point `by` pixels from `from` on the straight or upright way to `to`. */
function towards([x, y]: Point, [x1, y1]: Point, by: number): Point {
  return [x + Math.sign(x1 - x) * by, y + Math.sign(y1 - y) * by];
}

function portLabel({ label, x, y, parent }: TreePort, colour: string): string {
  const at = `x="${round(x)}" y="${round(y + 4)}"`;
  return `<text class="port ${colour}" data-parent="${escaped(parent)}" ${at}>${escaped(label)}</text>`;
}

function pill(
  { model, x, y, width }: TreePill,
  colour: string,
  words: TreeWords,
  href: string | null,
): string {
  const { pillHeight } = treeSizes;
  const said = escaped(words.describe(model));
  const attributes = `class="model ${model.state} ${colour}" data-model="${escaped(model.id)}"`;
  const content = [
    `<title>${said}</title>`,
    `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${pillHeight}" rx="${pillHeight / 2}"/>`,
    `<text x="${round(x + width / 2)}" y="${round(y + pillHeight / 2 + 4.5)}">${escaped(model.name)}</text>`,
  ].join('');
  return href === null
    ? `<g ${attributes} role="img" aria-label="${said}">${content}</g>`
    : `<a ${attributes} href="${escaped(href)}" aria-label="${said}">${content}</a>`;
}

function legend(x: number, y: number, words: TreeWords): string {
  let at = x;
  const parts = (['section', 'mention', 'gap'] as const).map(state => {
    const label = words.states[state];
    const part = `<g class="model ${state} sample"><rect x="${round(at)}" y="${y + 6}" width="30" height="14" rx="7"/></g><text class="note" x="${round(at + 38)}" y="${y + 17}">${escaped(label)}</text>`;
    at += 38 + label.length * 13 + 28;
    return part;
  });
  return `<g class="legend" aria-hidden="true">${parts.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, letter => `&#${letter.charCodeAt(0)};`)
    .replace(/[^\P{Cc}\t\n]/gu, '');
}
