import type { Token } from 'markdown-it';
import { codeFigure } from './codeFigure';
import { attribute, escapeHtml } from './escapeHtml';
import { lineOffset, metaText, type HtmlWriter, type Rule } from './htmlWriter';
import { isBlockElement } from './sanitiseTag';
import { contentsHtml } from './contentsHtml';

const callouts = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** Opens the element of the token, with its place. */
function opening(tag: string): Rule {
  return (writer, token) => {
    writer.open(`<${tag}${lineOffset(token)}>`, `</${tag}>`);
  };
}

const close: Rule = writer => {
  writer.close();
};

const paragraph: Rule = (writer, token, index, tokens) => {
  if (token.hidden) {
    writer.open('', '');
    return;
  }
  const children = tokens[index + 1]?.children ?? [];
  const place = lineOffset(token);
  if (token.meta?.['isCalloutTitle'] === true) {
    writer.open(`<p class="zhupi-callout-title"${place}>`, '</p>');
  } else if (children.some(holdsBlock)) {
    // A browser would end a <p> at the first block element in it.
    writer.open(`<div class="zhupi-paragraph"${place}>`, '</div>');
  } else if (isFigure(children)) {
    writer.open(`<p class="zhupi-figure"${place}>`, '</p>');
  } else {
    writer.open(`<p${place}>`, '</p>');
  }
};

function holdsBlock(token: Token): boolean {
  return token.type.startsWith('html_') && isBlockElement(metaText(token, 'name'));
}

/** Images alone in their paragraph. */
function isFigure(children: readonly Token[]): boolean {
  return (
    children.some(({ type }) => type === 'image') &&
    children.every(({ type }) => type === 'image' || type === 'softbreak' || type === 'hardbreak')
  );
}

const heading: Rule = (writer, token) => {
  const slug = writer.facts.slugs[writer.headingsSeen++];
  const id = slug === undefined || slug === '' ? '' : attribute('id', slug);
  writer.open(`<${token.tag}${id}${lineOffset(token)}>`, `</${token.tag}>`);
};

const blockquote: Rule = (writer, token) => {
  const kind = callouts.find(name => name === token.meta?.['callout']);
  if (kind === undefined) {
    writer.open(`<blockquote${lineOffset(token)}>`, '</blockquote>');
    return;
  }
  const own = metaText(token, 'title');
  const label = own === '' ? writer.context.words.page.callout(kind) : own;
  const title =
    token.meta?.['hasTitle'] === true
      ? ''
      : `<p class="zhupi-callout-title">${escapeHtml(label)}</p>`;
  writer.open(
    `<div class="zhupi-callout" role="note" data-callout="${kind}"${lineOffset(token)}>${title}`,
    '</div>',
  );
};

const orderedList: Rule = (writer, token) => {
  const start = token.attrGet('start');
  const first = start === null ? '' : attribute('start', start);
  writer.open(`<ol${first}${lineOffset(token)}>`, '</ol>');
};

const listItem: Rule = (writer, token) => {
  const state = token.meta?.['task'];
  if (state !== 'done' && state !== 'open') {
    writer.open(`<li${lineOffset(token)}>`, '</li>');
    return;
  }
  const { words } = writer.context;
  const label = state === 'done' ? words.page.taskDone() : words.page.taskOpen();
  const checked = state === 'done' ? ' checked' : '';
  writer.open(
    `<li class="zhupi-task"${lineOffset(token)}>` +
      `<input type="checkbox" disabled${checked}${attribute('aria-label', label)}>`,
    '</li>',
  );
};

function cell(tag: 'th' | 'td'): Rule {
  return (writer, token) => {
    // A page without styles has classes for the alignment of columns.
    const align = /text-align:\s*(left|center|right)/.exec(
      String(token.attrGet('style') ?? ''),
    )?.[1];
    const classes = align === undefined ? '' : attribute('class', `zhupi-align-${align}`);
    writer.open(`<${tag}${classes}>`, `</${tag}>`);
  };
}

const code: Rule = (writer, token) => {
  writer.html += codeFigure(token.content, token.info, lineOffset(token));
};

const contents: Rule = (writer, token) => {
  writer.holdsContents = true;
  writer.html += contentsHtml(writer.facts.headings, writer.context.words, lineOffset(token));
};

const displayFormula: Rule = (writer, token) => {
  const html = writer.formulas.write(token, { asBlock: writer.place === 'blocks' });
  writer.html += withAttribute(html, lineOffset(token));
};

/** `html` with one more attribute in its first tag. */
function withAttribute(html: string, more: string): string {
  if (more === '') {
    return html;
  }
  const end = html.indexOf(' ');
  return html.slice(0, end) + more + html.slice(end);
}

/** Whether a box may stand around raw HTML: all its elements are whole, and none is part of a table or list. */
function isWhole(children: readonly Token[]): boolean {
  let depth = 0;
  for (const token of children) {
    if (/_open$/.test(token.type)) {
      const name = metaText(token, token.type === 'annotation_open' ? 'element' : 'name');
      if (
        depth === 0 &&
        /^(?:t[rdh]|tbody|thead|tfoot|caption|colgroup|li|d[td]|summary)$/.test(name)
      ) {
        return false;
      }
      depth += 1;
    } else if (/_close$/.test(token.type)) {
      depth -= 1;
      if (depth < 0) {
        return false;
      }
    }
  }
  return depth === 0;
}

/** Children of a raw HTML block: no paragraph of ours is open, but one of the note's may be. */
function rawBlock(writeTokens: (writer: HtmlWriter, tokens: readonly Token[]) => void): Rule {
  return (writer, token) => {
    const before = writer.place;
    const place = isWhole(token.children ?? []) ? lineOffset(token) : '';
    writer.place = 'html';
    if (place !== '') {
      writer.open(`<div${place}>`, '</div>');
    }
    writeTokens(writer, token.children ?? []);
    if (place !== '') {
      writer.close();
    }
    writer.place = before;
  };
}

/** Rules for the tokens that markdown-it's block pass makes. */
export function blockRules(
  writeTokens: (writer: HtmlWriter, tokens: readonly Token[]) => void,
): Readonly<Record<string, Rule>> {
  return {
    inline: (writer, token, index, tokens) => {
      const before = writer.place;
      const isFree = tokens[index - 1]?.meta?.['holdsElements'] === true;
      writer.place = isFree ? 'elements' : 'line';
      writeTokens(writer, token.children ?? []);
      writer.place = before;
    },
    paragraph_open: paragraph,
    paragraph_close: close,
    heading_open: heading,
    heading_close: close,
    blockquote_open: blockquote,
    blockquote_close: close,
    bullet_list_open: opening('ul'),
    bullet_list_close: close,
    ordered_list_open: orderedList,
    ordered_list_close: close,
    list_item_open: listItem,
    list_item_close: close,
    table_open: (writer, token) => {
      writer.open(`<div class="zhupi-scroll"${lineOffset(token)}><table>`, '</table></div>');
    },
    table_close: close,
    thead_open: opening('thead'),
    thead_close: close,
    tbody_open: opening('tbody'),
    tbody_close: close,
    tr_open: opening('tr'),
    tr_close: close,
    th_open: cell('th'),
    th_close: close,
    td_open: cell('td'),
    td_close: close,
    hr: (writer, token) => {
      writer.html += `<hr${lineOffset(token)}>`;
    },
    fence: code,
    code_block: code,
    toc: contents,
    math_block: displayFormula,
    html_block: rawBlock(writeTokens),
  };
}
