import type * as vscode from 'vscode';
import type { Dialect } from '../core/note/note';

/** Documents that hold no file of the user's: cells of notebooks, comments on code. */
const foreignSchemes = new Set(['vscode-notebook-cell', 'comment']);

/**
 * The dialect of a document, or null where it is no note. VS Code has no language for `.mdx`, and
 * another extension may give it one of its own, so there the file's name decides.
 */
export function dialectOf(document: vscode.TextDocument): Dialect | null {
  if (foreignSchemes.has(document.uri.scheme)) {
    return null;
  }
  if (document.languageId === 'mdx' || /\.mdx$/i.test(document.uri.path)) {
    return 'mdx';
  }
  return document.languageId === 'markdown' ? 'markdown' : null;
}

/** The documents that language features are for; {@link dialectOf} says of some that they are none. */
export const noteSelector: readonly vscode.DocumentFilter[] = [
  { language: 'markdown' },
  { language: 'mdx' },
  { pattern: '**/*.{mdx,MDX}' },
];
