import { acceptedFinding } from '../../core/checks/baseline';
import type { Finding, FindingCode, Problem, Severity } from '../../core/checks/finding';
import type { PostFindings } from '../../core/library/checkPost';
import type { Note } from '../../core/note/note';

/** A finding of a post, without the post's text. */
export interface ListedFinding {
  readonly problem: Problem;
  readonly severity: Severity;
  /** Of its text; lines and characters from 0. */
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
  /** Hash of the line that it begins on, by which a baseline knows it. */
  readonly line: string;
  readonly hasSafeFix: boolean;
  readonly isAccepted: boolean;
}

/** A post with its findings, in the order of the text. */
export interface ListedPost {
  /** Its uri. */
  readonly key: string;
  readonly title: string;
  readonly findings: readonly ListedFinding[];
}

/** The findings of a note that a person is to see; those that are off are left out. */
export function listedFindings(note: Note, found: PostFindings): readonly ListedFinding[] {
  const listed = (finding: Finding, isAccepted: boolean): ListedFinding => {
    const { start, end } = finding.span;
    return {
      problem: finding.problem,
      severity: finding.severity,
      range: { start: placeOf(note, start), end: placeOf(note, end) },
      line: acceptedFinding('', note, finding).line,
      hasSafeFix: finding.fixes.some(({ safe }) => safe),
      isAccepted,
    };
  };
  return [
    ...found.findings.filter(({ isOff }) => !isOff).map(each => listed(each, false)),
    ...found.accepted.filter(({ isOff }) => !isOff).map(each => listed(each, true)),
  ].sort(
    ({ range: { start: one } }, { range: { start: other } }) =>
      one.line - other.line || one.character - other.character,
  );
}

function placeOf({ lines }: Note, offset: number): { line: number; character: number } {
  const line = lines.lineAt(offset);
  return { line, character: offset - lines.startOf(line) };
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Findings of one code in the posts that have any. */
export interface CodeGroup {
  readonly code: FindingCode;
  /** The highest of them. */
  readonly severity: Severity;
  readonly count: number;
  readonly hasSafeFix: boolean;
  readonly posts: readonly ListedPost[];
}

/**
 * The findings by code: accepted ones, or those that nobody has accepted. What matters most first,
 * of that what there is most of; posts in the order given.
 */
export function groupsByCode(
  posts: Iterable<ListedPost>,
  isAccepted: boolean,
): readonly CodeGroup[] {
  const groups = new Map<FindingCode, ListedPost[]>();
  for (const post of posts) {
    const byCode = new Map<FindingCode, ListedFinding[]>();
    for (const finding of post.findings) {
      if (finding.isAccepted === isAccepted) {
        const { code } = finding.problem;
        const same = byCode.get(code) ?? [];
        same.push(finding);
        byCode.set(code, same);
      }
    }
    for (const [code, findings] of byCode) {
      const group = groups.get(code) ?? [];
      groups.set(code, group);
      group.push({ ...post, findings });
    }
  }
  return [...groups]
    .map(([code, inPosts]) => groupOf(code, inPosts))
    .sort(
      (one, other) =>
        severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
        other.count - one.count ||
        (one.code < other.code ? -1 : 1),
    );
}

function groupOf(code: FindingCode, posts: readonly ListedPost[]): CodeGroup {
  const findings = posts.flatMap(post => post.findings);
  return {
    code,
    severity:
      severities.find(severity => findings.some(each => each.severity === severity)) ?? 'hint',
    count: findings.length,
    hasSafeFix: findings.some(({ hasSafeFix }) => hasSafeFix),
    posts,
  };
}

/** The same finding with strings of its own: one that is cut out of a text keeps it in memory. */
export function withOwnText(finding: ListedFinding): ListedFinding {
  return JSON.parse(JSON.stringify(finding)) as ListedFinding;
}
