import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { clockNow } from './clock';
import { frontMatterHead } from './frontMatterHead';
import { lastmodEdit } from './lastmodEdit';

/** Writes when a post was changed last as it is saved, where the user asked for that. */
export function registerLastmodOnSave(host: Host): vscode.Disposable {
  return vscode.workspace.onWillSaveTextDocument(event => {
    const { document } = event;
    if (
      host.settings.of(document.uri).frontMatter.updateLastmodOnSave &&
      dialectOf(document) !== null &&
      document.isDirty
    ) {
      event.waitUntil(editsFor(host, document, event.reason));
    }
  });
}

async function editsFor(
  host: Host,
  document: vscode.TextDocument,
  reason: vscode.TextDocumentSaveReason,
): Promise<readonly vscode.TextEdit[]> {
  const { version } = document;
  const [site, before] = await Promise.all([
    host.sites.siteOf(document.uri),
    savedText(host, document),
  ]);
  const head = frontMatterHead(document);
  if (site === null || before === null || head === null || document.version !== version) {
    return [];
  }
  if (bodyOf(before) === bodyOf(document.getText())) {
    return [];
  }
  const edit = lastmodEdit(head, {
    profile: site.profile,
    clock: clockNow(),
    // A save by itself is no end of anybody's work: the minute would change again and again.
    keepsTimeOfDay: reason !== vscode.TextDocumentSaveReason.Manual,
  });
  return edit === null ? [] : [vscode.TextEdit.replace(rangeOf(document, edit.span), edit.newText)];
}

/** The text as it was saved before; null where it never was, or can't be read any more. */
async function savedText(host: Host, document: vscode.TextDocument): Promise<string | null> {
  try {
    const bytes = await vscode.workspace.fs.readFile(document.uri);
    return await vscode.workspace.decode(bytes, { uri: document.uri });
  } catch (error) {
    host.log.info(`nothing was saved at ${document.uri.toString()} before`, String(error));
    return null;
  }
}

/** What stands below the front matter, whatever its line ends are. */
function bodyOf(text: string): string {
  const body = text.replace(
    /^\ufeff?---[^\r\n]*(?:\r\n?|\n)[^]*?(?:\r\n?|\n)(?:---|\.{3})[ \t]*(?=[\r\n]|$)/,
    '',
  );
  return body.replace(/\r\n?/g, '\n').trimEnd();
}
