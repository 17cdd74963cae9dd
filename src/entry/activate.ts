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
  let features: Promise<Features> | undefined;
  const start = (): Promise<Features> => {
    features ??= (async () => {
      // VS Code takes a view's stand-in away in its own time: one that is put in its place before
      // is taken away with it.
      await Promise.all(standInViews.map(view => view.dispose() as unknown));
      // The features register the same commands.
      standIns.dispose();
      return parts().features().startFeatures(context);
    })();
    return features;
  };
  const { commands, views } = contributionsOf(context);
  const standIns = vscode.Disposable.from(
    ...commands.map(({ command: id }) =>
      vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
        await start();
        return vscode.commands.executeCommand<unknown>(id, ...args);
      }),
    ),
  );
  // A view asks for its lines when it is first seen.
  const standInViews = Object.values(views)
    .flat()
    .map(({ id }) =>
      vscode.window.createTreeView<never>(id, {
        treeDataProvider: {
          getTreeItem: item => item,
          getChildren: () => {
            setTimeout(() => void start(), 0);
            return [];
          },
        },
      }),
    );
  context.subscriptions.push(
    standIns,
    vscode.window.registerWebviewPanelSerializer(previewViewType, {
      deserializeWebviewPanel: async (panel, state) => (await start()).revivePreview(panel, state),
    }),
    vscode.window.registerWebviewPanelSerializer(familyTreeViewType, {
      deserializeWebviewPanel: async panel => (await start()).reviveFamilyTree(panel),
    }),
    vscode.window.registerCustomEditorProvider(findingPageViewType, {
      openCustomDocument: uri => ({ uri, dispose: () => undefined }),
      resolveCustomEditor: async ({ uri }, { webview }) =>
        (await start()).showFindingPage(uri, webview),
    }),
    whenNoteIsSeen(() => void start()),
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
