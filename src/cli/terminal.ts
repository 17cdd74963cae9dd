import type { PageStyles } from '../core/render/standalonePage';

/** All that the command line has of the world, so that a test can be one. */
export interface Terminal {
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The locale of the system, for where the environment names none: `zh-CN`. */
  readonly locale: string;
  /** Whether standard output is for a person's eyes, and may be coloured. */
  readonly isColoured: boolean;
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes a line to standard error. */
  error(line: string): void;
  /** Says how far a long work has come, in the place of what was said before; `''` takes it away. */
  progress(text: string): void;
  version(): string;
  /** What goes into a standalone page; read when it is needed. */
  pageStyles(): Promise<PageStyles>;
}

/**
 * How a run ended: done, with findings that matter, or with something that could not be used or
 * read.
 */
export type ExitStatus = 0 | 1 | 2;
