import * as vscode from 'vscode';
import { escapeHtml } from '../../core/render/escapeHtml';
import type { Site } from '../../core/site/site';
import { fileNameOf, folderOfNote } from './noteUris';

/** What the page of a preview depends on. A change makes it load anew. */
export interface PageParts {
  readonly note: vscode.Uri;
  readonly extension: vscode.Uri;
  readonly site: Site | null;
  /** Addresses of the user's style sheets, as in the setting `markdown.styles`. */
  readonly styles: readonly string[];
}

/** The folders that the page may load from: our bundles, and where a note's images are. */
export function resourceRoots({ note, extension, site }: PageParts): readonly vscode.Uri[] {
  const folders = vscode.workspace.workspaceFolders?.map(folder => folder.uri) ?? [];
  const own = folderOfNote(note);
  const outside = own !== null && vscode.workspace.getWorkspaceFolder(note) === undefined;
  const root = site === null || site.root === null ? null : own?.with({ path: site.root });
  return [
    vscode.Uri.joinPath(extension, 'dist'),
    ...folders,
    ...(outside ? [own] : []),
    // Who opened only the posts' folder has the site around it.
    ...(root && vscode.workspace.getWorkspaceFolder(root) === undefined ? [root] : []),
  ];
}

/**
 * The page without the note, which comes by message. Scripts run by nonce, styles come from files
 * alone, and nothing else but pictures and fonts is loaded.
 */
export function previewPage(webview: vscode.Webview, parts: PageParts, nonce: string): string {
  const bundled = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(parts.extension, 'dist', ...path)).toString();
  const userStyles = parts.styles.flatMap(style => userStyle(webview, parts.note, style) ?? []);
  const sheets = [
    bundled('katex', 'katex.css'),
    bundled('note.css'),
    bundled('preview.css'),
    ...userStyles.map(style => style.href),
  ];
  const policy = contentPolicy(webview.cspSource, userStyles, nonce);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(fileNameOf(parts.note))}</title>
${sheets.map(sheet => `<link rel="stylesheet" href="${escapeHtml(sheet)}">`).join('\n')}
</head>
<body class="zhupi-preview">
<article id="zhupi-note" class="zhupi-note" role="main"></article>
<div id="zhupi-status" class="zhupi-status" role="status"></div>
<script nonce="${nonce}" src="${escapeHtml(bundled('preview.js'))}"></script>
</body>
</html>`;
}

function contentPolicy(own: string, styles: readonly UserStyle[], nonce: string): string {
  const hosts = styles.flatMap(style => style.host ?? []);
  const styled = [own, ...new Set(hosts)].join(' ');
  return [
    "default-src 'none'",
    `img-src ${own} https: data:`,
    `style-src ${styled}`,
    `font-src ${styled}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
}

interface UserStyle {
  readonly href: string;
  /** Where on the network it is, as a source of the content policy; null for a file. */
  readonly host: string | null;
}

/**
 * Where the page finds a style sheet of the user's: over https, or a file of the folder that is
 * opened (of the note's own where none is). Null for what can't be loaded.
 */
function userStyle(webview: vscode.Webview, note: vscode.Uri, style: string): UserStyle | null {
  const host = /^https:\/\/[\w.-]+(?::\d+)?(?=\/)/i.exec(style)?.[0];
  if (host !== undefined) {
    return { href: style, host };
  }
  const root = vscode.workspace.getWorkspaceFolder(note)?.uri ?? folderOfNote(note);
  if (root === null || /^[a-z][a-z\d+.-]*:/i.test(style)) {
    return null;
  }
  return { href: webview.asWebviewUri(vscode.Uri.joinPath(root, style)).toString(), host: null };
}
