import { existsSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { AddressKind } from '../core/render/renderContext';
import { assetPaths } from '../core/site/assetPaths';
import { linkPaths } from '../core/site/linkPaths';
import type { Site } from '../core/site/site';
import { fromSlashes, withSlashes } from './diskFiles';

/** A note, the page that is made of it, and the note's site. */
export interface PagePlaces {
  readonly note: string;
  readonly page: string;
  readonly site: Site | null;
}

/** The address under which a page finds what its note calls `address`. */
export function pageAddress(address: string, kind: AddressKind, places: PagePlaces): string {
  const { note, page } = places;
  if (address === '' || /^(?:[a-z][a-z\d+.-]*:|[?#]|\/\/)/i.test(address)) {
    return address;
  }
  const file = fileOnSite(address, kind, places);
  if (file !== null) {
    const rest = /[?#].*$/s.exec(address)?.[0] ?? '';
    return fromFolder(file, dirname(page)) + rest || address;
  }
  return rebased(address, dirname(note), dirname(page));
}

/** The file that only the site knows by this address; null where it is no other than the plain one. */
function fileOnSite(address: string, kind: AddressKind, { note, site }: PagePlaces): string | null {
  if (site === null || site.root === null) {
    return null;
  }
  const path = decoded(address.replace(/[?#].*$/s, ''));
  if (path === '' || path.includes('\0')) {
    return null;
  }
  const file = { path, fromRoot: path.startsWith('/') };
  const place = { path: withSlashes(note), site, folder: null };
  const paths = kind === 'image' ? assetPaths(file, place) : linkPaths(file, place);
  const found = paths.find(each => existsSync(fromSlashes(each)));
  const plain = file.fromRoot ? null : assetPaths(file, { ...place, site: null })[0];
  return found === undefined || found === plain ? null : fromSlashes(found);
}

/** A relative address of the note, as seen from the folder that the page lies in. */
function rebased(address: string, from: string, to: string): string {
  if (from === to || address.startsWith('/')) {
    return address;
  }
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const base = fromFolder(from, to);
  return base === '' ? address : `${base}/${path.replace(/^\.\//, '')}${rest}`;
}

/** The way from a folder to a file; empty where there is none, from one drive to another. */
function fromFolder(file: string, folder: string): string {
  const way = relative(folder, file).split(sep).map(encodeURIComponent).join('/');
  return /^[a-z]%3A/i.test(way) ? '' : way;
}

/** A stray `%` is one that the author meant. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
