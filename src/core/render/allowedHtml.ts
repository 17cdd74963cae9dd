/** How an element of raw HTML is shown. Elements that stand in no table are dropped, text kept. */
export interface ElementRule {
  readonly tag: string;
  readonly className?: string;
  readonly attributes?: readonly string[];
  readonly isVoid?: boolean;
  /** It can't stand in a paragraph: the parser of a browser would close that one. */
  readonly isBlock?: boolean;
  /** What its end tag is, where that is more than `</tag>`. */
  readonly before?: string;
  readonly after?: string;
}

const size = ['width', 'height'];
const cell = ['colspan', 'rowspan', 'width'];

function phrasing(names: string): [string, ElementRule][] {
  return names.split(' ').map(tag => [tag, { tag }]);
}

function blocks(names: string): [string, ElementRule][] {
  return names.split(' ').map(tag => [tag, { tag, isBlock: true }]);
}

/** Elements that have a meaning for the page as a whole are shown as plain boxes. */
function boxes(names: string): [string, ElementRule][] {
  return names.split(' ').map(name => [name, { tag: 'div', isBlock: true }]);
}

/** What raw HTML may be made of. */
export const allowedElements: ReadonlyMap<string, ElementRule> = new Map<string, ElementRule>([
  ...phrasing('b i u s strong em del ins sub sup small big mark kbd code samp var abbr cite q'),
  ...phrasing('span ruby rb rt rp rtc bdi bdo dfn time'),
  ...blocks('h1 h2 h3 h4 h5 h6 p div pre blockquote ul dl dt dd figure figcaption summary'),
  ...blocks('caption thead tbody tfoot tr'),
  ...boxes('section article main header footer nav aside hgroup address search'),
  ['ol', { tag: 'ol', isBlock: true, attributes: ['start', 'type', 'reversed'] }],
  ['li', { tag: 'li', isBlock: true, attributes: ['value'] }],
  [
    'table',
    { tag: 'table', isBlock: true, before: '<div class="zhupi-scroll">', after: '</table></div>' },
  ],
  ['colgroup', { tag: 'colgroup', isBlock: true, attributes: ['span'] }],
  ['col', { tag: 'col', isVoid: true, isBlock: true, attributes: ['span', 'width'] }],
  ['th', { tag: 'th', isBlock: true, attributes: cell }],
  ['td', { tag: 'td', isBlock: true, attributes: cell }],
  ['details', { tag: 'details', isBlock: true, attributes: ['open'] }],
  ['center', { tag: 'div', isBlock: true, className: 'zhupi-align-center' }],
  ['hr', { tag: 'hr', isVoid: true, isBlock: true }],
  ['br', { tag: 'br', isVoid: true }],
  ['wbr', { tag: 'wbr', isVoid: true }],
  ['img', { tag: 'img', isVoid: true, attributes: ['src', 'alt', ...size] }],
  ['image', { tag: 'img', isVoid: true, attributes: ['src', 'alt', ...size] }],
  ['a', { tag: 'a', attributes: ['href'] }],
  ['input', { tag: 'input', isVoid: true, attributes: ['type', 'checked'] }],
  ['font', { tag: 'span' }],
  ['tt', { tag: 'code' }],
  ['strike', { tag: 's' }],
  ['acronym', { tag: 'abbr' }],
  ['nobr', { tag: 'span' }],
]);

/** Elements that are dropped with all that they hold: nothing in them is meant to be read. */
export const droppedWithContent: ReadonlySet<string> = new Set(['script', 'style']);

/** Elements that load something; shown as a box that names it. */
export const mediaElements: ReadonlyMap<string, 'video' | 'audio' | 'page'> = new Map([
  ['video', 'video'],
  ['audio', 'audio'],
  ['iframe', 'page'],
  ['frame', 'page'],
  ['embed', 'page'],
]);

/** Attributes that every allowed element may have. */
export const globalAttributes: readonly string[] = ['id', 'name', 'title', 'lang', 'dir'];
