import * as vscode from 'vscode';
import type { KeyRule } from '../../core/site/profile';
import type { Site } from '../../core/site/site';
import type { Words } from '../../core/words/words';

/** A key with what its value is and what the site does with it, for who points at it. */
export function aboutKey(rule: KeyRule, site: Site, words: Words): vscode.MarkdownString {
  const names = [words.frontMatter.kind(rule.kind), site.profile.name].filter(name => name !== '');
  const about = new vscode.MarkdownString();
  about.appendMarkdown(`**${inMarkdown(rule.key)}** · ${names.map(inMarkdown).join(' · ')}`);
  return appendMeaning(about, rule, { site, words });
}

/** What the site does with a key. */
export function meaningOf(rule: KeyRule, site: Site, words: Words): vscode.MarkdownString {
  return appendMeaning(new vscode.MarkdownString(), rule, { site, words });
}

function appendMeaning(
  about: vscode.MarkdownString,
  { key, description, required }: KeyRule,
  { site, words }: { readonly site: Site; readonly words: Words },
): vscode.MarkdownString {
  const known = description === undefined ? words.site.keyMeaning(site.profile.id, key) : null;
  if (known !== null) {
    return about.appendMarkdown(`\n\n${known}`);
  }
  if (description !== undefined) {
    // What the settings of a folder say is no Markdown: a picture in it would be fetched.
    about.appendMarkdown('\n\n').appendText(description);
  }
  return required === undefined
    ? about
    : about.appendMarkdown(`\n\n${words.frontMatter.required(required)}`);
}

function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>~|&]/g, '\\$&');
}
