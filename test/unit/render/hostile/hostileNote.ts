import type { Dialect } from '../../../../src/core/note/note';

/** A note that tries to do something, and the words in it that have to stay readable. */
export interface HostileNote {
  readonly name: string;
  readonly text: string;
  /** Shown on the page whatever becomes of the rest. */
  readonly stays: readonly string[];
  readonly dialect: Dialect;
  /** It needs a file of its own: what it is made of begins a file, or goes on to the end of one. */
  readonly isWhole: boolean;
}

/** A snippet between two paragraphs, which have to stay as well. */
export function hostile(name: string, snippet: string, ...stays: readonly string[]): HostileNote {
  return {
    name,
    text: `前文\n\n${snippet}\n\n后文`,
    stays: ['前文', '后文', ...stays],
    dialect: 'markdown',
    isWhole: false,
  };
}

/** The same in MDX. */
export function hostileMdx(
  name: string,
  snippet: string,
  ...stays: readonly string[]
): HostileNote {
  return { ...hostile(name, snippet, ...stays), dialect: 'mdx' };
}

/** A file of its own. */
export function hostileFile(name: string, text: string, ...stays: readonly string[]): HostileNote {
  return { name, text, stays, dialect: 'markdown', isWhole: true };
}
