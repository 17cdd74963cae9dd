import { escapeXml } from './escapeXml';
import type { TreeEdge, TreeLane, TreeLayout, TreePill, TreePort } from './treeLayout';
import type { TreeModel } from './treeModel';
import { treeSizes } from './treeSizes';

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

/** What lies behind what, the first at the back. */
export const treeLayers = ['ground', 'edges', 'models', 'names', 'head', 'corner'] as const;

/**
 * A part of the drawing, by which it is brought up to date piece by piece: who has drawn the key
 * need draw it anew only where its `svg` is another.
 */
export interface TreePart {
  /** `model:bert`, `edge:bert>albert`: each once in a drawing. */
  readonly key: string;
  readonly layer: (typeof treeLayers)[number];
  readonly svg: string;
}

export interface TreePartsOptions {
  readonly words: TreeWords;
  /** Where a model leads to; null where nowhere. */
  readonly href?: (model: TreeModel) => string | null;
}

/** The size of the drawing of a layout, with the samples below it. */
export function treeSize({ width, height }: TreeLayout): {
  readonly width: number;
  readonly height: number;
} {
  return { width: Math.ceil(width), height: Math.ceil(height) + legendHeight };
}

/** The parts of the drawing. What a user wrote stands in them as text only. */
export function treeParts(layout: TreeLayout, options: TreePartsOptions): readonly TreePart[] {
  const { words, href } = options;
  const { lanes, namesWidth } = layout;
  const size = treeSize(layout);
  const indexOf = new Map(lanes.map(({ family, index }) => [family.id, index]));
  const colour = (family: string): string => `f${(indexOf.get(family) ?? 0) % 8}`;
  const models = new Map(layout.pills.map(({ model }) => [model.id, model]));
  const isGap = ({ child }: TreeEdge) => models.get(child)?.state === 'gap';
  // Lines to what is covered lie above those to gaps.
  const edges = [...layout.edges.filter(isGap), ...layout.edges.filter(edge => !isGap(edge))];
  const part = (layer: TreePart['layer'], key: string, svg: string): TreePart => {
    return { key, layer, svg };
  };
  return [
    part(
      'ground',
      'ground',
      `<rect class="ground" width="${size.width}" height="${size.height}"/>`,
    ),
    part('ground', 'years', yearRules(layout)),
    ...lanes.map(({ family, y }) =>
      part('ground', `lane:${family.id}`, `<path class="rule" d="M0 ${y}H${size.width}"/>`),
    ),
    ...edges.map(edge => {
      const family = models.get(edge.child)?.family ?? '';
      const key = `edge:${edge.parent}>${edge.child}`;
      return part('edges', key, line(edge, colour(family), isGap(edge)));
    }),
    ...layout.ports.map((port, index) => {
      const same = ({ parent, family }: TreePort) =>
        parent === port.parent && family === port.family;
      const rank = layout.ports.slice(0, index).filter(same).length;
      const key = `port:${port.parent}>${port.family}#${rank}`;
      return part('models', key, portLabel(port, colour(port.family)));
    }),
    ...layout.pills.map(each => {
      const leadsTo = href?.(each.model) ?? null;
      const svg = pill(each, colour(each.model.family), words, leadsTo);
      return part('models', `model:${each.model.id}`, svg);
    }),
    part('models', 'legend', legend(namesWidth + treeSizes.margin, layout.height, words)),
    ...lanes.map(lane => {
      const svg = laneName(lane, namesWidth, colour(lane.family.id), words);
      return part('names', `name:${lane.family.id}`, svg);
    }),
    part('head', 'head', yearNames(layout, size.width)),
    part('corner', 'corner', corner(namesWidth)),
  ];
}

const legendHeight = 36;

function yearRules({ years, height }: TreeLayout): string {
  const ups = years.filter(({ year }) => year !== null);
  const path = ups.map(({ x }) => `M${round(x)} ${treeSizes.headHeight}V${round(height)}`).join('');
  return `<path class="rule time" d="${path}"/>`;
}

function yearNames({ years }: TreeLayout, width: number): string {
  const top = treeSizes.headHeight;
  const names = years.map(({ year, until, x, width: own }) => {
    const at = round(x);
    return year === null
      ? `<text class="year" x="${round(x + own / 2)}" y="${top - 14}" text-anchor="middle">⋯</text>`
      : `<path class="rule time" d="M${at} ${top - 30}V${top}"/><text class="year" x="${at + 6}" y="${top - 14}">${yearName(year, until)}</text>`;
  });
  const plate = `<rect class="ground" width="${width}" height="${top - 0.5}"/>`;
  return `<g class="years" aria-hidden="true">${plate}${names.join('')}</g>`;
}

/** Where names and years meet: nothing shows below it when the drawing is moved. */
function corner(width: number): string {
  const { headHeight } = treeSizes;
  return `<rect class="ground" width="${round(width)}" height="${headHeight - 1}"/>`;
}

/** `2018`; a decade is `1990–99`. */
function yearName(year: number, until: number | null): string {
  return until === null || until === year ? String(year) : `${year}–${String(until).slice(-2)}`;
}

function laneName(lane: TreeLane, width: number, colour: string, words: TreeWords): string {
  const { family, y, height, models, isFolded } = lane;
  const middle = y + treeSizes.lanePadding + treeSizes.rowHeight / 2;
  return [
    `<g class="lane ${colour}" data-family="${escapeXml(family.id)}"${isFolded ? ' data-folded=""' : ''}>`,
    `<rect class="ground" x="0" y="${y + 1}" width="${round(width)}" height="${height - 2}"/>`,
    `<rect class="bar" x="0" y="${y + 8}" width="4" height="${height - 16}" rx="2"/>`,
    `<text class="family" x="16" y="${middle + 1}">${escapeXml(family.name)}</text> `,
    `<text class="count" x="16" y="${middle + 17}">${isFolded ? '▸ ' : ''}${escapeXml(words.count(models))}</text>`,
    '</g>',
  ].join('');
}

function line({ points, parent, child }: TreeEdge, colour: string, isGap: boolean): string {
  return `<path class="edge ${colour}${isGap ? ' gap' : ''}" data-parent="${escapeXml(parent)}" data-child="${escapeXml(child)}" d="${rounded(points)}"/>`;
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
  return `<text class="port ${colour}" data-parent="${escapeXml(parent)}" ${at}>${escapeXml(label)}</text>`;
}

function pill(
  { model, x, y, width }: TreePill,
  colour: string,
  words: TreeWords,
  href: string | null,
): string {
  const { pillHeight } = treeSizes;
  const said = escapeXml(words.describe(model));
  const attributes = `class="model ${model.state} ${colour}" data-model="${escapeXml(model.id)}"`;
  const content = [
    `<title>${said}</title>`,
    `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${pillHeight}" rx="${pillHeight / 2}"/>`,
    `<text x="${round(x + width / 2)}" y="${round(y + pillHeight / 2 + 4.5)}">${escapeXml(model.name)}</text>`,
  ].join('');
  return href === null
    ? `<g ${attributes} role="img" aria-label="${said}">${content}</g>`
    : `<a ${attributes} href="${escapeXml(href)}" aria-label="${said}">${content}</a>`;
}

function legend(x: number, y: number, words: TreeWords): string {
  let at = x;
  const parts = (['section', 'mention', 'gap'] as const).map(state => {
    const label = words.states[state];
    const part = `<g class="model ${state} sample"><rect x="${round(at)}" y="${y + 6}" width="30" height="14" rx="7"/></g><text class="note" x="${round(at + 38)}" y="${y + 17}">${escapeXml(label)}</text>`;
    at += 38 + label.length * 13 + 28;
    return part;
  });
  return `<g class="legend" aria-hidden="true">${parts.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
