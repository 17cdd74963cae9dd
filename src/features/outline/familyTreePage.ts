import * as vscode from 'vscode';
import { treeStyle } from '../../core/outline/treeStyle';
import { escapeHtml } from '../../core/render/escapeHtml';
import { chosenLanguage, chosenWords } from '../../host/chosenLanguage';

/** A button of the page: what it does, what stands on it, what it says of itself. */
type Button = readonly [act: string, label: string, title: string];

/**
 * The page without the drawing, which comes by message. The script and the drawing's own style run
 * by nonce; nothing else is loaded but pictures that the page makes itself, for the export.
 */
export function familyTreePage(
  webview: vscode.Webview,
  extension: vscode.Uri,
  nonce: string,
): string {
  const words = chosenWords();
  const { tree } = words.models;
  const bundled = (name: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString());
  const policy = [
    "default-src 'none'",
    'img-src blob:',
    `style-src ${webview.cspSource} 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const view: readonly Button[] = [
    ['zoomOut', '−', tree.zoomOut()],
    ['zoomReset', '100%', tree.zoomReset()],
    ['zoomIn', '+', tree.zoomIn()],
    ['fit', tree.fit(), tree.fitTitle()],
    ['foldAll', tree.foldAll(), tree.foldAllTitle()],
  ];
  const files: readonly Button[] = [
    ['buildOutline', tree.outline(), tree.outlineTitle()],
    ['exportSvg', 'SVG', tree.exportAs('SVG')],
    ['exportPng', 'PNG', tree.exportAs('PNG')],
  ];
  return `<!DOCTYPE html>
<html lang="${chosenLanguage() === 'zh-cn' ? 'zh-CN' : 'en'}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.outline.title())}</title>
<style nonce="${nonce}">${treeStyle('vscode')}</style>
<link rel="stylesheet" href="${bundled('outline.css')}">
</head>
<body class="zhupi-family-tree">
<header class="zhupi-bar">
<h1 class="zhupi-title">${escapeHtml(tree.panelTitle())}</h1>
<input id="zhupi-search" type="search" placeholder="${escapeHtml(tree.search())}" aria-label="${escapeHtml(tree.search())}">
<span id="zhupi-status" role="status"></span>
<div class="zhupi-buttons" role="group" aria-label="${escapeHtml(tree.viewButtons())}">${buttons(view)}</div>
<div class="zhupi-buttons" role="group" aria-label="${escapeHtml(tree.fileButtons())}">${buttons(files)}</div>
</header>
<p id="zhupi-notice" role="status" hidden></p>
<main id="zhupi-tree" tabindex="0" aria-label="${escapeHtml(words.outline.title())}"></main>
<script nonce="${nonce}" src="${bundled('outline.js')}"></script>
</body>
</html>`;
}

function buttons(all: readonly Button[]): string {
  return all
    .map(([act, label, title]) => {
      const said = escapeHtml(title);
      // Signs are read by name; words speak for themselves.
      const name = /\p{L}|\d/u.test(label) ? '' : ` aria-label="${said}"`;
      const id = act === 'zoomReset' ? ' id="zhupi-zoom"' : '';
      return `<button${id} type="button" data-act="${act}" title="${said}"${name}>${escapeHtml(label)}</button>`;
    })
    .join('');
}
