/** A font file as it goes into a page: woff2, base64. */
export type FontData = (file: string) => string | null;

const face = /@font-face\s*\{[^}]*\}/g;
const rule = /([^{}]+)\{([^{}]*)\}/g;

/**
 * KaTeX's style sheet with the fonts that `html` needs inside it, as data; the others are dropped.
 * Which are needed is read off the rules: one whose classes all occur in the HTML may be applied.
 */
export function withUsedFonts(katexCss: string, html: string, fontData: FontData): string {
  const classes = new Set<string>();
  for (const [, names = ''] of html.matchAll(/class="([^"]*)"/g)) {
    names.split(' ').forEach(name => classes.add(name));
  }
  const rules = katexCss.replace(face, '');
  const used = fontsOf(rules, classes);
  const faces = (katexCss.match(face) ?? []).map(source => embedded(source, used, fontData));
  return faces.join('') + rules;
}

interface UsedFonts {
  readonly families: ReadonlySet<string>;
  readonly bold: boolean;
  readonly italic: boolean;
}

function fontsOf(rules: string, classes: ReadonlySet<string>): UsedFonts {
  const families = new Set<string>();
  let bold = false;
  let italic = false;
  for (const [, selectors = '', body = ''] of rules.matchAll(rule)) {
    if (/font/.test(body) && selectors.split(',').some(selector => applies(selector, classes))) {
      for (const [family] of body.matchAll(/KaTeX_\w+/g)) {
        families.add(family);
      }
      bold ||= /font-weight:\s*(?:700|bold)/.test(body);
      italic ||= /font-style:\s*italic/.test(body);
    }
  }
  return { families, bold, italic };
}

function applies(selector: string, classes: ReadonlySet<string>): boolean {
  return [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name));
}

/** The font face with its file inside; nothing where it is not used or not to be had. */
function embedded(source: string, used: UsedFonts, fontData: FontData): string {
  const family = /KaTeX_\w+/.exec(source)?.[0] ?? '';
  const isBold = /font-weight:\s*(?:700|bold)/.test(source);
  const isItalic = /font-style:\s*italic/.test(source);
  const file = /([\w-]+\.woff2)/.exec(source)?.[1];
  const wanted = used.families.has(family) && (used.bold || !isBold) && (used.italic || !isItalic);
  const data = wanted && file !== undefined ? fontData(file) : null;
  return data === null
    ? ''
    : source.replace(/src:[^;}]*/, `src:url(data:font/woff2;base64,${data}) format("woff2")`);
}
