import * as vscode from 'vscode';
import type { Span } from '../core/text/span';

/** The range of `document` that `span`, of the same text, covers. */
export function rangeOf(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}
