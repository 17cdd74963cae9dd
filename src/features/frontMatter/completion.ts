import * as vscode from 'vscode';
import type { Site } from '../../core/site/site';
import type { Words } from '../../core/words/words';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { dialectOf, noteSelector } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { clockNow } from './clock';
import { frontMatterHead } from './frontMatterHead';
import { offersAt, type Offer } from './frontMatterOffers';
import { meaningOf } from './aboutKey';
import type { TagUses } from './tagUses';

/**
 * What makes VS Code ask while a person types, besides letters (those are for `registerSuggestions`).
 * Outside of a front matter the answer is nothing, at once.
 */
const triggers = [...' \'"[,-:：，、【'];

/** Completes keys and values of front matters. `uses` knows the tags of other posts. */
export function registerCompletion(host: Host, uses: TagUses): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    noteSelector,
    {
      async provideCompletionItems(document, position) {
        const head = dialectOf(document) === null ? null : frontMatterHead(document);
        const offset = document.offsetAt(position);
        if (head === null || offset > head.length) {
          return undefined;
        }
        const { version } = document;
        const site = await host.sites.siteOf(document.uri);
        const tags = site === null ? [] : await uses.knownTags(document, site);
        if (site === null || document.version !== version) {
          return undefined;
        }
        const facts = { site, clock: clockNow(), tags };
        const words = chosenWords();
        return offersAt(head, offset, facts).map((offer, index) =>
          itemOf(document, offer, { site, words, rank: index }),
        );
      },
    },
    ...triggers,
  );
}

interface ItemContext {
  readonly site: Site;
  readonly words: Words;
  /** Place in the list, from 0. */
  readonly rank: number;
}

function itemOf(
  document: vscode.TextDocument,
  offer: Offer,
  { site, words, rank }: ItemContext,
): vscode.CompletionItem {
  const description = descriptionOf(offer, words);
  const item = new vscode.CompletionItem(
    description === '' ? offer.label : { label: offer.label, description },
    kindOf(offer),
  );
  item.insertText = new vscode.SnippetString(offer.snippet);
  item.range = {
    inserting: rangeOf(document, offer.typed),
    replacing: rangeOf(document, offer.whole),
  };
  item.sortText = String(rank).padStart(4, '0');
  item.filterText = offer.label;
  if (offer.what.kind === 'key') {
    item.documentation = meaningOf(offer.what.rule, site, words);
  }
  if (offer.edits.length > 0) {
    item.additionalTextEdits = offer.edits.map(({ span, newText }) =>
      vscode.TextEdit.replace(rangeOf(document, span), newText),
    );
  }
  if (offer.hasMore) {
    item.command = { command: 'editor.action.triggerSuggest', title: '' };
  }
  return item;
}

function kindOf({ what }: Offer): vscode.CompletionItemKind {
  switch (what.kind) {
    case 'key':
      return vscode.CompletionItemKind.Property;
    case 'tag':
      return vscode.CompletionItemKind.Keyword;
    case 'layout':
      return vscode.CompletionItemKind.Class;
    case 'author':
      return vscode.CompletionItemKind.User;
    case 'boolean':
    case 'value':
    case 'date':
      return vscode.CompletionItemKind.Value;
  }
}

function descriptionOf({ what }: Offer, { frontMatter }: Words): string {
  switch (what.kind) {
    case 'key':
      return frontMatter.kind(what.rule.kind);
    case 'tag':
      return frontMatter.posts(what.posts);
    case 'layout':
      return frontMatter.layout();
    case 'author':
      return frontMatter.author();
    case 'date':
      return frontMatter.today();
    case 'boolean':
    case 'value':
      return '';
  }
}
