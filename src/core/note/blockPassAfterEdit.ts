import type { MarkdownIt } from 'markdown-it';
import { lastIndexAtMost } from '../text/lineIndex';
import { type BlockPass, movedPiece, type Piece, piecesOf, runBlockPass } from './blockPass';
import type { SourceText } from './sourceText';

/** The block pass of a body before an edit. */
export interface PassedBody {
  readonly source: SourceText;
  readonly pass: BlockPass;
}

/**
 * The block pass of a body that was edited. Only the section with the edit is read anew, from the
 * heading above it to the heading below: no rule of Markdown or of ours looks across a `# heading`
 * unless something before it is left open, and that shows, because the heading below is then no
 * heading any more. Where that is so, or a definition may have changed, the whole body is read.
 */
export function runBlockPassAfter(
  md: MarkdownIt,
  source: SourceText,
  before: PassedBody,
): BlockPass {
  const edit = editedLines(before.source, source);
  const { pieces } = before.pass;
  const first = lastHeadingAbove(pieces, edit.line) + 1;
  const line = pieces[first - 1]?.endLine ?? 0;
  const below = firstHeadingBelow(pieces, edit.oldEndLine);
  const moved = edit.newEndLine - edit.oldEndLine;
  const headingBelow = pieces[below];
  const oldEnd = headingBelow?.line ?? before.source.lineCount;
  const newEnd = oldEnd + moved;
  if (mayDefine(before.source, line, oldEnd) || mayDefine(source, line, newEnd)) {
    return runBlockPass(md, source);
  }
  const endLine = headingBelow === undefined ? source.lineCount : newEnd + 1;
  const read = piecesOf(md, source, { line, endLine });
  const last = read[read.length - 1];
  if (headingBelow !== undefined && (last?.line !== newEnd || !last.isHeading)) {
    return runBlockPass(md, source);
  }
  return {
    ...before.pass,
    pieces: [
      ...pieces.slice(0, first).map(piece => movedPiece(md, source, piece, 0)),
      ...read,
      ...pieces.slice(below + 1).map(piece => movedPiece(md, source, piece, moved)),
    ],
  };
}

/** Lines that an edit replaced; those before and behind are the same. Ends are exclusive. */
interface EditedLines {
  readonly line: number;
  readonly oldEndLine: number;
  readonly newEndLine: number;
}

function editedLines(before: SourceText, after: SourceText): EditedLines {
  const shorter = Math.min(before.text.length, after.text.length);
  const start = sameStart(before.text, after.text, shorter);
  const end = sameEnd(before.text, after.text, shorter - start);
  return {
    line: lineAt(after, start),
    oldEndLine: lineAt(before, before.text.length - end) + 1,
    newEndLine: lineAt(after, after.text.length - end) + 1,
  };
}

function lineAt(source: SourceText, offset: number): number {
  return lastIndexAtMost(source.lineStarts, offset);
}

/** Texts are compared in pieces of this length first: the engine does that at once. */
const stride = 4096;

function sameStart(one: string, other: string, most: number): number {
  let same = 0;
  while (same + stride <= most && one.startsWith(other.slice(same, same + stride), same)) {
    same += stride;
  }
  while (same < most && one.charCodeAt(same) === other.charCodeAt(same)) {
    same += 1;
  }
  return same;
}

function sameEnd(one: string, other: string, most: number): number {
  const [a, b] = [one.length, other.length];
  let same = 0;
  while (
    same + stride <= most &&
    one.startsWith(other.slice(b - same - stride, b - same), a - same - stride)
  ) {
    same += stride;
  }
  while (same < most && one.charCodeAt(a - same - 1) === other.charCodeAt(b - same - 1)) {
    same += 1;
  }
  return same;
}

function lastHeadingAbove(pieces: readonly Piece[], line: number): number {
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (piece?.isHeading === true && piece.endLine <= line) {
      return index;
    }
  }
  return -1;
}

/** Index of the first heading at or below `line`; the number of pieces where there is none. */
function firstHeadingBelow(pieces: readonly Piece[], line: number): number {
  const index = pieces.findIndex(piece => piece.isHeading && piece.line >= line);
  return index < 0 ? pieces.length : index;
}

/** Whether the lines may hold a definition of a link or a footnote, or take one away. */
function mayDefine(source: SourceText, line: number, endLine: number): boolean {
  return source.text.slice(source.startOf(line), source.startOf(endLine)).includes(']:');
}
