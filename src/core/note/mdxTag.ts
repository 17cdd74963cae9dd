import { tagAt } from './htmlTags';

/** A tag of MDX: of a component, a fragment, or an element of HTML. */
export interface MdxTag {
  readonly kind: 'open' | 'close' | 'void';
  /** `Callout`, `Tabs.Item`, empty for a fragment `<>`; elements of HTML in lower case. */
  readonly name: string;
  readonly isComponent: boolean;
  readonly start: number;
  readonly end: number;
}

/** Keeps the search for the end of a tag that has none linear. */
const longestTag = 10_000;

/** The tag that begins at `start`, where a `<` stands; null where none does before `end`. */
export function mdxTagAt(src: string, start: number, end: number): MdxTag | null {
  const limit = Math.min(start + longestTag, end);
  const component = bracedTagAt(src, start, limit, componentHead);
  if (component !== null) {
    return { ...component, isComponent: true, start };
  }
  const tag = tagAt(src, start, limit, 'jsx');
  if (tag === null) {
    // As HTML it is none, but its attributes may hold code: `onClick={() => { … }}`.
    const braced = bracedTagAt(src, start, limit, elementHead);
    return braced && { ...braced, isComponent: false, start };
  }
  const { kind, name } = tag;
  return kind === 'comment' ? null : { kind, name, end: tag.end, isComponent: false, start };
}

const componentHead = /<(\/?)((?:[A-Z][\w.]*)?)(?=[\s/>])/y;
const elementHead = /<(\/?)([a-z][a-z0-9-]*)(?=\s)/y;

/** A tag whose attributes may hold braces, quotes and lines. */
function bracedTagAt(
  src: string,
  start: number,
  end: number,
  head: RegExp,
): Pick<MdxTag, 'kind' | 'name' | 'end'> | null {
  head.lastIndex = start;
  const match = head.exec(src);
  if (match === null || (match[2] === '' && src[head.lastIndex] !== '>')) {
    return null;
  }
  const piece = /"[^"]*"|'[^']*'|[^"'{}<>/]+|\/(?!>)/y;
  let at = head.lastIndex;
  let depth = 0;
  while (at < end) {
    const character = src[at];
    if (character === '{') {
      depth += 1;
      at += 1;
    } else if (character === '}') {
      depth -= 1;
      at += 1;
    } else if (depth > 0 && (character === '<' || character === '>' || character === '/')) {
      at += 1;
    } else if (character === '>' || character === '/') {
      const isVoid = character === '/' && src[at + 1] === '>';
      const isEnd = character === '>' || isVoid;
      if (isEnd) {
        const kind = match[1] ? 'close' : isVoid ? 'void' : 'open';
        return { kind, name: match[2] ?? '', end: at + (isVoid ? 2 : 1) };
      }
      at += 1;
    } else {
      piece.lastIndex = at;
      if (!piece.test(src)) {
        return null;
      }
      at = piece.lastIndex;
    }
  }
  return null;
}
