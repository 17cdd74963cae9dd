import { escapeDestination } from '../text/escapeMarkdown';
import type { Coverage } from './coverage';
import type { TreeModel } from './treeModel';

/**
 * Where each model leads to: its first section, else its first mention; null for gaps. `addressOf`
 * gives the address of a post as it stands in a link, without the heading.
 */
export function modelAddresses(
  coverage: Coverage,
  addressOf: (path: string) => string,
): (model: TreeModel) => string | null {
  const addresses = new Map(
    coverage.families.flatMap(({ models }) =>
      models.map(({ model, places }) => {
        const place = places.find(each => each.coverage === 'section') ?? places[0];
        const address = place === undefined ? null : addressOf(place.path) + slugHash(place.slug);
        return [model.id, address] as const;
      }),
    ),
  );
  return ({ id }) => addresses.get(id) ?? null;
}

/** `#bert`; slugs hold letters of every script, only what ends a link is written as an escape. */
export function slugHash(slug: string | null): string {
  return slug === null || slug === '' ? '' : `#${escapeDestination(slug)}`;
}
