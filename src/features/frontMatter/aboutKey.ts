import * as vscode from 'vscode';
import type { KeyRule } from '../../core/site/profile';
import type { Site } from '../../core/site/site';
import type { Words } from '../../core/words/words';

/** What a person may want to know of a key: what its value is, and what the site does with it. */
export function aboutKey(rule: KeyRule, { profile }: Site, words: Words): vscode.MarkdownString {
  const { frontMatter, site } = words;
  const about = new vscode.MarkdownString();
  const names = [frontMatter.kind(rule.kind), profile.name].filter(name => name !== '');
  about.appendMarkdown(`**${inMarkdown(rule.key)}** · ${names.map(inMarkdown).join(' · ')}`);
  const known = rule.description === undefined ? site.keyMeaning(profile.id, rule.key) : null;
  if (known !== null) {
    about.appendMarkdown(`\n\n${known}`);
    return about;
  }
  if (rule.description !== undefined) {
    // What the settings of a folder say is no Markdown: a picture in it would be fetched.
    about.appendMarkdown('\n\n').appendText(rule.description);
  }
  if (rule.required !== undefined) {
    about.appendMarkdown(`\n\n${frontMatter.required(rule.required)}`);
  }
  return about;
}

function inMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>~|&]/g, '\\$&');
}
