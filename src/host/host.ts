import * as vscode from 'vscode';
import { CurrentSettings } from './currentSettings';
import { ErrorBoundary } from './errorBoundary';
import { OpenNotes } from './openNotes';

/** What every feature is given. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly errors: ErrorBoundary;
  readonly settings: CurrentSettings;
  readonly notes: OpenNotes;
  /** Registers a command inside the error boundary. Arguments come from anywhere: check them. */
  registerCommand(id: string, run: (...args: readonly unknown[]) => unknown): vscode.Disposable;
}

/** Builds what the features stand on. */
export function createHost(context: vscode.ExtensionContext): Host {
  const log = vscode.window.createOutputChannel('Zhupi', { log: true });
  const errors = new ErrorBoundary(log);
  const settings = new CurrentSettings();
  context.subscriptions.push(log, settings);
  return {
    context,
    log,
    errors,
    settings,
    notes: new OpenNotes(settings),
    registerCommand: (id, run) =>
      vscode.commands.registerCommand(id, (...args: readonly unknown[]) =>
        errors.runForUser(id, () => run(...args)),
      ),
  };
}
