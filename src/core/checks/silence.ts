import type { TextEdit } from '../edit/textEdit';
import { lineEndOf, startOfLine } from '../edit/textLines';
import type { Note } from '../note/note';
import type { Finding } from './finding';
import { matchesCode } from './levelFor';

const comment =
  /(?:<!--[ \t]*|\{\/\*[ \t]*|#[ \t]*)zhupi-disable(-next-line)?((?:[ \t]+[\w*/-]+)*)(?:[ \t,]*(?:-->|\*\/\}|$)|[ \t])/gm;

interface Silence {
  /** Offsets between which findings that begin there are silenced. */
  readonly start: number;
  readonly end: number;
  /** None for all codes. */
  readonly codes: readonly string[];
}

/** The places where the user wants no findings. */
export class Silences {
  readonly #silences: readonly Silence[];

  constructor(silences: readonly Silence[]) {
    this.#silences = silences;
  }

  covers({ problem, span }: Finding): boolean {
    return this.#silences.some(
      ({ start, end, codes }) =>
        start <= span.start &&
        span.start < end &&
        (codes.length === 0 || codes.some(pattern => matchesCode(problem.code, pattern))),
    );
  }
}

/** Reads `zhupi-disable-next-line CODE…` and `zhupi-disable CODE…` in the comments of a note. */
export function readSilences(note: Note): Silences {
  const { text } = note;
  const silences: Silence[] = [];
  if (text.includes('zhupi-disable')) {
    for (const match of text.matchAll(comment)) {
      const silence = isComment(note, match.index, match[0]) ? silenceOf(note, match) : null;
      if (silence !== null) {
        silences.push(silence);
      }
    }
  }
  return new Silences(silences);
}

/** `#` begins a comment in front matter only, the others do so elsewhere, but not in code. */
function isComment(note: Note, at: number, mark: string): boolean {
  const frontMatter = note.frontMatter?.contentSpan;
  const isInFrontMatter =
    frontMatter !== undefined && frontMatter.start <= at && at < frontMatter.end;
  if (mark.startsWith('#') || isInFrontMatter) {
    return isInFrontMatter && mark.startsWith('#');
  }
  const block = note.blocks.find(({ span }) => span.start <= at && at < span.end);
  const type = block?.tokens[0]?.type;
  return type !== 'fence' && type !== 'code_block';
}

function silenceOf(note: Note, match: RegExpExecArray): Silence | null {
  const [, nextLine, names = ''] = match;
  const codes = names.split(/[ \t]+/).filter(name => name !== '');
  if (nextLine === undefined) {
    return { start: firstCovered(note, match.index), end: note.text.length + 1, codes };
  }
  const line = note.lines.lineAt(match.index);
  return { start: note.lines.startOf(line + 1), end: note.lines.startOf(line + 2), codes };
}

/** In the front matter, or as the first text of a note, it holds for what is said of the whole. */
function firstCovered({ text, frontMatter }: Note, at: number): number {
  const isFirst = text.slice(0, at).trim() === '';
  const isInFrontMatter = frontMatter !== null && at < frontMatter.span.end;
  return isFirst || isInFrontMatter ? Math.min(at, frontMatter?.openSpan.start ?? 0) : at;
}

/** Silences a finding where it stands, by a comment in the form that its place takes. */
export function silenceEdit(note: Note, finding: Finding, isMdx: boolean): TextEdit {
  const { text, frontMatter } = note;
  const { code } = finding.problem;
  const at = finding.span.start;
  const start = startOfLine(text, at);
  const lineEnd = lineEndOf(text, at);
  if (frontMatter !== null && at < frontMatter.contentSpan.start) {
    const place = frontMatter.contentSpan.start;
    const newText = `# zhupi-disable ${code}${lineEnd}`;
    return { span: { start: place, end: place }, newText };
  }
  const indent = /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? '';
  const isInFrontMatter = frontMatter !== null && at < frontMatter.contentSpan.end;
  const isWhole = code === 'front-matter/missing';
  const words = isWhole ? `zhupi-disable ${code}` : `zhupi-disable-next-line ${code}`;
  const shown = isInFrontMatter ? `# ${words}` : isMdx ? `{/* ${words} */}` : `<!-- ${words} -->`;
  const place = isWhole && text.startsWith('\ufeff') ? 1 : start;
  return { span: { start: place, end: place }, newText: `${indent}${shown}${lineEnd}` };
}
