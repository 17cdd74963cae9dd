import * as vscode from 'vscode';
import type { CoveringPost } from '../../core/outline/coverage';
import type { CoverageIndex } from '../../core/outline/coverageIndex';
import { chosenWords } from '../../host/chosenLanguage';
import type { Coverages } from './coverages';
import { noteInView, pathOf, type Posts } from './posts';

/** Which posts an outline is of. */
export interface OutlineScope {
  readonly kind: 'all' | 'part';
  readonly posts: readonly CoveringPost[];
}

/** What a scope is chosen from. */
interface Known {
  readonly index: CoverageIndex;
  readonly posts: Posts;
  readonly coverages: Coverages;
  /** Whether there is a library; without one, the posts are the open notes. */
  readonly hasLibrary: boolean;
}

type Choice = vscode.QuickPickItem & { readonly choose: () => Promise<OutlineScope | null> };

/**
 * Asks which posts the outline is to be of: a note, a tag, a folder, all. Where there is no choice,
 * nobody is asked. Null where the user has changed his mind.
 */
export async function chooseScope(known: Known): Promise<OutlineScope | null> {
  const words = chosenWords().models.scope;
  const all = [...known.index.posts.values()];
  const note = noteInView();
  const own = note === null ? null : await known.coverages.coveringPost(note.uri);
  const whole: OutlineScope = { kind: 'all', posts: all };
  if (!known.hasLibrary || all.length === 0) {
    return own === null ? whole : { kind: 'part', posts: [own] };
  }
  const folders = foldersOf(all);
  const tags = known.posts.tags();
  const choices: readonly Choice[] = [
    choice('library', words.all(), words.posts(all.length), () => Promise.resolve(whole)),
    ...(own === null
      ? []
      : [
          choice('file', words.note(), own.title ?? own.path, () =>
            Promise.resolve({ kind: 'part', posts: [own] }),
          ),
        ]),
    ...(folders.size === 0
      ? []
      : [choice('folder', words.folder(), '', () => choosePart(folders, words.chooseFolder()))]),
    ...(tags.size === 0
      ? []
      : [
          choice('tag', words.tag(), '', () =>
            choosePart(postsByTag(tags, known.index), words.chooseTag()),
          ),
        ]),
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: words.title() });
  return chosen === undefined ? null : chosen.choose();
}

/** The posts in a folder, or the note that `uri` is; null where it is neither. */
export async function scopeAt(uri: vscode.Uri, coverages: Coverages): Promise<OutlineScope | null> {
  const { posts } = await coverages.load();
  const path = pathOf(uri);
  const below = [...posts.values()].filter(post => post.path.startsWith(`${path}/`));
  if (below.length > 0) {
    return { kind: 'part', posts: below };
  }
  const own = /\.(?:md|markdown|mdx)$/i.test(uri.path) ? await coverages.coveringPost(uri) : null;
  return own === null ? null : { kind: 'part', posts: [own] };
}

function choice(
  icon: string,
  label: string,
  description: string,
  choose: Choice['choose'],
): Choice {
  return { label: `$(${icon}) ${label}`, description, choose };
}

async function choosePart(
  parts: ReadonlyMap<string, readonly CoveringPost[]>,
  title: string,
): Promise<OutlineScope | null> {
  const words = chosenWords().models.scope;
  const items = [...parts]
    .sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1))
    .map(([label, posts]) => ({ label, description: words.posts(posts.length), posts }));
  const chosen = await vscode.window.showQuickPick(items, { title });
  return chosen === undefined ? null : { kind: 'part', posts: chosen.posts };
}

/** The posts by each folder that has some, in it or below. */
function foldersOf(posts: readonly CoveringPost[]): ReadonlyMap<string, readonly CoveringPost[]> {
  const folders = new Map<string, CoveringPost[]>();
  for (const post of posts) {
    let end = post.path.lastIndexOf('/');
    for (; end > 0; end = post.path.lastIndexOf('/', end - 1)) {
      const folder = post.path.slice(0, end);
      const known = folders.get(folder) ?? [];
      folders.set(folder, known);
      known.push(post);
    }
  }
  return folders;
}

function postsByTag(
  tags: ReadonlyMap<string, readonly vscode.Uri[]>,
  index: CoverageIndex,
): ReadonlyMap<string, readonly CoveringPost[]> {
  return new Map(
    [...tags].map(([tag, uris]) => [tag, uris.flatMap(uri => index.posts.get(pathOf(uri)) ?? [])]),
  );
}
