import type { PageStyles } from '../core/render/standalonePage';

/** All that the command line has of the world, so that a test can be one. */
export interface Terminal {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale of the system, for where the environment names none: `zh-CN`. */
  readonly locale: string;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes a line to standard error. */
  error(line: string): void;
  version(): string;
  /** What goes into a standalone page; read when it is needed. */
  pageStyles(): Promise<PageStyles>;
}

/** How a run ended: done, or with something that could not be used or read. */
export type ExitStatus = 0 | 2;
