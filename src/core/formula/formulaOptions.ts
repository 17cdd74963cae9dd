/** How a formula is to be set. */
export interface FormulaOptions {
  readonly display: boolean;
  /** Macros of the user, `\name` to what it stands for (`markdown.math.macros`). */
  readonly macros?: Readonly<Record<string, string>>;
}
