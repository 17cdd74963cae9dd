import * as vscode from 'vscode';
import { chosenWords } from './chosenLanguage';

/** Something that the user can act on: its message, in the user's language, says how. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Where every error ends that nobody nearer knows how to handle. */
export class ErrorBoundary {
  readonly #log: vscode.LogOutputChannel;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
  }

  /**
   * Runs what the user asked for by a command. Never rejects: the user is told, and what nobody
   * foresaw is logged under `what` with its stack. It has ended whether or not that is closed.
   */
  async runForUser(what: string, action: () => unknown): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.#tell(what, error);
    }
  }

  /** Runs what nobody waits for, such as the answer to an event. Never rejects; errors are logged. */
  async run(what: string, action: () => unknown): Promise<void> {
    try {
      await action();
    } catch (error) {
      this.report(what, error);
    }
  }

  /** Logs an error with its stack. */
  report(what: string, error: unknown): void {
    this.#log.error(what, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  #tell(what: string, error: unknown): void {
    if (error instanceof UserError) {
      void vscode.window.showWarningMessage(error.message);
      return;
    }
    this.report(what, error);
    const words = chosenWords().host;
    const showLog = words.showLog();
    void vscode.window.showErrorMessage(words.unexpected(), showLog).then(answer => {
      if (answer === showLog) this.#log.show();
    });
  }
}
