import { escapeDestination } from '../core/text/escapeMarkdown';

/** As much of a uri as an address is made of. */
export interface Place {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  toString(): string;
}

/**
 * The address of a file as it stands in a link in a note of `folder`: relative where both are on the
 * same file system.
 */
export function addressFrom(folder: Place | null, file: Place): string {
  const isNear = folder?.scheme === file.scheme && folder.authority === file.authority;
  if (folder === null || !isNear) {
    return escapeDestination(file.toString());
  }
  const from = segmentsOf(folder.path);
  const to = segmentsOf(file.path);
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) {
    common += 1;
  }
  const up = from.slice(common).map(() => '..');
  const segments = [...up, ...to.slice(common).map(escaped)];
  return escapeDestination(up.length === 0 ? `./${segments.join('/')}` : segments.join('/'));
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/').filter(segment => segment !== '');
}

/** A part of a path in an address: Chinese stays to be read, what an address would mislead is escaped. */
function escaped(segment: string): string {
  return segment.replace(/[%#?\\:]/g, encodeURIComponent);
}
