import type { Finding } from '../../core/checks/finding';
import type { TextEdit } from '../../core/edit/textEdit';
import { bodyStart } from '../../core/note/frontMatter';
import type { FrontMatterValue } from '../../core/note/frontMatterTree';
import { frontMatterTree } from '../../core/note/keptTree';
import type { FrontMatter, Note } from '../../core/note/note';

/** How far a finding is silenced, and which comments its note may have. */
export interface Silence {
  readonly where: 'line' | 'file';
  /** Whether the site reads the note as MDX, in which an HTML comment is an error. */
  readonly isMdx: boolean;
}

/**
 * The comment that silences a finding: on the line above it, or for the note from its top on. A
 * comment of this kind that is there gets one more code. Null where none can be written.
 */
export function silenceEdit(note: Note, finding: Finding, silence: Silence): TextEdit | null {
  const { frontMatter } = note;
  const { code } = finding.problem;
  const isAbove = frontMatter !== null && finding.span.start < bodyStart(note.text, frontMatter);
  if (!isAbove) {
    return bodyEdit(note, finding, silence);
  }
  if (frontMatter.format !== 'yaml') {
    return null;
  }
  const { start, end } = frontMatter.contentSpan;
  if (silence.where === 'file') {
    return commentAt(note, start, { words: `zhupi-disable ${code}`, form: yamlComment });
  }
  const line = note.lines.startOf(note.lines.lineAt(finding.span.start));
  if (line < start || line >= end || isInText(note.text, frontMatter, line)) {
    return null;
  }
  return commentAt(note, line, { words: `zhupi-disable-next-line ${code}`, form: yamlComment });
}

/** How a comment is written: what opens it and what closes it. */
interface CommentForm {
  readonly open: string;
  readonly close: string;
}

const yamlComment: CommentForm = { open: '# ', close: '' };
const htmlComment: CommentForm = { open: '<!-- ', close: ' -->' };
const mdxComment: CommentForm = { open: '{/* ', close: ' */}' };

interface Comment {
  /** The directive with its code: `zhupi-disable-next-line front-matter/lost-text`. */
  readonly words: string;
  readonly form: CommentForm;
  /** Whether a blank line follows, so that the comment stands by itself. */
  readonly standsAlone?: boolean;
}

function bodyEdit(note: Note, finding: Finding, { where, isMdx }: Silence): TextEdit | null {
  const form = isMdx ? mdxComment : htmlComment;
  const { code } = finding.problem;
  const top = bodyStart(note.text, note.frontMatter);
  const line = note.lines.startOf(note.lines.lineAt(finding.span.start));
  if (where === 'file') {
    return commentAt(note, top, { words: `zhupi-disable ${code}`, form, standsAlone: true });
  }
  // What is said of the whole note stands on no line that another could stand above.
  return finding.span.start === finding.span.end
    ? null
    : commentAt(note, line, { words: `zhupi-disable-next-line ${code}`, form });
}

function commentAt(note: Note, at: number, { words, form, standsAlone }: Comment): TextEdit {
  const { text } = note;
  const there = existingComment(note, at, words.slice(0, words.indexOf(' ')));
  const code = words.slice(words.indexOf(' '));
  if (there !== null) {
    return { span: { start: there, end: there }, newText: code };
  }
  const lineEnd = text.includes('\r\n') ? '\r\n' : text.includes('\n') ? '\n' : '\r';
  // In a list or a quote it belongs to the same.
  const [prefix = ''] = /^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(text.slice(at, at + 200)) ?? [];
  const own = standsAlone === true ? '' : prefix;
  const after = text === '' || at === text.length ? '' : standsAlone === true ? lineEnd : '';
  return {
    span: { start: at, end: at },
    newText: `${own}${form.open}${words}${form.close}${text === '' ? '' : lineEnd}${after}`,
  };
}

/** Where a further code can be written in a comment with `directive` that is there already. */
function existingComment(note: Note, at: number, directive: string): number | null {
  const line = note.lines.lineAt(at) - (directive === 'zhupi-disable-next-line' ? 1 : 0);
  if (line < 0) {
    return null;
  }
  const start = note.lines.startOf(line);
  const text = note.text.slice(start, note.lines.startOf(line + 1));
  const match =
    /^[ \t>]*(?:#|<!--|\{\/\*)[ \t]*(zhupi-disable(?:-next-line)?)(?:[ \t]+[a-z-]+\/[a-z-]+)*/.exec(
      text,
    );
  return match?.[1] === directive ? start + match[0].length : null;
}

/** Whether the line that starts at `line` goes on a text that began above it. */
function isInText(text: string, frontMatter: FrontMatter, line: number): boolean {
  const within = (value: FrontMatterValue): boolean => {
    switch (value.kind) {
      case 'scalar':
        return value.span.start < line && line < value.span.end;
      case 'list':
        return value.items.some(within);
      case 'map':
        return value.entries.some(entry => within(entry.value));
      case 'empty':
      case 'alias':
        return false;
    }
  };
  return frontMatterTree(text, frontMatter).entries.some(({ value }) => within(value));
}
