import * as vscode from 'vscode';
import type { PostSummary } from '../../core/library/postSummary';
import { parseFrontMatter } from '../../core/note/frontMatter';
import { linkedAddress, postAddress } from '../../core/site/postAddress';
import { siteKey } from '../../core/site/siteKey';
import { escapeMarkdown } from '../../core/text/escapeMarkdown';
import { addressFrom } from '../../host/addressFrom';
import { fileText } from '../../host/fileText';
import type { Host } from '../../host/host';
import { openDocument } from '../../host/postReader';

/**
 * A link to a post that leads there from the note at `from`: to its address on their site where its
 * file and its front matter tell that, else to its file.
 */
export async function postLink(host: Host, post: PostSummary, from: vscode.Uri): Promise<string> {
  const { site, title } = post;
  const uri = host.library.uriOf(post.path);
  const other = host.library.library.posts.get(from.toString());
  const isElsewhere = other !== undefined && siteKey(other.site) !== siteKey(site);
  const address =
    site === null || isElsewhere ? null : postAddress(site, uri.path, await valuesOf(uri));
  const folder = vscode.Uri.joinPath(from, '..');
  const destination = address === null ? addressFrom(folder, uri) : linkedAddress(address);
  return `[${escapeMarkdown(title)}](${destination})`;
}

/** What the front matter of a post says, saved or not. */
async function valuesOf(uri: vscode.Uri): Promise<Readonly<Record<string, unknown>>> {
  const document = openDocument(uri);
  const read = document === undefined ? await fileText(uri) : null;
  const text = document?.getText() ?? (read?.kind === 'text' ? read.text : '');
  return parseFrontMatter(text)?.values ?? {};
}
