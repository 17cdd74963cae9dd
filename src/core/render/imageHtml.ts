import { attribute, escapeHtml } from './escapeHtml';
import type { RenderContext } from './renderContext';
import { resolvedAddress } from './resolvedAddress';

/** An image of a note; `more` is safe HTML of further attributes. */
export interface ImageParts {
  readonly address: string;
  readonly alt: string;
  readonly title: string;
  readonly more: string;
  readonly classes: string;
}

/** An `<img>`, or a labelled box where its address is refused. */
export function writeImage(parts: ImageParts, context: RenderContext): string {
  const address = resolvedAddress(parts.address, 'image', context);
  if (address === null || address === '') {
    return missingImage(parts, context);
  }
  const classes = parts.classes === '' ? '' : attribute('class', parts.classes);
  const title = parts.title === '' ? '' : attribute('title', parts.title);
  const alt = attribute('alt', parts.alt);
  const missing = attribute('data-missing', missingLabel(parts, context));
  return `<img${classes} loading="lazy"${attribute('src', address)}${alt}${title}${missing}${parts.more}>`;
}

function missingImage(parts: ImageParts, context: RenderContext): string {
  const label = missingLabel(parts, context);
  return `<span class="zhupi-image-missing" role="img"${attribute('aria-label', label)}>${escapeHtml(label)}</span>`;
}

/** What is said in the place of an image that does not come; in `data-missing` for later. */
function missingLabel({ alt, address }: ImageParts, { words }: RenderContext): string {
  return words.page.imageMissing(alt || nameOf(address));
}

/** The file name of an address, for a person to read: `对齐.png`. */
function nameOf(address: string): string {
  if (/^\s*data:/i.test(address)) {
    return '';
  }
  const name =
    address
      .replace(/[?#].*$/s, '')
      .split(/[\\/]/)
      .at(-1) ?? '';
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) {
      return name;
    }
    throw error;
  }
}
