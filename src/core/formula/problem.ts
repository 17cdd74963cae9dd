import { ParseError } from 'katex';

/** What is wrong with a formula, in a form that can be said in any language. */
export type FormulaProblem =
  /** `\foo`, which neither KaTeX nor the macros know. */
  | { readonly kind: 'unknownCommand'; readonly command: string }
  /** `\begin{foo}` */
  | { readonly kind: 'unknownEnvironment'; readonly name: string }
  /** Something that opens and is not closed: `wanted` is what is missing, `}` or `\right`. */
  | { readonly kind: 'unclosed'; readonly wanted: string }
  /** Something that may not stand here: `&`, `}`, `\right`. */
  | { readonly kind: 'misplaced'; readonly what: string }
  /** `\frac`, `^`: a command without what it applies to. */
  | { readonly kind: 'missingArgument'; readonly command: string }
  | { readonly kind: 'doubleScript'; readonly script: 'superscript' | 'subscript' }
  /** `\begin{a}` ended by `\end{b}`. */
  | { readonly kind: 'mismatch'; readonly begin: string; readonly end: string }
  /** A command that stands in text but belongs to math, or the other way round. */
  | { readonly kind: 'wrongMode'; readonly command: string; readonly mode: 'math' | 'text' }
  /** `\limits` after what is no operator. */
  | { readonly kind: 'limits' }
  /** A value that can't be read as what is needed: `\left x`, `\hspace{1}`, `\color{bleu}`. */
  | {
      readonly kind: 'badValue';
      readonly what: 'delimiter' | 'size' | 'unit' | 'color' | 'column';
      readonly value: string;
    }
  /** Macros that expand without end. */
  | { readonly kind: 'tooManyExpansions' }
  /** Nested deeper than can be drawn. */
  | { readonly kind: 'tooDeep' }
  /** Anything else, in KaTeX's own words. */
  | { readonly kind: 'other'; readonly message: string };

/** Why a formula is refused, and where. */
export interface Refusal {
  readonly problem: FormulaProblem;
  /** KaTeX's message without its head. */
  readonly reason: string;
  /** Where in the TeX as written; null where KaTeX tells no place in it. */
  readonly offset: number | null;
  readonly length: number | null;
}

/** The refusal that an exception of KaTeX, called with `tex`, stands for. */
export function refusalOf(error: unknown, tex: string): Refusal {
  if (!(error instanceof ParseError)) {
    const reason = error instanceof Error ? error.message : String(error);
    // Nothing but recursion throws it: KaTeX descends once for every level of the formula.
    const problem: FormulaProblem =
      error instanceof RangeError ? { kind: 'tooDeep' } : { kind: 'other', message: reason };
    return { problem, reason, offset: null, length: null };
  }
  const reason = error.rawMessage;
  const place = placeOf(error, tex);
  return {
    problem: problemOf(reason),
    reason,
    offset: place?.offset ?? null,
    length: place?.length ?? null,
  };
}

/**
 * The place that an error tells, unless it is one in the text of a macro: the message ends with the
 * characters around the place, and they must be those of `tex`.
 */
function placeOf(error: ParseError, tex: string): { offset: number; length: number } | null {
  // Declared as numbers, but missing where KaTeX has no token to blame.
  const { position, length } = error as { position?: number; length?: number };
  if (position === undefined || length === undefined) return null;
  const end = position + length;
  const marked = tex.slice(position, end).replace(/[^]/g, '$&\u0332');
  const context = `${tex.slice(Math.max(0, position - 15), position)}${marked}${tex.slice(end, end + 15)}`;
  if (!error.message.replace(/…$/, '').endsWith(context)) return null;
  // The blanks after a command are a part of its token.
  return { offset: position, length: tex.slice(position, end).trimEnd().length };
}

type Reading = readonly [pattern: RegExp, problem: (...groups: string[]) => FormulaProblem];

/** KaTeX's messages, the commonest first. */
const readings: readonly Reading[] = [
  [/^Undefined control sequence: ([^]+)$/, command => ({ kind: 'unknownCommand', command })],
  [/^No such environment: ([^]*)$/, name => ({ kind: 'unknownEnvironment', name })],
  [/^Expected 'EOF', got '([^]+)'$/, what => ({ kind: 'misplaced', what })],
  [/^Expected '[^]+', got '(&)'$/, what => ({ kind: 'misplaced', what })],
  [/^Expected '([^]+)', got '[^]+'$/, missing],
  [/^Unexpected end of input in a macro argument, expected '([^]+)'$/, missing],
  [/^Expected (?:& or )?\\\\ or \\cr or \\end$/, () => ({ kind: 'unclosed', wanted: '\\end' })],
  [/^Extra }$/, () => ({ kind: 'misplaced', what: '}' })],
  [/^Too many tab characters: &$/, () => ({ kind: 'misplaced', what: '&' })],
  [/^(\\middle) without preceding \\left$/, what => ({ kind: 'misplaced', what })],
  [/^Expected group (?:after|as argument to) '([^]+)'$/, argumentOf],
  [/^Got function '([^]+)' with no arguments/, argumentOf],
  [/^Double (superscript|subscript)$/, script],
  [
    /^Mismatch: \\begin\{([^]*)\} matched by \\end\{([^]*)\}$/,
    (begin = '', end = '') => ({ kind: 'mismatch', begin, end }),
  ],
  [/^Can't use function '([^]+)' in (math|text) mode$/, wrongMode],
  [/^Limit controls must follow a math operator$/, () => ({ kind: 'limits' })],
  [/^Invalid (delimiter|size|unit|color):? '([^]*?)'/, badValue],
  [/^Unknown (column) alignment: ([^]*)$/, badValue],
  [/^Too many expansions/, () => ({ kind: 'tooManyExpansions' })],
];

function problemOf(message: string): FormulaProblem {
  for (const [pattern, problem] of readings) {
    const found = pattern.exec(message);
    if (found !== null) return problem(...found.slice(1));
  }
  return { kind: 'other', message };
}

function missing(wanted = '}'): FormulaProblem {
  return { kind: 'unclosed', wanted };
}

function argumentOf(command = ''): FormulaProblem {
  return { kind: 'missingArgument', command };
}

function script(which = ''): FormulaProblem {
  return { kind: 'doubleScript', script: which === 'subscript' ? 'subscript' : 'superscript' };
}

function wrongMode(command = '', mode = ''): FormulaProblem {
  return { kind: 'wrongMode', command, mode: mode === 'math' ? 'math' : 'text' };
}

function badValue(what = '', value = ''): FormulaProblem {
  const known = (['delimiter', 'size', 'unit', 'color', 'column'] as const).find(k => k === what);
  return known === undefined
    ? { kind: 'other', message: `${what}: ${value}` }
    : { kind: 'badValue', what: known, value };
}
