import { joined } from '../site/paths';
import { isNoteName, type PostPlaces } from './postPlaces';

/** An entry of a folder; a link to a folder is `other`, since it may lead back to where it stands. */
export interface WalkEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** What the walk needs of the world. */
export interface WalkWorld {
  /** The entries of a folder; null where it can't be read. */
  entriesOf(folder: string): Promise<readonly WalkEntry[] | null>;
  /** Lets others run if enough was done in one go. */
  pause(): Promise<void>;
  /** Whether to stop. */
  isCancelled(): boolean;
}

const foldersAtOnce = 16;
/** Deeper than any folder of posts is. */
const deepest = 40;

/** Folders and what is in them, or that they can't be read. */
interface Seen {
  readonly folder: string;
  readonly depth: number;
  readonly entries: readonly WalkEntry[] | null;
}

/**
 * Looks through the places for files that may be posts, and hands them over as they are found. What
 * can't be read is told and left out; the others are still looked through.
 */
export async function walkPosts(
  places: PostPlaces,
  world: WalkWorld,
  found: (paths: readonly string[]) => void,
  unreadable: (folder: string) => void,
): Promise<void> {
  let waiting = places.starts.map(folder => ({ folder, depth: 0 }));
  while (waiting.length > 0 && !world.isCancelled()) {
    const now = waiting.slice(0, foldersAtOnce);
    const later = waiting.slice(foldersAtOnce);
    const seen = await Promise.all(
      now.map(async ({ folder, depth }): Promise<Seen> => {
        return { folder, depth, entries: await world.entriesOf(folder) };
      }),
    );
    await world.pause();
    const files: string[] = [];
    for (const { folder, depth, entries } of seen) {
      if (entries === null) {
        unreadable(folder);
        continue;
      }
      for (const { name, kind } of entries) {
        const path = joined(folder, name);
        if (kind === 'folder' && depth < deepest && !places.excludes(path)) {
          later.push({ folder: path, depth: depth + 1 });
        } else if (kind === 'file' && isNoteName(name) && places.has(path)) {
          files.push(path);
        }
      }
    }
    if (files.length > 0) {
      found(files);
    }
    waiting = later;
  }
}
