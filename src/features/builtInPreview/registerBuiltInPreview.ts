import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import type { FormulaWriter } from '../../core/render/formulaWriter';
import { chosenWords } from '../../host/chosenLanguage';
import { affectsBuiltInPreview, readBuiltInPreviewSettings } from '../../host/settings';
import { extendMarkdownIt } from './extendMarkdownIt';

/** What VS Code's own Markdown extension asks of an extension with `markdown.markdownItPlugins`. */
export interface MarkdownItContribution {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/**
 * The syntax of notes for VS Code's own preview, as the settings have it when the preview asks; it
 * is made to ask again when they change. `writerClass` loads what writes formulas.
 */
export function registerBuiltInPreview(
  context: vscode.ExtensionContext,
  writerClass: () => typeof FormulaWriter,
): MarkdownItContribution {
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration(event => {
      if (affectsBuiltInPreview(event)) {
        void vscode.commands.executeCommand('markdown.api.reloadPlugins');
      }
    }),
  );
  return {
    extendMarkdownIt(md) {
      const { enabled, macros } = readBuiltInPreviewSettings();
      return enabled
        ? extendMarkdownIt(md, () => {
            const Writer = writerClass();
            return new Writer({ formulas: 'html', macros, words: chosenWords() });
          })
        : md;
    },
  };
}
