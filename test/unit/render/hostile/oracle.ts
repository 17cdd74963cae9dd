import createDOMPurify, { type Config } from 'dompurify';
import { JSDOM } from 'jsdom';
import { allowedElements, globalAttributes } from '../../../../src/core/render/allowedHtml';

/** Elements that the page is made of besides those that a note may write itself. */
const ownElements = ['body', 'header', 'nav', 'section', 'sup', 'time'];

/** Attributes besides; `data-` and `aria-` may go on in any way. */
const ownAttributes = [
  'alt',
  'class',
  'datetime',
  'disabled',
  'loading',
  'role',
  'tabindex',
  'type',
];

const katexElements = (
  'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder ' +
  'mover munderover mtable mtr mtd mstyle mpadded mphantom menclose svg path line'
).split(' ');
const katexAttributes = (
  'accent accentunder align bevelled columnalign columnlines columnspacing d depth display displaystyle ' +
  'encoding fence form height href largeop linethickness lspace mathbackground mathcolor mathsize ' +
  'mathvariant maxsize minsize movablelimits notation preserveaspectratio rowlines rowspacing rspace ' +
  'scriptlevel separator side stretchy stroke-width style symmetric viewbox voffset width x1 x2 xmlns ' +
  'y1 y2'
).split(' ');

const attributesOfElements = [...allowedElements.values()].flatMap(rule => rule.attributes ?? []);
const allowedTags = [...allowedElements.values()].map(({ tag }) => tag).concat(ownElements);
const allowedAttributes = [...globalAttributes, ...attributesOfElements, ...ownAttributes];

const withoutFormulas: Config = {
  ALLOWED_TAGS: allowedTags,
  ALLOWED_ATTR: allowedAttributes,
  // Attributes that hold tags are escaped here: they would matter only if written anew as XML.
  SAFE_FOR_XML: false,
  // A heading may have the id `title`: only forms and what they hold are clobbered by their ids.
  SANITIZE_DOM: false,
};

const withFormulas: Config = {
  ...withoutFormulas,
  ALLOWED_TAGS: allowedTags.concat(katexElements),
  ALLOWED_ATTR: allowedAttributes.concat(katexAttributes),
};

const purify = createDOMPurify(new JSDOM('').window);

/** What DOMPurify takes out of HTML where it allows what we do: `onclick of <p>`, `<script>`. */
export function takenOut(html: string, formulas: 'tex' | 'html'): readonly string[] {
  purify.sanitize(html, formulas === 'tex' ? withoutFormulas : withFormulas);
  return purify.removed.map(entry => {
    if ('element' in entry) return `<${entry.element.nodeName.toLowerCase()}>`;
    const { attribute, from } = entry;
    return `${attribute?.name} of <${from.nodeName.toLowerCase()}>`;
  });
}
