import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { dialectOf, noteSelector } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { aboutKey } from './aboutKey';
import { aboutTag } from './aboutTag';
import { clockNow } from './clock';
import { frontMatterHead } from './frontMatterHead';
import { frontMatterHintAt } from './frontMatterHint';
import { tagAt } from './tagAt';
import type { TagUses } from './tagUses';

/**
 * Says of a key what the site does with it, of a date how long ago it was, and of a tag which other
 * posts have it.
 */
export function registerHover(host: Host, uses: TagUses): vscode.Disposable {
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
      const tag = tagAt(host.notes.noteOf(document), offset, site);
      if (tag !== null) {
        const posts = await uses.postsBeside(document, site, 'toTheEnd');
        return document.version === version
          ? new vscode.Hover(
              aboutTag(tag.tag, site, posts, chosenWords()),
              rangeOf(document, tag.span),
            )
          : undefined;
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
