import type { Finding, Fix, Severity } from '../core/checks/finding';
import type { TextEdit } from '../core/edit/textEdit';
import type { Words } from '../core/words/words';
import type { CheckedNote } from './checkFile';
import { printable } from './displayWidth';
import { placesIn } from './notePlaces';
import { sourceExcerpt } from './sourceExcerpt';

/** A place of more than one character, as the command line writes it: ends exclusive. */
interface ListedSpan {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A finding as `zhupi check --format json` lists it. */
export interface ListedFinding extends ListedSpan {
  readonly path: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: {
    readonly title: string;
    readonly safe: boolean;
    readonly edits: readonly (ListedSpan & { readonly newText: string })[];
  } | null;
  readonly accepted?: true;
}

/** A note's findings in the order of its text. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      a.span.start - b.span.start ||
      a.span.end - b.span.end ||
      (a.problem.code < b.problem.code ? -1 : a.problem.code > b.problem.code ? 1 : 0),
  );
}

/** What is listed of a note's findings. */
export function listedFindings(
  { file, note, accepted }: CheckedNote,
  findings: readonly Finding[],
  words: Words,
): readonly ListedFinding[] {
  const place = placesIn(note);
  const listedSpan = ({ span }: TextEdit | Finding): ListedSpan => {
    const [start, end] = [place(span.start), place(span.end)];
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
    };
  };
  const listedFix = ({ title, safe, edits }: Fix) => ({
    title: words.checks.fix(title),
    safe,
    edits: edits.map(edit => ({ ...listedSpan(edit), newText: edit.newText })),
  });
  return inOrder(findings).map(finding => ({
    path: file.path,
    code: finding.problem.code,
    severity: finding.severity,
    ...listedSpan(finding),
    message: words.checks.message(finding.problem),
    fix: finding.fixes[0] === undefined ? null : listedFix(finding.fixes[0]),
    ...(accepted.has(finding) ? { accepted: true as const } : {}),
  }));
}

const colours: Readonly<Record<Severity, string>> = {
  error: '31',
  warning: '33',
  info: '36',
  hint: '2',
};

/**
 * A note's findings as compilers write them, each with its line and carets below it:
 *
 *     a.md:3:5: warning: … [front-matter/lost-text]
 */
export function findingsAsText(
  { file, note }: CheckedNote,
  findings: readonly Finding[],
  words: Words,
  isColoured: boolean,
): string {
  const place = placesIn(note);
  const paint = (code: string, text: string) =>
    isColoured ? `\u001b[${code}m${text}\u001b[0m` : text;
  return inOrder(findings)
    .map(({ problem, span, severity }) => {
      const start = place(span.start);
      const excerpt = excerptAt(note, span);
      const margin = ' '.repeat(String(start.line).length);
      const head = [
        paint('1', `${printable(file.path)}:${start.line}:${start.column}`),
        paint(colours[severity], words.cli.severity(severity)),
        printable(words.checks.message(problem)),
        paint('2', problem.code),
      ].join(' ');
      return (
        `${head}\n` +
        `  ${paint('2', `${start.line} |`)} ${excerpt.source}\n` +
        `  ${paint('2', `${margin} |`)} ${paint(colours[severity], excerpt.pointer)}\n`
      );
    })
    .join('\n');
}

/** The line that a span begins on, with carets below the part of the span that is on it. */
function excerptAt({ text, lines }: CheckedNote['note'], span: Finding['span']) {
  const line = lines.lineAt(span.start);
  // A byte order mark takes no room.
  const start = lines.startOf(line) + (line === 0 && text.startsWith('\ufeff') ? 1 : 0);
  const source = text.slice(start, lines.startOf(line + 1)).replace(/[\r\n]+$/, '');
  return sourceExcerpt(source, Math.max(0, span.start - start), Math.max(0, span.end - start));
}
