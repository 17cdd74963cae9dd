import * as vscode from 'vscode';
import { postHomes } from '../../core/library/postHomes';
import { isNoteName, type PostPlaces } from '../../core/library/postPlaces';
import { firstPostFolders } from '../../core/site/firstPostFolders';
import { below, folderOf, joined, nameOf } from '../../core/site/paths';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';

/** A folder that a new post can go into. */
interface Candidate {
  readonly uri: vscode.Uri;
  /** How many posts are in it. */
  readonly count: number;
}

/**
 * The folder for a new post: one that holds posts, as the library has them, or the one that a site
 * without posts would have them in. Asked for where there are several.
 */
export async function newPostPlace(host: Host): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    throw new UserError(chosenWords().tags.newPost.noFolder());
  }
  const note = activeNote();
  const own = note && vscode.workspace.getWorkspaceFolder(note);
  const near = own === undefined ? [] : await candidatesIn(host, own.uri, note);
  const candidates =
    near.length > 0
      ? near
      : (await Promise.all(folders.map(({ uri }) => candidatesIn(host, uri, note)))).flat();
  const [first, ...others] = candidates;
  if (first === undefined) {
    return placeWithoutSite(folders, own === undefined ? undefined : note);
  }
  return others.length === 0 ? first.uri : ask(candidates);
}

/** The ending of a new post's file: the one that is wanted, unless it would be no post with it. */
export function endingIn(host: Host, place: vscode.Uri, name: string, wanted: string): string {
  const places = placesIn(host, vscode.workspace.getWorkspaceFolder(place)?.uri);
  const fits = (ending: string) => places?.has(joined(place.path, `${name}${ending}`)) === true;
  return [wanted, ...endings].find(fits) ?? wanted;
}

const endings = ['.md', '.mdx', '.markdown'];

/** Where there are neither posts nor a site, a post goes beside the note, else into the folder. */
async function placeWithoutSite(
  folders: readonly vscode.WorkspaceFolder[],
  note: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const [first, ...others] = folders;
  if (note !== undefined) {
    return note.with({ path: folderOf(note.path) });
  }
  return others.length === 0 ? first?.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

function activeNote(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri !== undefined && isNoteName(uri.path) ? uri : undefined;
}

function placesIn({ library }: Host, folder: vscode.Uri | undefined): PostPlaces | undefined {
  return library.places.find(({ uri }) => uri.toString() === folder?.toString())?.places;
}

async function candidatesIn(
  host: Host,
  folder: vscode.Uri,
  note: vscode.Uri | undefined,
): Promise<readonly Candidate[]> {
  const name = folder.toString();
  const places = placesIn(host, folder);
  const posts = [...host.library.library.posts.values()].filter(post => post.folder === name);
  const holds = (path: string) =>
    endings.some(ending => places?.has(host.library.uriOf(`${path}/a${ending}`).path) === true);
  const homes = postHomes(
    posts.map(({ path }) => path),
    note?.toString() ?? null,
    holds,
  ).map(home => ({ uri: host.library.uriOf(home.folder), count: home.count }));
  const roots = new Set(posts.map(({ site }) => site?.root ?? null));
  return [...homes, ...(await firstPlaces(host, folder, roots))];
}

/** Where the first post of each site goes that has none yet; `roots` are of those that have some. */
async function firstPlaces(
  host: Host,
  folder: vscode.Uri,
  roots: ReadonlySet<string | null>,
): Promise<readonly Candidate[]> {
  const known = new Set(roots);
  const found: Candidate[] = [];
  const isByGlobs = host.settings.of(folder).library.posts.length > 0;
  const starts = placesIn(host, folder)?.starts ?? [];
  if (isByGlobs) {
    const [start] = starts;
    return roots.size > 0 || start === undefined ? [] : [placeAt(folder, start)];
  }
  for (const start of starts) {
    const site = await host.sites.siteOf(folder.with({ path: `${start}/index.md` }));
    const root = site?.root ?? null;
    if (site === null || known.has(root)) {
      continue;
    }
    known.add(root);
    const usual = root === null ? [] : firstPostFolders(site.profile);
    const inside = usual
      .map(each => joined(root ?? '', each))
      .filter(path => below(path, folder.path) !== null);
    found.push(placeAt(folder, (await firstThatIs(folder, inside)) ?? inside[0] ?? start));
  }
  return found;
}

function placeAt(folder: vscode.Uri, path: string): Candidate {
  return { uri: folder.with({ path }), count: 0 };
}

async function firstThatIs(
  folder: vscode.Uri,
  paths: readonly string[],
): Promise<string | undefined> {
  for (const path of paths) {
    try {
      await vscode.workspace.fs.stat(folder.with({ path }));
      return path;
    } catch {
      // It is not there: the next one may be.
      continue;
    }
  }
  return undefined;
}

async function ask(candidates: readonly Candidate[]): Promise<vscode.Uri | undefined> {
  const words = chosenWords().tags;
  const items = candidates.map(({ uri, count }) => ({
    label: labelOf(uri),
    description: count === 0 ? words.newPost.noPosts() : words.posts(count),
    uri,
  }));
  const title = words.newPost.chooseFolder();
  return (await vscode.window.showQuickPick(items, { title }))?.uri;
}

/** VS Code calls a folder that is opened by its whole path. */
function labelOf(uri: vscode.Uri): string {
  const isOpened = vscode.workspace.getWorkspaceFolder(uri)?.uri.path === uri.path;
  return isOpened ? nameOf(uri.path) : vscode.workspace.asRelativePath(uri);
}
