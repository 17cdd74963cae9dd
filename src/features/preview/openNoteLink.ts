import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { openInEditor } from '../../host/openInEditor';
import { rangeOf } from '../../host/rangeOf';
import { lineOfFragment, readNoteAddress, type NoteAddress } from './noteAddress';
import { linkTargets } from './noteAssets';
import type { Preview } from './preview';

/** Goes where a link in a preview leads. */
export async function openNoteLink(host: Host, preview: Preview, href: string): Promise<void> {
  const target = readNoteAddress(href);
  switch (target.kind) {
    case 'external':
      await vscode.env.openExternal(vscode.Uri.parse(target.address));
      return;
    case 'fragment':
      preview.show(preview.note, target.fragment);
      return;
    case 'file':
      await openFile(host, preview, target);
      return;
    case 'data':
    case 'refused':
      throw new UserError(chosenWords().preview.linkRefused(href));
  }
}

async function openFile(
  host: Host,
  preview: Preview,
  file: Extract<NoteAddress, { kind: 'file' }>,
): Promise<void> {
  const found = await findFile(linkTargets(preview.note, preview.site, file));
  if (found === null) {
    throw new UserError(chosenWords().preview.linkMissing(file.path));
  }
  if (found.type & vscode.FileType.Directory) {
    await vscode.commands.executeCommand('revealInExplorer', found.uri);
    return;
  }
  if (!/\.(?:md|markdown|mdx)$/i.test(found.uri.path)) {
    await openInEditor(found.uri, preview.panel, lineRange(lineOfFragment(file.fragment)));
    return;
  }
  const staysInPreview =
    !preview.locked && host.settings.of(preview.note).preview.linksOpenIn === 'inPreview';
  if (staysInPreview) {
    preview.show(found.uri, file.fragment === '' ? null : file.fragment);
  } else {
    await openNoteInEditor(host, preview, found.uri, file.fragment);
  }
}

/** Opens a note at the heading, or else the line, that `fragment` names. */
async function openNoteInEditor(
  host: Host,
  preview: Preview,
  uri: vscode.Uri,
  fragment: string,
): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const heading =
    fragment === '' || dialectOf(document) === null
      ? undefined
      : host.notes.noteOf(document).headings.find(({ slug }) => slug === fragment);
  const selection =
    heading === undefined
      ? lineRange(lineOfFragment(fragment))
      : new vscode.Range(
          rangeOf(document, heading.span).start,
          rangeOf(document, heading.span).start,
        );
  await openInEditor(uri, preview.panel, selection);
}

/** The first of the candidates that there is; a note is meant before a folder of its name. */
async function findFile(
  candidates: readonly vscode.Uri[],
): Promise<{ readonly uri: vscode.Uri; readonly type: vscode.FileType } | null> {
  let folder: { readonly uri: vscode.Uri; readonly type: vscode.FileType } | null = null;
  for (const candidate of candidates) {
    const type = await typeOf(candidate);
    if (type !== null && (type & vscode.FileType.Directory) === 0) {
      return { uri: candidate, type };
    }
    folder ??= type === null ? null : { uri: candidate, type };
  }
  return folder;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | null> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) {
      return null;
    }
    throw error;
  }
}

function lineRange(line: number | null): vscode.Range | undefined {
  return line === null ? undefined : new vscode.Range(line, 0, line, 0);
}
