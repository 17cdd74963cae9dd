import type { Token } from 'markdown-it';
import { chineseCharacter, chineseMark } from '../text/chinese';
import { attribute, escapeHtml, escapeRawText } from './escapeHtml';
import type { HtmlWriter, Rule } from './htmlWriter';
import { writeImage } from './imageHtml';
import { resolvedAddress } from './resolvedAddress';

function pair(tag: string): readonly [open: Rule, close: Rule] {
  return [
    writer => {
      writer.html += `<${tag}>`;
    },
    writer => {
      writer.html += `</${tag}>`;
    },
  ];
}

const text: Rule = (writer, token) => {
  writer.html += writer.place === 'html' ? escapeRawText(token.content) : escapeHtml(token.content);
};

/** A line end between Chinese characters is none to the reader: no blank may come of it. */
const softbreak: Rule = (writer, _token, index, tokens) => {
  if (writer.context.breaksLines === true) {
    hardbreak(writer);
    return;
  }
  const before = nearestText(tokens, index, -1)?.at(-1) ?? '';
  const after = nearestText(tokens, index, 1)?.[0] ?? '';
  writer.html += chineseCharacter.test(before) && chineseCharacter.test(after) ? '' : '\n';
};

/**
 * The text next to a token, over the borders of emphasis and annotations; empty at the end of the
 * line, null beside anything else.
 */
function nearestText(tokens: readonly Token[], from: number, step: 1 | -1): string | null {
  for (let index = from + step; ; index += step) {
    const token = tokens[index];
    if (token === undefined) {
      return '';
    }
    if (token.type === 'text') {
      if (token.content !== '') {
        return token.content;
      }
    } else if (token.nesting === 0 && token.type !== 'html_comment') {
      return null;
    }
  }
}

/** Latin punctuation that stands close to the formula before or after it. */
const closeMark = { '1': /[,.;:!?)\]}]/, '-1': /[([{]/ } as const;

/** Whether a formula needs no blank on this side: at an end, and beside punctuation. */
function isTight(tokens: readonly Token[], index: number, step: 1 | -1): boolean {
  const text = nearestText(tokens, index, step);
  const neighbour = text?.at(step === 1 ? 0 : -1) ?? '';
  return text === '' || chineseMark.test(neighbour) || closeMark[step].test(neighbour);
}

const linkOpen: Rule = (writer, token) => {
  const address = resolvedAddress(String(token.attrGet('href') ?? ''), 'link', writer.context);
  if (address === null) {
    writer.open('<span class="zhupi-link-refused">', '</span>');
    return;
  }
  const title = token.attrGet('title');
  const more = title === null || title === '' ? '' : attribute('title', title);
  writer.open(`<a${attribute('href', address)}${more}>`, '</a>');
};

const image: Rule = (writer, token) => {
  writer.html += writeImage(
    {
      address: String(token.attrGet('src') ?? ''),
      alt: token.children === null ? token.content : plainText(token.children),
      title: String(token.attrGet('title') ?? ''),
      more: sizeOf(token, 'width') + sizeOf(token, 'height'),
      classes: '',
    },
    writer.context,
  );
};

/** The size behind the address of an image: `=300x200`. */
function sizeOf(token: Token, name: 'width' | 'height'): string {
  const value = String(token.attrGet(name) ?? '');
  return /^\d{1,4}%?$/.test(value) ? attribute(name, value) : '';
}

/** The words of inline tokens, for places that hold no elements. */
function plainText(tokens: readonly Token[]): string {
  let words = '';
  for (const { type, content, children } of tokens) {
    switch (type) {
      case 'softbreak':
      case 'hardbreak':
        words += ' ';
        break;
      case 'image':
        words += children === null ? content : plainText(children);
        break;
      case 'text':
      case 'code_inline':
      case 'text_special':
      case 'math_inline':
      case 'math_inline_block':
        words += content;
        break;
    }
  }
  return words;
}

const footnoteRef: Rule = (writer, token) => {
  const index = token.meta?.['index'];
  const mark = typeof index === 'number' ? writer.facts.footnotes[index] : undefined;
  if (mark === undefined) {
    return;
  }
  const { number, reference } = mark;
  const id = footnoteRefId(number, reference);
  const label = attribute('aria-label', writer.context.words.page.footnote(number));
  writer.html +=
    `<sup class="zhupi-footnote-ref"><a href="#fn-${number}" id="${id}" role="doc-noteref"${label}>` +
    `${number}</a></sup>`;
};

/** The id of the n-th reference to a footnote. */
export function footnoteRefId(number: number, reference: number): string {
  return reference === 1 ? `fnref-${number}` : `fnref-${number}-${reference}`;
}

const formula: Rule = (writer, token, index, tokens) => {
  writer.html += writer.formulas.write(token, {
    asBlock: false,
    tightBefore: isTight(tokens, index, -1),
    tightAfter: isTight(tokens, index, 1),
  });
};

function hardbreak(writer: HtmlWriter): void {
  writer.html += '<br>\n';
}

const [strongOpen, strongClose] = pair('strong');
const [emOpen, emClose] = pair('em');
const [strikeOpen, strikeClose] = pair('s');

/** Rules for the tokens that markdown-it's inline pass makes. */
export const inlineRules: Readonly<Record<string, Rule>> = {
  text,
  text_special: text,
  softbreak,
  hardbreak,
  code_inline: (writer, token) => {
    writer.html += `<code>${escapeHtml(token.content)}</code>`;
  },
  strong_open: strongOpen,
  strong_close: strongClose,
  em_open: emOpen,
  em_close: emClose,
  s_open: strikeOpen,
  s_close: strikeClose,
  link_open: linkOpen,
  link_close: writer => {
    writer.close();
  },
  image,
  math_inline: formula,
  math_inline_block: formula,
  footnote_ref: footnoteRef,
};
