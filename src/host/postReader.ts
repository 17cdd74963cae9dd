import * as vscode from 'vscode';
import { noteContent } from '../core/library/noteContent';
import { summaryOf, type PostContent, type PostSummary } from '../core/library/postSummary';
import type { Dialect, FrontMatter } from '../core/note/note';
import { skimNote } from '../core/note/skimNote';
import { readTabsCode } from '../core/note/yamlReading';
import { isListedPost } from '../core/site/isPost';
import { nameOf } from '../core/site/paths';
import { fileText, type FileText } from './fileText';
import { dialectOf } from './noteDocument';
import { isInTab } from './notesInTabs';
import type { OpenNotes } from './openNotes';
import type { Sites } from './sites';
import { Turns } from './turns';

/** What was read of a file: a post, or why it is none. */
export type ReadPost =
  | { readonly kind: 'post'; readonly post: PostSummary; readonly isBroken: boolean }
  | { readonly kind: 'none' }
  | (FileText & { readonly kind: 'skipped' });

/** Reads posts: from an editor where one has the file, else from the file. */
export class PostReader {
  readonly #notes: OpenNotes;
  readonly #sites: Sites;
  readonly #turns = new Turns();

  constructor(notes: OpenNotes, sites: Sites) {
    this.#notes = notes;
    this.#sites = sites;
  }

  /**
   * Reads the post at `uri`, which belongs to `folder` of the workspace. `isNamed`: the user said
   * that it is one.
   */
  async read(uri: vscode.Uri, folder: string, isNamed: boolean): Promise<ReadPost> {
    const document = openDocument(uri);
    const read = document ?? (await fileText(uri));
    if ('kind' in read && read.kind === 'skipped') {
      return read;
    }
    const content = await this.#turns.take(() => {
      // What is typed while the file is being read is newer.
      const source = openDocument(uri) ?? read;
      return 'kind' in source
        ? { text: source.text, ...skimNote(source.text, dialectOfFile(uri)) }
        : noteContent(this.#notes.noteOf(source));
    });
    return this.#post(uri, folder, isNamed, content);
  }

  async #post(
    uri: vscode.Uri,
    folder: string,
    isNamed: boolean,
    content: PostContent,
  ): Promise<ReadPost> {
    const { frontMatter } = content;
    const site = await this.#sites.siteOf(uri, frontMatter?.values['layout']);
    if (!isNamed && !isListedPost(site, uri.path, frontMatter !== null)) {
      return { kind: 'none' };
    }
    const place = { path: uri.toString(), folder, site, fileName: nameOf(uri.path) };
    const readsTabs = site?.profile.id === 'hexo';
    const isBroken = frontMatter !== null && isBeingWritten(frontMatter, readsTabs);
    return { kind: 'post', post: summaryOf(place, content), isBroken };
  }
}

/** Whether a front matter can't be read as it stands; TOML and JSON say so by having no values. */
function isBeingWritten(
  { format, values, problems, closeSpan }: FrontMatter,
  readsTabs: boolean,
): boolean {
  return (
    problems.some(({ code }) => !readsTabs || code !== readTabsCode) ||
    closeSpan === null ||
    (format !== 'yaml' && format !== 'executable' && Object.keys(values).length === 0)
  );
}

/**
 * The document that has the file at `uri` open as a note. VS Code keeps some that nobody sees, also of
 * files that are gone: without a tab and without text that is not saved, the file counts.
 */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find(
    document =>
      document.uri.toString() === name &&
      dialectOf(document) !== null &&
      (document.isDirty || isInTab(document)),
  );
}

function dialectOfFile({ path }: vscode.Uri): Dialect {
  return /\.mdx$/i.test(path) ? 'mdx' : 'markdown';
}
