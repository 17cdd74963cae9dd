import type * as vscode from 'vscode';
import { registerAnnotations } from '../features/annotations/registerAnnotations';
import { registerFindings } from '../features/findings/registerFindings';
import { registerFormulas } from '../features/formulas/registerFormulas';
import { registerFrontMatter } from '../features/frontMatter/registerFrontMatter';
import { registerOutline } from '../features/outline/registerOutline';
import { registerPreview } from '../features/preview/registerPreview';
import { showFindingPage } from '../features/problems/findingPages';
import { registerProblems } from '../features/problems/registerProblems';
import { registerSite } from '../features/site/registerSite';
import { registerStatusBar } from '../features/statusBar/registerStatusBar';
import { registerTags } from '../features/tags/registerTags';
import { createHost } from '../host/host';

/** The features that run. */
export interface Features {
  /** Takes back a preview that was open when the window was closed or reloaded. */
  revivePreview(panel: vscode.WebviewPanel, state: unknown): Promise<void>;
  /** Takes back the family tree, likewise. */
  reviveFamilyTree(panel: vscode.WebviewPanel): Promise<void>;
  /** Shows the page about a finding, which may be open from an earlier window, too. */
  showFindingPage(address: vscode.Uri, webview: vscode.Webview): Promise<void>;
}

/** Starts the features, one a line. */
export function startFeatures(context: vscode.ExtensionContext): Features {
  const host = createHost(context);
  const preview = registerPreview(host);
  const outline = registerOutline(host);
  context.subscriptions.push(
    registerAnnotations(host),
    registerFormulas(host),
    registerSite(host),
    registerFrontMatter(host),
    registerProblems(host),
    registerFindings(host),
    registerTags(host),
    registerStatusBar(host),
    outline,
    preview,
  );
  return {
    showFindingPage: (address, webview) => showFindingPage(host, address, webview),
    reviveFamilyTree: panel => outline.deserializeWebviewPanel(panel),
    revivePreview: (panel, state) => preview.deserializeWebviewPanel(panel, state),
  };
}
