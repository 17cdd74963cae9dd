import { remember } from '../ink/remember';

/** One HTML tag or comment in a text. */
export interface HtmlTag {
  readonly kind: 'open' | 'close' | 'void' | 'comment';
  /** Lower-case element name; empty for a comment. Components of MDX keep their case. */
  readonly name: string;
  /** Offset behind the tag. */
  readonly end: number;
}

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

const tagName = /<\/?([A-Za-z][A-Za-z0-9:.-]*)/y;
// A value in braces, as JSX has it, may hold further braces: `style={{color: 'red'}}`.
const strictAttribute =
  /\s+[A-Za-z_:][\w.:-]*(?:\s*=\s*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^\s"'=<>`]+|'[^']*'|"[^"]*"))?/y;
const looseAttribute =
  /[\s/]*[^\s"'<>/=][^\s<>/=]*(?:\s*=\s*(?:\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^\s"'<>]+|'[^']*'|"[^"]*"))?/y;
const tagEnd = /\s*(\/?)>/y;

/**
 * The tag that begins at `start`, where a `<` stands; null where none does before `end`.
 * `loose` takes what browsers take and CommonMark does not, such as attributes without a blank
 * between them and names with a colon; `<font>` and `<span>` are always read like that.
 */
export function tagAt(text: string, start: number, end: number, loose = false): HtmlTag | null {
  const second = text[start + 1];
  if (second === '!' || second === '?') {
    return specialAt(text, start, end);
  }
  tagName.lastIndex = start;
  const name = tagName.exec(text)?.[1];
  if (name === undefined || (!loose && /[.:]/.test(name))) {
    return null;
  }
  const isClosing = second === '/';
  const lower = name.toLowerCase();
  const attribute =
    loose || lower === 'font' || lower === 'span' ? looseAttribute : strictAttribute;
  let at = tagName.lastIndex;
  attribute.lastIndex = at;
  while (!isClosing && at < end && attribute.test(text)) {
    at = attribute.lastIndex;
  }
  tagEnd.lastIndex = at;
  const close = tagEnd.exec(text);
  if (close === null || tagEnd.lastIndex > end) {
    return null;
  }
  const isVoid = voidElements.has(lower) || close[1] === '/';
  return {
    kind: isClosing ? 'close' : isVoid ? 'void' : 'open',
    name: lower,
    end: tagEnd.lastIndex,
  };
}

/** Comments, declarations, processing instructions: none of them shows. */
function specialAt(text: string, start: number, end: number): HtmlTag | null {
  const forms: readonly (readonly [open: string, close: string])[] = [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ];
  for (const [open, close] of forms) {
    if (text.startsWith(open, start)) {
      const isEmpty = open === '<!--' && /^<!--?-?>/.exec(text.slice(start, start + 6));
      const at = isEmpty ? start + isEmpty[0].length - 3 : text.indexOf(close, start + open.length);
      const last = at + close.length;
      return at < 0 || last > end ? null : { kind: 'comment', name: '', end: last };
    }
  }
  const declaration = /<![A-Za-z][^>]*>/y;
  declaration.lastIndex = start;
  return declaration.test(text) && declaration.lastIndex <= end
    ? { kind: 'comment', name: '', end: declaration.lastIndex }
    : null;
}

const attributes =
  /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|(\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}|[^\s"'<>]+)))?/g;
const jsxColor = /[{,\s]color\s*:\s*(["'`])([^"'`]*)\1/;

/** The value of an attribute of an opening tag as written, the first of several; null without. */
export function attributeOf(tag: string, name: string): string | null {
  const inside = tag.replace(/^<[^\s/>]+/, '').replace(/\/?>$/, '');
  for (const match of inside.matchAll(attributes)) {
    if (match[1]?.toLowerCase() === name) {
      return match[2] ?? match[3] ?? match[4] ?? '';
    }
  }
  return null;
}

/** The colour that a tag gives its text, as written: `color` of `<font>`, or of `style`. */
export function colorOf(tag: string): string | null {
  return /color/i.test(tag) ? readColor(tag) : null;
}

// A note has the same few tags over and over.
const readColor = remember((tag: string): string | null => {
  const style = attributeOf(tag, 'style') ?? '';
  if (style.startsWith('{')) {
    return jsxColor.exec(style)?.[2]?.trim() || null;
  }
  const declarations = style.split(';');
  for (const declaration of declarations.reverse()) {
    const match = /^\s*color\s*:\s*(.*?)\s*(?:!\s*important\s*)?$/is.exec(declaration);
    if (match?.[1]) {
      return match[1];
    }
  }
  const color = /^<font\b/i.test(tag) ? attributeOf(tag, 'color')?.trim() : undefined;
  return color ? color : null;
}, 1000);
