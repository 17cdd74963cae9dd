import { parseCssColor } from '../ink/color';
import { attributeOf } from '../note/htmlTags';
import { attribute } from './escapeHtml';

/** How raw HTML wants an element to look, as far as a page without styles can show it. */
export interface Looks {
  readonly classes: readonly string[];
  /** ` data-mark="#ffff00"`: the colour behind the words, which the page mixes with its own. */
  readonly attributes: string;
}

const plain: Looks = { classes: [], attributes: '' };

/** The size of `<font size>` in tenths of the text's. */
const fontSizes = [6, 8, 10, 11, 15, 20, 30] as const;
const sizeNames: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'xx-small': 6,
    'x-small': 6,
    small: 8,
    smaller: 8,
    medium: 10,
    large: 11,
    larger: 12,
    'x-large': 15,
    'xx-large': 20,
  }),
);
/** Tenths of the text's size in one of each unit. */
const units: ReadonlyMap<string, number> = new Map(
  Object.entries({ px: 10 / 16, pt: 10 / 12, em: 10, rem: 10, '%': 0.1 }),
);

/**
 * Size, weight and the colour behind the words, read anew from a raw tag: nothing of what is written
 * gets into the page. Of a tag of MDX the style is an object: `style={{ fontWeight: 'bold' }}`.
 */
export function looksOf(raw: string): Looks {
  if (!/style|size/i.test(raw)) {
    return plain;
  }
  const styles = declarationsOf(attributeOf(raw, 'style') ?? '');
  const size = /^<font\b/i.test(raw) ? fontSize(attributeOf(raw, 'size') ?? '') : null;
  const tenths = sizeOf(styles.get('font-size') ?? '') ?? size ?? 10;
  const isBold = /^(?:bold|bolder|[6-9]00)$/.test(styles.get('font-weight') ?? '');
  const mark = markOf(styles.get('background-color') ?? styles.get('background') ?? '');
  return {
    classes: [
      ...(tenths === 10 ? [] : [`zhupi-size-${tenths}`]),
      ...(isBold ? ['zhupi-bold'] : []),
    ],
    attributes: mark === null ? '' : attribute('data-mark', mark),
  };
}

/** The last of each property, in lower case. */
function declarationsOf(style: string): ReadonlyMap<string, string> {
  const pairs = style.startsWith('{')
    ? [...style.matchAll(/([A-Za-z]+)\s*:\s*(?:"([^"]*)"|'([^']*)'|([\d.]+))/g)].map(
        ([, name = '', double, single, number]) =>
          [
            name.replace(/[A-Z]/g, letter => `-${letter}`),
            double ?? single ?? (/weight/i.test(name) ? (number ?? '') : `${number ?? ''}px`),
          ] as const,
      )
    : style.split(';').map(each => {
        const colon = each.indexOf(':');
        return [each.slice(0, Math.max(0, colon)), each.slice(colon + 1)] as const;
      });
  return new Map(
    pairs.map(([name, value]) => [
      name.trim().toLowerCase(),
      value
        .replace(/!\s*important\s*$/i, '')
        .trim()
        .toLowerCase(),
    ]),
  );
}

/** `size="5"`, `size="+1"`: from 1 to 7, of which 3 is the text's own. */
function fontSize(value: string): number | null {
  const match = /^\s*([+-]?)(\d{1,3})/.exec(value);
  if (match === null) {
    return null;
  }
  const [, sign = '', digits = ''] = match;
  const size = sign === '' ? Number(digits) : 3 + Number(sign + digits);
  return fontSizes[Math.min(7, Math.max(1, size)) - 1] ?? null;
}

/** Between half and three times the text's size. */
function sizeOf(value: string): number | null {
  const match = /^(\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})(px|pt|em|rem|%)$/.exec(value);
  const unit = units.get(match?.[2] ?? '');
  return match === null || unit === undefined
    ? (sizeNames.get(value) ?? null)
    : Math.min(30, Math.max(5, Math.round(Number(match[1]) * unit)));
}

/** White is the colour of paper: what is pasted from elsewhere often says so. */
function markOf(value: string): string | null {
  const hex = parseCssColor(value);
  return hex === '#ffffff' ? null : hex;
}
