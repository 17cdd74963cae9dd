import type * as vscode from 'vscode';
import { registerPreview } from '../features/preview/registerPreview';
import { createHost } from '../host/host';

/** Starts the features, one a line. */
export function activate(context: vscode.ExtensionContext): void {
  const host = createHost(context);
  context.subscriptions.push(registerPreview(host));
}
