import { Parser } from 'htmlparser2';
import {
  allowedElements,
  droppedWithContent,
  globalAttributes,
  mediaElements,
  type ElementRule,
} from './allowedHtml';
import { attribute, escapeHtml } from './escapeHtml';
import type { RenderContext } from './renderContext';
import { writeImage } from './imageHtml';
import { looksOf } from './looks';
import { resolvedAddress } from './resolvedAddress';

/** What a raw tag becomes. `close` ends what `open` begins; both are empty for a dropped tag. */
export interface SafeTag {
  readonly open: string;
  readonly close: string;
  /** What stands between open and close is dropped as well. */
  readonly dropsContent: boolean;
}

type Attributes = Readonly<Record<string, string>>;

interface ParsedTag {
  readonly name: string;
  readonly attributes: Attributes;
}

const nothing: SafeTag = { open: '', close: '', dropsContent: false };
const everything: SafeTag = { open: '', close: '', dropsContent: true };
const remembered = new Map<string, ParsedTag>();
const rememberedAtMost = 2000;

/** What an element gets besides what its tag says. */
export interface MoreAttributes {
  readonly className: string;
  /** Written out: ` data-ink="red"`. */
  readonly attributes: string;
}

const noMore: MoreAttributes = { className: '', attributes: '' };

/**
 * One raw tag (an opening or a void one, as written) as safe HTML, by a list of what is allowed:
 * elements and attributes that notes use, no handlers, no styles, addresses through the resolver of
 * the context. What is made is never longer alive than needed: only the parsed tag is remembered.
 */
export function sanitiseTag(
  raw: string,
  context: RenderContext,
  more: MoreAttributes = noMore,
): SafeTag {
  const { name, attributes } = parsedTag(raw);
  if (droppedWithContent.has(name)) {
    return everything;
  }
  const media = mediaElements.get(name);
  if (media !== undefined) {
    return { ...nothing, open: mediaBox(media, attributes, context) };
  }
  const rule = allowedElements.get(name);
  if (rule === undefined) {
    return nothing;
  }
  switch (rule.tag) {
    case 'img':
      return { ...nothing, open: rawImage(attributes, context) };
    case 'input':
      return { ...nothing, open: checkbox(attributes, context) };
    default:
      return element(rule, { raw, attributes }, context, more);
  }
}

/** Whether a raw element can't stand in a paragraph. */
export function isBlockElement(name: string): boolean {
  return allowedElements.get(name)?.isBlock === true;
}

/** The classes that stand for an alignment written as attribute or style in a raw tag. */
export function alignmentClass(raw: string): string {
  return alignmentOf(parsedTag(raw).attributes);
}

function parsedTag(raw: string): ParsedTag {
  const known = remembered.get(raw);
  if (known) {
    return known;
  }
  let parsed: ParsedTag = { name: '', attributes: {} };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (parsed.name === '') {
          parsed = { name, attributes };
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(raw);
  if (remembered.size >= rememberedAtMost) {
    remembered.clear();
  }
  remembered.set(raw, parsed);
  return parsed;
}

function element(
  rule: ElementRule,
  { raw, attributes }: { readonly raw: string; readonly attributes: Attributes },
  context: RenderContext,
  more: MoreAttributes,
): SafeTag {
  const names = [...globalAttributes, ...(rule.attributes ?? [])];
  let written = '';
  for (const name of names) {
    const value = attributes[name];
    if (value !== undefined) {
      written += safeAttribute(name, value.trim(), rule, attributes, context);
    }
  }
  const looks = looksOf(raw);
  const classes = [more.className, rule.className ?? '', alignmentOf(attributes), ...looks.classes]
    .filter(Boolean)
    .join(' ');
  const open = `<${rule.tag}${classes && attribute('class', classes)}${more.attributes}${looks.attributes}${written}>`;
  return {
    open: (rule.before ?? '') + open,
    close: rule.isVoid === true ? '' : (rule.after ?? `</${rule.tag}>`),
    dropsContent: false,
  };
}

/** ` name="value"`, or nothing where the value is not one that is allowed. */
function safeAttribute(
  name: string,
  value: string,
  rule: ElementRule,
  attributes: Attributes,
  context: RenderContext,
): string {
  switch (name) {
    case 'id':
      return idAttribute(value);
    case 'name':
      return rule.tag === 'a' && attributes['id'] === undefined ? idAttribute(value) : '';
    case 'title':
      return attribute(name, value);
    case 'lang':
      return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(value) ? attribute(name, value) : '';
    case 'dir':
      return /^(?:ltr|rtl|auto)$/i.test(value) ? attribute(name, value) : '';
    case 'href': {
      const address = resolvedAddress(value, 'link', context);
      return address === null ? '' : attribute(name, address);
    }
    case 'type':
      return /^[1aAiI]$/.test(value) ? attribute(name, value) : '';
    case 'open':
    case 'reversed':
      return ` ${name}`;
    case 'width':
    case 'height':
      return sizeAttribute(name, value);
    default:
      return /^-?\d{1,4}$/.test(value) ? attribute(name, value) : '';
  }
}

/** Ids that the page's own scripts look for stay theirs. */
function idAttribute(value: string): string {
  return /^(?!zhupi)[^\s"'<>`]{1,200}$/i.test(value) ? attribute('id', value) : '';
}

function sizeAttribute(name: string, value: string): string {
  const size = /^(\d{1,4}(?:\.\d+)?)\s*(%|px)?$/.exec(value);
  return size ? attribute(name, `${size[1]}${size[2] === '%' ? '%' : ''}`) : '';
}

function alignmentOf(attributes: Attributes): string {
  const align =
    attributes['align'] ?? /(?:^|;)\s*text-align\s*:\s*(\w+)/i.exec(attributes['style'] ?? '')?.[1];
  const value = align?.trim().toLowerCase() ?? '';
  return /^(?:left|center|right|justify)$/.test(value) ? `zhupi-align-${value}` : '';
}

/** An image of raw HTML. Typora writes its zoom as a style; pages without styles have classes. */
function rawImage(attributes: Attributes, context: RenderContext): string {
  const style = attributes['style'] ?? '';
  const zoom = /(?:^|;)\s*zoom\s*:\s*(\d+(?:\.\d+)?|\.\d+)(%?)/i.exec(style);
  const width = attributes['width'] ?? /(?:^|;)\s*width\s*:\s*([\d.]+(?:px|%))/i.exec(style)?.[1];
  const height = attributes['height'] ?? /(?:^|;)\s*height\s*:\s*([\d.]+px)/i.exec(style)?.[1];
  const sizes =
    (width === undefined ? '' : sizeAttribute('width', width.trim())) +
    (height === undefined ? '' : sizeAttribute('height', height.trim()));
  const classes = [alignmentOf(attributes), zoom ? zoomClass(Number(zoom[1]), zoom[2]) : ''];
  return writeImage(
    {
      address: attributes['src'] ?? '',
      alt: attributes['alt'] ?? '',
      title: attributes['title'] ?? '',
      more: sizes,
      classes: classes.filter(Boolean).join(' '),
    },
    context,
  );
}

/** The page has a class for every twentieth from 5 % to 200 %. */
function zoomClass(amount: number, unit: string | undefined): string {
  const percent = Math.round((unit === '%' ? amount : amount * 100) / 5) * 5;
  return percent >= 5 && percent <= 200 ? `zhupi-zoom-${percent}` : '';
}

function checkbox(attributes: Attributes, { words }: RenderContext): string {
  if (attributes['type']?.trim().toLowerCase() !== 'checkbox') {
    return '';
  }
  const checked = attributes['checked'] !== undefined;
  const label = checked ? words.page.taskDone() : words.page.taskOpen();
  return `<input type="checkbox" disabled${checked ? ' checked' : ''}${attribute('aria-label', label)}>`;
}

function mediaBox(
  kind: 'video' | 'audio' | 'page',
  attributes: Attributes,
  context: RenderContext,
): string {
  const address = resolvedAddress(attributes['src'] ?? '', 'link', context);
  const label = escapeHtml(context.words.page.media(kind));
  if (address === null || address === '') {
    return `<span class="zhupi-media">${label}</span>`;
  }
  const link = `<a${attribute('href', address)}>${escapeHtml(attributes['src']?.trim() ?? '')}</a>`;
  return `<span class="zhupi-media">${label} ${link}</span>`;
}
