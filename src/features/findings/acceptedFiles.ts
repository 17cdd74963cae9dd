import * as vscode from 'vscode';
import type { Baseline } from '../../core/checks/baseline';
import { baselineName, type AcceptedFinding } from '../../core/checks/baseline';
import { below } from '../../core/site/paths';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import type { ListedPost } from './listedFindings';

/** A file of accepted findings that is to change. */
export interface AcceptedFile {
  readonly file: vscode.Uri;
  /** Null where there is none yet. */
  readonly before: Baseline | null;
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
  { baselines }: Host,
  posts: readonly ListedPost[],
): Promise<readonly AcceptedFile[]> {
  const files = new Map<
    string,
    {
      file: vscode.Uri;
      before: Baseline | null;
      entries: AcceptedFinding[];
      paths: Set<string>;
    }
  >();
  for (const post of posts) {
    const uri = vscode.Uri.parse(post.key);
    const found = await baselines.of(uri);
    if (found !== null && found.baseline === null) {
      const name = vscode.workspace.asRelativePath(found.file);
      throw new UserError(chosenWords().findings.brokenBaseline(name));
    }
    const folder = found?.folder ?? folderOf(uri);
    const file = vscode.Uri.joinPath(folder, '.vscode', baselineName);
    const known = files.get(file.toString()) ?? {
      file,
      before: found?.baseline ?? null,
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

/** Writes a file of accepted findings; deletes it where nothing is accepted any more. */
export async function writeAccepted(
  { baselines }: Host,
  file: vscode.Uri,
  baseline: Baseline | null,
): Promise<void> {
  try {
    if (baseline === null || baseline.entries.length === 0) {
      await vscode.workspace.fs.delete(file);
    } else {
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(baseline.written()));
    }
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    const name = vscode.workspace.asRelativePath(file);
    throw new UserError(chosenWords().findings.notWritten(name));
  } finally {
    baselines.forget();
  }
}

function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
}
