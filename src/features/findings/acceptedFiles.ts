import * as vscode from 'vscode';
import { Baseline, baselineName, type AcceptedFinding } from '../../core/checks/baseline';
import { below } from '../../core/site/paths';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { workspaceFiles } from '../../host/workspaceFiles';
import type { ListedPost } from './listedFindings';

/** A file of accepted findings that is to change. */
export interface AcceptedFile {
  readonly file: vscode.Uri;
  /** What the file says of the findings that were handed over. */
  readonly entries: readonly AcceptedFinding[];
  /** The paths of their posts. */
  readonly paths: ReadonlySet<string>;
}

/**
 * The files in which findings are accepted: the nearest one above each post, as checks look for it,
 * else a new one in the folder of the workspace.
 */
export async function acceptedFilesFor(
  host: Host,
  posts: readonly ListedPost[],
): Promise<readonly AcceptedFile[]> {
  const files = new Map<
    string,
    {
      file: vscode.Uri;
      entries: AcceptedFinding[];
      paths: Set<string>;
    }
  >();
  for (const post of posts) {
    const uri = vscode.Uri.parse(post.key);
    const found = await host.baselines.of(uri);
    if (found !== null && found.baseline === null) {
      const name = vscode.workspace.asRelativePath(found.file);
      throw new UserError(chosenWords().findings.brokenBaseline(name));
    }
    const { folder, file } = await acceptedFileFor(host, uri);
    const known = files.get(file.toString()) ?? {
      file,
      entries: [],
      paths: new Set<string>(),
    };
    files.set(file.toString(), known);
    const path = below(uri.path, folder.path) ?? uri.path;
    known.paths.add(path);
    known.entries.push(
      ...post.findings.map(({ problem, line }) => ({ path, code: problem.code, line })),
    );
  }
  return [...files.values()];
}

/** The one of them for the post at `uri`, and the folder that its paths start from. */
export async function acceptedFileFor(
  { baselines }: Host,
  uri: vscode.Uri,
): Promise<{ readonly folder: vscode.Uri; readonly file: vscode.Uri }> {
  const folder = (await baselines.of(uri))?.folder ?? folderOf(uri);
  return { folder, file: vscode.Uri.joinPath(folder, '.vscode', baselineName) };
}

/** What became of a file of accepted findings; null where there is no such file. */
export interface AcceptedChange {
  readonly file: vscode.Uri;
  readonly before: Baseline | null;
  readonly after: Baseline | null;
}

/**
 * Changes a file of accepted findings, as it stands at this moment; deletes it where nothing is
 * accepted any more.
 */
export async function changeAccepted(
  { baselines }: Host,
  file: vscode.Uri,
  change: (before: Baseline | null) => Baseline | null,
): Promise<AcceptedChange> {
  const name = vscode.workspace.asRelativePath(file);
  const text = await workspaceFiles(file).readText(file.path);
  const before = text === null ? null : Baseline.read(text);
  if (text !== null && before === null) {
    throw new UserError(chosenWords().findings.brokenBaseline(name));
  }
  const changed = change(before);
  const after = changed?.entries.length === 0 ? null : changed;
  try {
    if (after !== null) {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(after.written()));
    } else if (before !== null) {
      await vscode.workspace.fs.delete(file);
    }
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    throw new UserError(chosenWords().findings.notWritten(name));
  } finally {
    baselines.forget();
  }
  return { file, before, after };
}

function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
}
