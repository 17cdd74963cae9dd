import type { Note } from '../note/note';
import type { Finding } from './finding';

/** The file in a `.vscode` folder that holds the findings which somebody has accepted. */
export const baselineName = 'zhupi-baseline.json';

/** A finding that was accepted. It is known again by its line, wherever that has moved. */
export interface AcceptedFinding {
  /** From the folder that `.vscode` lies in, with `/`. */
  readonly path: string;
  readonly code: string;
  /** Hash of the text of the line that the finding begins on; of none where it is of the whole note. */
  readonly line: string;
}

/** The findings that were accepted in one folder. One entry stands for one finding. */
export class Baseline {
  readonly entries: readonly AcceptedFinding[];
  readonly #counts = new Map<string, number>();

  constructor(entries: readonly AcceptedFinding[]) {
    this.entries = entries;
    for (const entry of entries) {
      const key = keyOf(entry);
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
  }

  /** Reads a baseline's file; null where it is none. */
  static read(text: string): Baseline | null {
    const root = parsedJson(text);
    const list = isRecord(root) ? root['accepted'] : undefined;
    return Array.isArray(list) ? new Baseline(list.flatMap(entry => acceptedOf(entry))) : null;
  }

  /** Those of a note's findings that were accepted, the first ones where there are more by now. */
  acceptedIn(path: string, note: Note, findings: readonly Finding[]): ReadonlySet<Finding> {
    const isAccepted = this.accepts(findings.map(each => acceptedFinding(path, note, each)));
    return new Set(findings.filter((_, index) => isAccepted[index]));
  }

  /** Of each of the findings of one note whether it was accepted. */
  accepts(findings: readonly AcceptedFinding[]): readonly boolean[] {
    const left = new Map<string, number>();
    return findings.map(finding => {
      const key = keyOf(finding);
      const count = left.get(key) ?? this.#counts.get(key) ?? 0;
      left.set(key, count - 1);
      return count > 0;
    });
  }

  /** The text of the file: the same for the same findings, one a line, so that changes are small. */
  written(): string {
    const lines = this.entries
      .map(({ path, code, line }) => JSON.stringify({ path, code, line }))
      .sort()
      .map(entry => `    ${entry}`);
    return `{\n  "accepted": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
  }
}

/** What a baseline says of a finding in the note at `path`, from the folder of the baseline. */
export function acceptedFinding(path: string, note: Note, finding: Finding): AcceptedFinding {
  const { text, lines } = note;
  const { start, end } = finding.span;
  const line = lines.lineAt(start);
  // That something is missing is said at the start of a note, whatever stands there.
  const source = end === 0 ? '' : text.slice(lines.startOf(line), lines.startOf(line + 1));
  return { path, code: finding.problem.code, line: hashOfLine(source) };
}

/** A hash of 53 bits of a line, without its end, a byte order mark, and blanks around it. */
function hashOfLine(line: string): string {
  const text = line.replace(/^\ufeff/, '').trim();
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return ((low >>> 0) * 0x200000 + (high >>> 11)).toString(36);
}

function keyOf({ path, code, line }: AcceptedFinding): string {
  return `${line} ${code} ${path}`;
}

function acceptedOf(entry: unknown): readonly AcceptedFinding[] {
  if (!isRecord(entry)) {
    return [];
  }
  const { path, code, line } = entry;
  return typeof path === 'string' && typeof code === 'string' && typeof line === 'string'
    ? [{ path, code, line }]
    : [];
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
