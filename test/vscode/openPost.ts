import * as vscode from 'vscode';
import { defined } from './harness';

/** A post that is open, with the cursor where its text had a `|`. */
export interface OpenPost {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  readonly cursor: vscode.Position;
}

/** A folder of the workspace that holds a blog, made by the suites and for them. */
function blogUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  return vscode.Uri.joinPath(defined(folder, 'folder').uri, '博客', path);
}

/** What makes a folder a blog of the starter: its configuration, its layouts and its authors. */
const blog: Readonly<Record<string, string>> = {
  'contentlayer.config.ts': "export default { contentDirPath: 'data' };\n",
  'layouts/PostGallery.tsx': 'export const layout = 1;\n',
  'data/authors/default.mdx': '---\nname: 默认\n---\n',
  'data/authors/王小明.mdx': '---\nname: 王小明\n---\n',
};

/** Made once: what changes of a site is a reason to look at all posts again. */
let made: Promise<void> | null = null;

async function makeBlog(): Promise<void> {
  for (const [path, text] of Object.entries(blog)) await write(blogUri(path), text);
}

/** Writes a post of a blog and opens it; the `|` in `marked`, if any, is the cursor. */
export async function openPost(name: string, marked: string): Promise<OpenPost> {
  const offset = marked.indexOf('|');
  const uri = await writePost(name, marked.replace('|', ''));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const cursor = document.positionAt(Math.max(0, offset));
  editor.selection = new vscode.Selection(cursor, cursor);
  return { document, editor, cursor };
}

/** The tags that are offered in a post, of all posts of its site. */
export async function tagsOffered({
  document,
  cursor,
}: Pick<OpenPost, 'document' | 'cursor'>): Promise<readonly string[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    cursor,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Where a post of that blog lies. */
export function postUri(name: string): vscode.Uri {
  return blogUri(`data/blog/${name}`);
}

/** Writes a post of that blog without opening it: a text, or bytes and how many there are in all. */
export async function writePost(
  name: string,
  content: string | ArrayBuffer,
  size = 0,
): Promise<vscode.Uri> {
  await (made ??= makeBlog());
  const uri = postUri(name);
  if (typeof content === 'string') {
    await write(uri, content);
  } else {
    const bytes = new Uint8Array(size);
    bytes.set(new Uint8Array(content));
    await vscode.workspace.fs.writeFile(uri, bytes);
  }
  return uri;
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  await vscode.workspace.fs.writeFile(uri, bytes);
}
