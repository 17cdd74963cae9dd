import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { dialectOf, noteSelector } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { aboutKey } from './aboutKey';
import { clockNow } from './clock';
import { frontMatterHead } from './frontMatterHead';
import { frontMatterHintAt } from './frontMatterHint';

/** Says of a key what the site does with it, and of a date how long ago it was. */
export function registerHover(host: Host): vscode.Disposable {
  return vscode.languages.registerHoverProvider(noteSelector, {
    async provideHover(document, position) {
      const head = dialectOf(document) === null ? null : frontMatterHead(document);
      const offset = document.offsetAt(position);
      if (head === null || offset > head.length) {
        return undefined;
      }
      const { version } = document;
      const site = await host.sites.siteOf(document.uri);
      if (site === null || document.version !== version) {
        return undefined;
      }
      const hint = frontMatterHintAt(head, offset, { site, clock: clockNow() });
      if (hint === null) {
        return undefined;
      }
      const words = chosenWords();
      const text =
        hint.kind === 'date'
          ? new vscode.MarkdownString().appendText(words.frontMatter.daysAgo(hint.daysAgo))
          : aboutKey(hint.rule, site, words);
      return new vscode.Hover(text, rangeOf(document, hint.span));
    },
  });
}
