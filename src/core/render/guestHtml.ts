import type { MarkdownIt, RendererRule, Token } from 'markdown-it';
import { exactInk } from '../ink/color';
import { attributeOf } from '../note/htmlTags';
import type { AnnotationMeta } from '../note/note';
import { attribute } from './escapeHtml';
import type { FormulaWriter } from './formulaWriter';

/** What writes formulas; asked for when the first one is to be written. */
type Formulas = () => Pick<FormulaWriter, 'write'>;

/**
 * Lets the renderer of a markdown-it with the syntax of notes write formulas and annotations. To be
 * called when every plugin is there: of several rules for a token, the last one holds.
 */
export function addGuestHtml(md: MarkdownIt, formulas: Formulas): void {
  const { rules } = md.renderer;
  const formula: RendererRule = (tokens, index) => {
    const token = tokens[index];
    return token === undefined ? '' : formulas().write(token, { asBlock: false });
  };
  rules['math_inline'] = formula;
  rules['math_inline_block'] = formula;
  rules['math_block'] = (tokens, index) => {
    const token = tokens[index];
    return token === undefined
      ? ''
      : `${withAttributes(formulas().write(token, { asBlock: true }), token)}\n`;
  };
  rules['annotation_open'] = (tokens, index) => annotationTag(tokens[index]);
  rules['annotation_close'] = (tokens, index) => `</${elementOf(tokens[index])}>`;
  const htmlBlock = rules['html_block'];
  rules['html_block'] = (tokens, index, ...rest) => {
    const token = tokens[index];
    if (token === undefined || htmlBlock === undefined) {
      return '';
    }
    if (token.children === null) {
      return htmlBlock(tokens, index, ...rest);
    }
    const content = htmlOf(token.children, formulas);
    // Another token of the same class, so that the note's own stays as it was.
    const written = Object.create(token, { content: { value: content } }) as Token;
    return htmlBlock([written], 0, ...rest);
  };
}

/** The HTML of a block of raw HTML, all that is neither formula nor annotation as it was written. */
function htmlOf(children: readonly Token[], formulas: Formulas): string {
  let html = '';
  for (const child of children) {
    if (child.type === 'annotation_open') {
      html += annotationTag(child);
    } else if (child.type === 'annotation_close') {
      html += `</${elementOf(child)}>`;
    } else if (child.type.startsWith('math_')) {
      html += formulas().write(child, { asBlock: false });
    } else {
      html += child.content;
    }
  }
  return html;
}

function elementOf(token: Token | undefined): string {
  return token === undefined ? '' : textOf(token, 'element');
}

function textOf(token: Token, key: keyof AnnotationMeta): string {
  const value: unknown = token.meta?.[key];
  return typeof value === 'string' ? value : '';
}

/** The tag as written (a size stays a size), with its ink for the style sheet. */
function annotationTag(token: Token | undefined): string {
  if (token === undefined) {
    return '';
  }
  const tag = textOf(token, 'tag');
  const syntax = textOf(token, 'element') === 'font' ? 'font' : 'css';
  const exact = exactInk(textOf(token, 'color'), syntax) === null ? '' : ' data-exact';
  // Of an attribute that is there twice, browsers take the first.
  const names = `zhupi-annotation ${attributeOf(tag, 'class') ?? ''}`.trimEnd();
  const ink = `${attribute('class', names)}${attribute('data-ink', textOf(token, 'ink'))}${exact}`;
  return tag.replace(/^<[^\s/>]+/, start => start + ink);
}

/** The attributes that others gave a token (the line in the source, for one), in its first tag. */
function withAttributes(html: string, token: Token): string {
  let names = '';
  let more = '';
  for (const [name, value] of token.attrs ?? []) {
    if (name === 'class') {
      names += ` ${value}`;
    } else {
      more += attribute(name, value);
    }
  }
  const start = /^<\w+ class="/.exec(html)?.[0] ?? '';
  const end = html.indexOf('"', start.length);
  return `${html.slice(0, end)}${names.replaceAll('"', '&quot;')}"${more}${html.slice(end + 1)}`;
}
