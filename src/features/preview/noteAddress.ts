/** Where an address in a note leads, or what stands there. */
export type NoteAddress =
  /** A place in the same note: `#标题`, decoded. */
  | { readonly kind: 'fragment'; readonly fragment: string }
  /** The network: http, https, mailto. */
  | { readonly kind: 'external'; readonly address: string }
  /** A picture inside the address. */
  | { readonly kind: 'data'; readonly address: string }
  /**
   * A file: `path` and `fragment` decoded. `fromRoot` where it begins with a slash, which means
   * the folder that is opened.
   */
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly fromRoot: boolean;
      readonly fragment: string;
    }
  | { readonly kind: 'refused' };

/** Reads an address as written in a note, percent-encoded or not. */
export function readNoteAddress(address: string): NoteAddress {
  const text = address.trim();
  if (text.startsWith('//')) {
    return { kind: 'external', address: `https:${text}` };
  }
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(text)?.[1]?.toLowerCase();
  if (scheme !== undefined) {
    return withScheme(scheme, text);
  }
  const hash = text.indexOf('#');
  const fragment = hash < 0 ? '' : decoded(text.slice(hash + 1));
  const place = (hash < 0 ? text : text.slice(0, hash)).replace(/\?.*$/s, '');
  if (place === '') {
    return hash < 0 ? { kind: 'refused' } : { kind: 'fragment', fragment };
  }
  const path = decoded(place);
  // What only decoding reveals must not act: NUL ends a path for the system below.
  return path.includes('\0')
    ? { kind: 'refused' }
    : { kind: 'file', path, fromRoot: path.startsWith('/'), fragment };
}

/**
 * The line that a fragment names, from 0: `L12`, `12`, `L12,3`, `L12-L20`; null where it names
 * none.
 */
export function lineOfFragment(fragment: string): number | null {
  const line = Number(/^L?(\d+)(?:,\d+)?(?:-L?\d+(?:,\d+)?)?$/i.exec(fragment)?.[1] ?? 0);
  return line > 0 ? line - 1 : null;
}

function withScheme(scheme: string, address: string): NoteAddress {
  switch (scheme) {
    case 'http':
    case 'https':
    case 'mailto':
      return { kind: 'external', address };
    case 'data':
      return { kind: 'data', address };
    default:
      return { kind: 'refused' };
  }
}

/** A stray `%` is one that the author meant. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
