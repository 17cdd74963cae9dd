import type { ExtensionHost } from './extensionHost';
import type { Settings, Locale, Theme } from './userData';
import type { Workbench } from './workbench';

/** Where a journey begins. */
export interface JourneyOptions {
  /**
   * A folder or a `.code-workspace` of `test/vscode/workspaces`, of which the journey gets a copy;
   * `notes` unless told.
   */
  readonly workspace?: string;
  /** Uses the folder that the environment's ZHUPI_NOTES names; skipped where it names none. */
  readonly realNotes?: boolean;
  readonly theme?: Theme;
  readonly locale?: Locale;
  readonly settings?: Settings;
  /** VS Code asks whether the folder is trusted. */
  readonly asksForTrust?: boolean;
  /** Webviews run in a process of their own, so that their memory can be measured. */
  readonly webviewsApart?: boolean;
  /** One of those that every run also makes on the oldest VS Code that is supported. */
  readonly onOldest?: boolean;
  /** Where Zhupi runs; in a process of Node alone unless told. */
  readonly hosts?: readonly ExtensionHost[];
  /** Where alone it can be made, because VS Code itself lacks there what it is about. */
  readonly onlyIn?: readonly ExtensionHost[];
}

/** What a person does, and what is seen then. */
export interface Journey {
  readonly name: string;
  readonly options: JourneyOptions;
  readonly run: (workbench: Workbench) => Promise<void>;
}

/** The journeys, in the order of their files. */
export const journeys: Journey[] = [];

/** Adds a journey: `name` says what a person can do, `run` does it and fails where it does not work. */
export function journey(name: string, options: JourneyOptions, run: Journey['run']): void {
  journeys.push({ name, options, run });
}
