import * as vscode from 'vscode';
import { parseNote } from '../../core/note/parseNote';
import { escapeHtml } from '../../core/render/escapeHtml';
import { renderBlocks } from '../../core/render/renderBlocks';
import type { Language } from '../../core/words/words';
import { chosenLanguage, chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { findingPage } from './findingPage';

/** What explains the findings, all in one file. */
const files: Readonly<Record<Language, string>> = {
  en: 'docs/findings.md',
  'zh-cn': 'docs/findings.zh-CN.md',
};

/** Shows what a finding means, to whoever clicks its code. */
export async function showFindingPage(
  { context }: Host,
  address: vscode.Uri,
  webview: vscode.Webview,
): Promise<void> {
  const language = chosenLanguage();
  const file = vscode.Uri.joinPath(context.extensionUri, files[language]);
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const dist = vscode.Uri.joinPath(context.extensionUri, 'dist');
  webview.options = { localResourceRoots: [dist] };
  const sheets = ['note.css', 'preview.css'].map(name =>
    webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString(),
  );
  const markdown = findingPage(text, address.path.slice(1)) ?? text;
  webview.html = pageOf(markdown, { sheets, source: webview.cspSource, language });
}

interface PageParts {
  readonly sheets: readonly string[];
  /** What the style sheets' addresses are called in a content policy. */
  readonly source: string;
  readonly language: Language;
}

/** The page: text alone. */
function pageOf(markdown: string, { sheets, source, language }: PageParts): string {
  const blocks = renderBlocks(parseNote(markdown), {
    words: chosenWords(),
    formulas: 'html',
    resolve: address => (/^https?:/.test(address) ? address : null),
  });
  const policy = `default-src 'none'; style-src ${source}; font-src ${source}`;
  return `<!DOCTYPE html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
${sheets.map(sheet => `<link rel="stylesheet" href="${escapeHtml(sheet)}">`).join('\n')}
</head>
<body class="zhupi-preview">
<main class="zhupi-note">
${blocks.map(({ html }) => html).join('\n')}
</main>
</body>
</html>`;
}
