import { isTagOrBelow, type TagMove } from '../edit/tagPlan';
import { tagParts } from './folderTags';

/**
 * Where tags go that are put below `above`. Not moved are those that stand there already, and those
 * that `above` is, or stands below: nothing can be put into itself.
 */
export function nestMoves(tags: readonly string[], above: string): readonly TagMove[] {
  return tags
    .map(from => ({ from, to: `${above}/${tagParts(from, null).at(-1) ?? from}` }))
    .filter(({ from, to }) => from !== to && !isTagOrBelow(above, from));
}
