import type { AddressKind } from './renderContext';

// Browsers skip tabs and line ends anywhere in an address, and blanks and controls before it; other
// invisible characters are dropped as well, so that no scheme can hide behind them.
const invisible = everyOf(
  '\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u200b-\\u200f\\u2028-\\u202f\\u2060-\\u206f\\ufeff',
);
const controls = everyOf('\\u0000-\\u001f\\u007f');
const scheme = /^([a-z][a-z\d+.-]*):/i;
// A scheme whose colon is written as a character reference: decoded once more, it would be one.
const disguised = /^[^/?#]*&(?:#|colon|tab|newline)/i;
const pictureData = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|x-icon)[;,]/i;

/**
 * `address` if following or loading it can neither run code nor reach into the machine, without
 * invisible characters; else null. Expects character references to be decoded. Allowed are http,
 * https, mailto (links), data: of pixel pictures (images), and relative addresses.
 */
export function safeAddress(address: string, kind: AddressKind): string | null {
  const bare = address.replace(invisible, '');
  if (disguised.test(bare) || /^[\\/]\\|^\\/.test(bare)) {
    return null;
  }
  const cleaned = address.replace(controls, '').trim();
  if (bare.startsWith('//')) {
    return `https:${cleaned}`;
  }
  const name = scheme.exec(bare)?.[1]?.toLowerCase();
  switch (name) {
    case undefined:
      return cleaned;
    case 'http':
    case 'https':
      return cleaned;
    case 'mailto':
      return kind === 'link' ? cleaned : null;
    case 'data':
      return kind === 'image' && pictureData.test(bare) ? cleaned : null;
    default:
      return null;
  }
}

/** One or more of these characters, everywhere. */
function everyOf(characters: string): RegExp {
  return new RegExp(`[${characters}]+`, 'g');
}
