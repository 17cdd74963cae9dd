import * as vscode from 'vscode';
import { Baselines } from './baselines';
import { CurrentSettings } from './currentSettings';
import { ErrorBoundary } from './errorBoundary';
import { ModelCatalogue } from './modelCatalogue';
import { NoteInView } from './noteInView';
import { OpenNotes } from './openNotes';
import { PostChecks } from './postChecks';
import { PostLibrary } from './postLibrary';
import { Sites } from './sites';

/** What every feature is given. */
export interface Host {
  readonly context: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly errors: ErrorBoundary;
  readonly settings: CurrentSettings;
  readonly notes: OpenNotes;
  /** The note that a person has before them. */
  readonly inView: NoteInView;
  /** The sites that notes belong to. */
  readonly sites: Sites;
  /** The posts of the workspace; read when somebody first asks for them. */
  readonly library: PostLibrary;
  /** The findings that users have accepted. */
  readonly baselines: Baselines;
  /** What checks of notes go by. */
  readonly checks: PostChecks;
  /** The models that can be recognised. */
  readonly models: ModelCatalogue;
  /** Registers a command inside the error boundary. Arguments come from anywhere: check them. */
  registerCommand(id: string, run: (...args: readonly unknown[]) => unknown): vscode.Disposable;
}

/** Builds what the features stand on. */
export function createHost(context: vscode.ExtensionContext): Host {
  const log = vscode.window.createOutputChannel('Zhupi', { log: true });
  const errors = new ErrorBoundary(log);
  const settings = new CurrentSettings();
  const notes = new OpenNotes(settings);
  const inView = new NoteInView();
  const sites = new Sites(settings, notes);
  const library = new PostLibrary({ settings, notes, sites, errors });
  const baselines = new Baselines();
  const checks = new PostChecks({ settings, sites, baselines, library });
  const models = new ModelCatalogue();
  context.subscriptions.push(log, settings, inView, sites, library, baselines, checks, models);
  return {
    context,
    log,
    errors,
    settings,
    notes,
    inView,
    sites,
    library,
    baselines,
    checks,
    models,
    registerCommand: (id, run) =>
      vscode.commands.registerCommand(id, (...args: readonly unknown[]) =>
        errors.runForUser(id, () => run(...args)),
      ),
  };
}
