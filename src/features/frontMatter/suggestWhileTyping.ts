import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { clockNow } from './clock';
import { frontMatterHead } from './frontMatterHead';
import { offersAt } from './frontMatterOffers';
import type { TagUses } from './tagUses';

/**
 * Opens the list of completions with the first letter of something that it has. VS Code never opens
 * it by itself in Markdown, where most of what is written is prose, and takes no letter for what
 * triggers it.
 */
export function registerSuggestions(host: Host, uses: TagUses): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(event => {
    const { document, contentChanges, reason } = event;
    const [change, ...more] = contentChanges;
    if (
      change === undefined ||
      more.length > 0 ||
      reason !== undefined ||
      !/^\p{L}$/u.test(change.text) ||
      document !== vscode.window.activeTextEditor?.document ||
      !host.settings.of(document.uri).editor.suggestsWhileTyping
    ) {
      return;
    }
    const offset = change.rangeOffset + change.text.length;
    void host.errors.run('suggest', async () => {
      if (await isFirstLetter(host, document, offset, uses)) {
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
      }
    });
  });
}

/** Whether the letter before `offset` is the first of something that can be written there. */
async function isFirstLetter(
  host: Host,
  document: vscode.TextDocument,
  offset: number,
  uses: TagUses,
): Promise<boolean> {
  const head = dialectOf(document) === null ? null : frontMatterHead(document);
  if (head === null || offset > head.length) {
    return false;
  }
  const site = await host.sites.siteOf(document.uri);
  const tags = site === null ? [] : await uses.knownTags(document, site);
  // Who has typed on meanwhile still wants the list; who has gone elsewhere does not.
  const cursor = vscode.window.activeTextEditor?.selection.active;
  if (site === null || cursor?.line !== document.positionAt(offset).line) {
    return false;
  }
  const facts = { site, clock: clockNow(), tags };
  const letter = head[offset - 1]?.toLowerCase() ?? '';
  return offersAt(head, offset, facts).some(({ label, typed }) => {
    return typed.end - typed.start === 1 && label.toLowerCase().startsWith(letter);
  });
}
