import * as vscode from 'vscode';
import {
  registerBuiltInPreview,
  type MarkdownItContribution,
} from '../features/builtInPreview/registerBuiltInPreview';
import { familyTreeViewType } from '../features/outline/familyTreeViewType';
import { previewTabs } from '../features/preview/previewTabs';
import { previewViewType } from '../features/preview/previewViewType';
import { findingPageViewType } from '../features/problems/findingPageViewType';
import { dialectOf } from '../host/noteDocument';
import type { Features } from './features';
import type * as Parts from './parts';

declare const require: (module: string) => unknown;

const parts = () => (require('./parts') as typeof Parts).parts;

/**
 * Promises everything and loads nothing: VS Code's own preview activates us with any Markdown file,
 * to ask for the syntax of notes, and most people then open no preview of ours.
 */
export function activate(context: vscode.ExtensionContext): MarkdownItContribution {
  startWhenAsked(context);
  return registerBuiltInPreview(context, () => parts().formulas().FormulaWriter);
}

/**
 * The features start with the first of their commands, with a panel that comes back or was left
 * behind, or when a note is seen in an editor: VS Code's own preview of one is none of their business.
 */
function startWhenAsked(context: vscode.ExtensionContext): void {
  let features: Features | undefined;
  const start = (): Features => {
    if (features === undefined) {
      // The features register the same commands.
      standIns.dispose();
      features = parts().features().startFeatures(context);
    }
    return features;
  };
  const standIns = vscode.Disposable.from(
    ...contributionsOf(context).commands.map(({ command: id }) =>
      vscode.commands.registerCommand(id, (...args: readonly unknown[]) => {
        start();
        return vscode.commands.executeCommand(id, ...args);
      }),
    ),
    // A view asks for its lines when it is first seen; the features register the same views.
    ...Object.values(contributionsOf(context).views)
      .flat()
      .map(({ id }) =>
        vscode.window.registerTreeDataProvider<never>(id, {
          getTreeItem: item => item,
          getChildren: () => {
            setTimeout(start, 0);
            return [];
          },
        }),
      ),
  );
  context.subscriptions.push(
    standIns,
    vscode.window.registerWebviewPanelSerializer(previewViewType, {
      deserializeWebviewPanel: (panel, state) => start().revivePreview(panel, state),
    }),
    vscode.window.registerWebviewPanelSerializer(familyTreeViewType, {
      deserializeWebviewPanel: panel => start().reviveFamilyTree(panel),
    }),
    vscode.window.registerCustomEditorProvider(findingPageViewType, {
      openCustomDocument: uri => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: ({ uri }, { webview }) => start().showFindingPage(uri, webview),
    }),
    whenNoteIsSeen(start),
  );
}

/** Calls `then` once when an editor shows a note or a tab a preview: never before this returns. */
function whenNoteIsSeen(then: () => void): vscode.Disposable {
  const seesNote = (editors: readonly vscode.TextEditor[]) =>
    editors.some(({ document }) => dialectOf(document) !== null);
  let timer: number | undefined;
  const listener = vscode.window.onDidChangeVisibleTextEditors(editors => {
    if (seesNote(editors)) once();
  });
  const once = () => {
    listener.dispose();
    // Who waits for the syntax of notes need not wait for the features to load.
    timer ??= setTimeout(then, 0);
  };
  if (seesNote(vscode.window.visibleTextEditors) || previewTabs().length > 0) once();
  return new vscode.Disposable(() => {
    listener.dispose();
    clearTimeout(timer);
  });
}

interface Contributions {
  readonly commands: readonly { readonly command: string }[];
  readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
}

function contributionsOf({ extension }: vscode.ExtensionContext): Contributions {
  const { contributes } = extension.packageJSON as { readonly contributes: Contributions };
  return contributes;
}
