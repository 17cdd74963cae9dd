import type { Token } from 'markdown-it';
import { inks } from '../ink/ink';
import { exactInk, parseCssColor } from '../ink/color';
import { attribute, escapeHtml } from './escapeHtml';
import { lineOffset, metaText, type HtmlWriter, type Rule } from './htmlWriter';
import { looksOf } from './looks';
import { alignmentClass, isBlockElement, sanitiseTag } from './sanitiseTag';

const annotationOpen: Rule = (writer, token) => {
  const element = metaText(token, 'element');
  const more = inkAttributes(token, metaText(token, 'color'), element) + lineOffset(token);
  if (openOwnElement(writer, token, element, more)) {
    return;
  }
  const isBox = isBlockElement(element);
  // Over blocks it must be a box of its own; within a line it can't be one.
  const tag = writer.place === 'blocks' || (writer.place !== 'line' && isBox) ? 'div' : 'span';
  const looks = looksOf(metaText(token, 'tag'));
  const alignment = isBox ? alignmentClass(metaText(token, 'tag')) : '';
  const names = [
    'zhupi-annotation',
    isBox && tag === 'span' ? 'zhupi-annotation-box' : '',
    element === 'p' && tag === 'div' ? 'zhupi-paragraph' : '',
    alignment,
    ...looks.classes,
  ].filter(Boolean);
  writer.open(
    `<${tag}${attribute('class', names.join(' '))}${more}${looks.attributes}>`,
    `</${tag}>`,
  );
};

const plainElements: ReadonlySet<string> = new Set(['font', 'span', 'p', 'div']);

/** A coloured cell stays a cell, a coloured `<b>` bold: an element that says more is kept. */
function openOwnElement(
  writer: HtmlWriter,
  token: Token,
  element: string,
  attributes: string,
): boolean {
  if (plainElements.has(element) || (isBlockElement(element) && writer.place === 'line')) {
    return false;
  }
  const more = { className: 'zhupi-annotation', attributes };
  const tag = sanitiseTag(metaText(token, 'tag'), writer.context, more);
  if (tag.dropsContent) {
    writer.openDropped();
  } else if (tag.open === '') {
    return false;
  } else {
    writer.open(tag.open, tag.close);
  }
  return true;
}

/** Colours are read and written anew, so that nothing of the note gets into a style. */
function inkAttributes(token: Token, color: string, element: string): string {
  const ink = inks.find(name => name === token.meta?.['ink']) ?? 'other';
  const syntax = element === 'font' ? 'font' : 'css';
  const hex = parseCssColor(color, syntax);
  const exact = exactInk(color, syntax) !== null;
  const tint = hex === null || exact ? '' : attribute('data-color', hex);
  return `${attribute('data-ink', ink)}${exact ? ' data-exact' : ''}${tint}`;
}

const htmlOpen: Rule = (writer, token) => {
  const isBox = writer.place === 'blocks' && metaText(token, 'name') === 'p';
  const more = { className: isBox ? 'zhupi-paragraph' : '', attributes: lineOffset(token) };
  const tag = sanitiseTag(token.content, writer.context, more);
  if (tag.dropsContent) {
    writer.openDropped();
  } else if (isBox) {
    // It stands around blocks, at the first of which a browser would end a <p>.
    writer.open(tag.open.replace(/^<p/, '<div'), '</div>');
  } else {
    writer.open(tag.open, tag.close);
  }
};

const htmlVoid: Rule = (writer, token) => {
  const more = { className: '', attributes: lineOffset(token) };
  const tag = sanitiseTag(token.content, writer.context, more);
  writer.html += tag.open + tag.close;
};

function componentStart(writer: HtmlWriter, token: Token): readonly [open: string, close: string] {
  const name = metaText(token, 'name');
  const tag = writer.place === 'blocks' ? 'div' : 'span';
  if (name === '') {
    return ['', ''];
  }
  const label = `<span class="zhupi-component-name">${escapeHtml(name)}</span>`;
  const place = lineOffset(token);
  return [
    `<${tag} class="zhupi-component"${attribute('data-name', name)}${place}>${label}`,
    `</${tag}>`,
  ];
}

function ignore(): void {
  // Comments and the modules of MDX show nothing.
}

const close: Rule = writer => {
  writer.close();
};

/** Rules for the tokens that stand for tags: annotations, raw HTML, MDX. */
export const elementRules: Readonly<Record<string, Rule>> = {
  annotation_open: annotationOpen,
  annotation_close: close,
  html_open: htmlOpen,
  html_close: close,
  html_void: htmlVoid,
  html_comment: ignore,
  mdx_hidden: ignore,
  component_open: (writer, token) => {
    writer.open(...componentStart(writer, token));
  },
  component_close: close,
  component_void: (writer, token) => {
    writer.html += componentStart(writer, token).join('');
  },
};
