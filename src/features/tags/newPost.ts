import * as vscode from 'vscode';
import { newPostName, newPostText } from '../../core/edit/newPost';
import type { Site } from '../../core/site/site';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { endingIn, newPostPlace } from './newPostPlace';
import { askTags } from './tagPicks';

/**
 * *New Post*: asks for title and tags, and opens the post where posts are. `suggested` is a title to
 * begin with, as a key binding may give one.
 */
export async function newPost(host: Host, suggested: unknown): Promise<void> {
  const words = chosenWords().tags.newPost;
  const place = await newPostPlace(host);
  if (place === undefined) {
    return;
  }
  const site = await host.sites.siteOf(vscode.Uri.joinPath(place, 'index.md'));
  if (site === null) {
    throw new UserError(chosenWords().problems.noSite());
  }
  const title = await vscode.window.showInputBox({
    title: words.title(),
    prompt: words.titlePrompt(),
    ...(typeof suggested === 'string' ? { value: suggested } : {}),
    validateInput: value => (value.trim() === '' ? words.untitled() : null),
  });
  if (title === undefined) {
    return;
  }
  const tags = await askTags(host, words.tagsPrompt(), []);
  if (tags === undefined) {
    return;
  }
  const today = dayOf(new Date());
  const pattern = host.settings.of(place).library.fileName || patternOf(site);
  const name = newPostName(pattern, { title: title.trim(), today });
  const uri = await freeName(place, name, endingIn(host, place, name, endingOf(site)));
  const text = newPostText(site, { title: title.trim(), tags, today });
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${text}\n`));
  const editor = await vscode.window.showTextDocument(uri);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
}

function patternOf(site: Site): string {
  switch (site.profile.id) {
    case 'jekyll':
      return '{date}-{slug}';
    case 'hexo':
      return '{title}';
    case 'tailwind-nextjs':
    case 'hugo':
    case 'astro':
    case 'generic':
      return '{slug}';
  }
}

function endingOf({ facts, profile }: Site): string {
  const [ending] = facts.publishes ?? [];
  return ending ?? (profile.id === 'tailwind-nextjs' ? '.mdx' : '.md');
}

/** A file that is not there yet: `a.md`, `a-2.md`. */
async function freeName(folder: vscode.Uri, name: string, ending: string): Promise<vscode.Uri> {
  for (let number = 1; ; number += 1) {
    const uri = vscode.Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
    try {
      await vscode.workspace.fs.stat(uri);
    } catch {
      // Nothing stands there: that is the place.
      return uri;
    }
  }
}

function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
