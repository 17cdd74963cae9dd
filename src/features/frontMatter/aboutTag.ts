import * as vscode from 'vscode';
import type { PostSummary } from '../../core/library/postSummary';
import type { Site } from '../../core/site/site';
import { tagAddress } from '../../core/site/tagSlug';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import type { Words } from '../../core/words/words';

/** So many posts are named; the view of tags has all. */
const namedAtMost = 10;

/** A tag with the other posts that have it, the newest first, and its address on the site. */
export function aboutTag(
  tag: string,
  site: Site,
  beside: readonly PostSummary[],
  { frontMatter: words }: Words,
): vscode.MarkdownString {
  const posts = beside
    .filter(({ tags }) => tags.includes(tag))
    .sort(
      (one, other) => compare(other.date ?? '', one.date ?? '') || compare(one.path, other.path),
    );
  const drafts = posts.filter(({ draft }) => draft).length;
  const about = new vscode.MarkdownString();
  about.appendMarkdown(`**${escapeMarkdown(tag)}** · ${words.otherPosts(posts.length, drafts)}`);
  const address = tagAddress(site, tag);
  if (address !== null) {
    about.appendMarkdown(`\n\n${words.tagAddress(`\`${readable(address)}\``)}`);
  }
  const rows = posts.slice(0, namedAtMost).map(({ path, title, date, draft }) => {
    const facts = [date?.slice(0, 10) ?? '', draft ? words.draft() : ''].filter(
      each => each !== '',
    );
    const link = `[${escapeMarkdown(title)}](${vscode.Uri.parse(path).toString()})`;
    return `- ${[link, ...facts].join(' · ')}`;
  });
  if (rows.length > 0) {
    about.appendMarkdown(`\n\n${rows.join('\n')}`);
  }
  return posts.length > namedAtMost
    ? about.appendMarkdown(`\n\n${words.morePosts(posts.length - namedAtMost)}`)
    : about;
}

/** An address with its letters as people read them; a grave accent would end the code that it is. */
function readable(address: string): string {
  return decodeURI(address).replaceAll('`', '%60');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
