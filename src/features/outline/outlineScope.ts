import * as vscode from 'vscode';
import type { CoveringPost } from '../../core/outline/coverage';
import type { CoverageIndex } from '../../core/outline/coverageIndex';
import { isNoteName } from '../../core/library/postPlaces';
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

/** What a command is told to outline: a file or folder, or a tag. */
export type OutlineSubject = vscode.Uri | { readonly tag: string };

/** What the argument of a command means: a file or folder of the Explorer, a row of the view Tags. */
export function outlineSubjectOf(argument: unknown): OutlineSubject | null {
  if (argument instanceof vscode.Uri) {
    return argument;
  }
  if (typeof argument === 'object' && argument !== null && 'tag' in argument) {
    return typeof argument.tag === 'string' ? { tag: argument.tag } : null;
  }
  return null;
}

/** The posts with a tag, those in a folder, or the note itself; null where it is none of them. */
export async function scopeOf(
  subject: OutlineSubject,
  { index, posts, coverages }: Omit<Known, 'hasLibrary'>,
): Promise<OutlineScope | null> {
  if (!(subject instanceof vscode.Uri)) {
    const tagged = postsByTag(posts.tags(), index).get(subject.tag) ?? [];
    return tagged.length === 0 ? null : { kind: 'part', posts: tagged };
  }
  const below = [...index.posts.values()].filter(({ path }) => {
    const uri = coverages.uriOf(path);
    return uri !== null && isBelow(subject, uri);
  });
  if (below.length > 0) {
    return { kind: 'part', posts: below };
  }
  const own = isNoteName(subject.path) ? await coverages.coveringPost(subject) : null;
  return own === null ? null : { kind: 'part', posts: [own] };
}

/** By their uris: the paths that people read leave the opened folder out, or name it otherwise. */
function isBelow(folder: vscode.Uri, { scheme, authority, path }: vscode.Uri): boolean {
  const isNear = folder.scheme === scheme && folder.authority === authority;
  return isNear && path.startsWith(`${folder.path.replace(/\/$/, '')}/`);
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
