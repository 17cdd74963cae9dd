import type { FrontMatterProblem } from '../../note/note';
import { textAt } from '../../text/span';
import type { Fix } from '../finding';
import type { Remark } from '../remark';
import type { PostContext } from './postContext';

/** What YAML refuses and no slip explains: the first of it, for the rest follows from it mostly. */
export function checkSyntax(context: PostContext): readonly Remark[] {
  const { text, problems, frontMatter } = context;
  const first = problems.find(({ code }) => code !== 'DUPLICATE_KEY');
  const unclosed = frontMatter.closeSpan === null ? [checkFence(context)] : [];
  if (first === undefined) {
    return [...unclosed, ...checkAliases(context)];
  }
  const { start, end } = first.span;
  const content = frontMatter.contentSpan;
  const at = Math.min(Math.max(start, content.start), Math.max(content.start, content.end - 1));
  const span = firstLine(text, { start: at, end: Math.max(end, at + 1) });
  const problem = {
    code: 'front-matter/syntax',
    reason: reasonOf(first, text),
    detail: first.message,
  } as const;
  return [...unclosed, { problem, span, fixes: [] }];
}

function reasonOf({ code }: FrontMatterProblem, text: string): 'indentation' | 'tab' | 'other' {
  if (/^(?:TAB_AS_INDENT|READ_TABS)$/.test(code) && text.includes('\t')) {
    return 'tab';
  }
  const isIndentation = /^(?:BAD_INDENT|BLOCK_AS_IMPLICIT_KEY|MULTILINE_IMPLICIT_KEY)$/.test(code);
  return isIndentation ? 'indentation' : 'other';
}

/** An error is marked on one line. */
function firstLine(text: string, span: { readonly start: number; readonly end: number }) {
  const line = /^(?:\r?\n|\r)*[^\r\n]*/.exec(textAt(text, span))?.[0] ?? '';
  const blank = /^\s*/.exec(line)?.[0].length ?? 0;
  const start = blank < line.length ? span.start + blank : span.start;
  return { start, end: Math.max(start + 1, span.start + line.length) };
}

function checkFence({ text, frontMatter }: PostContext): Remark {
  const { openSpan, contentSpan } = frontMatter;
  const edits = [closingFence(text, contentSpan.end)];
  const fix: Fix = { title: { kind: 'close-fence' }, safe: true, edits };
  const problem = { code: 'front-matter/syntax', reason: 'unclosed-fence', detail: '' } as const;
  return { problem, span: openSpan, fixes: [fix] };
}

/** A fence behind the front matter, or in the place of one that is not quite one: `----`, `———`. */
function closingFence(text: string, end: number) {
  const lineEnd = /\r\n?|\n/.exec(text)?.[0] ?? '\n';
  const almost = /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))*([ \t]*[-—－–]{2,}[。.]?[ \t]*)(?=\r|\n|$)/y;
  almost.lastIndex = end;
  const match = almost.exec(text);
  if (match !== null) {
    const [whole, mark = ''] = match;
    const span = { start: end + whole.length - mark.length, end: end + whole.length };
    return { span, newText: '---' };
  }
  return { span: { start: end, end }, newText: `${lineEnd}---` };
}

/** An alias that stands for nothing: site tools refuse it. */
function checkAliases({ tree }: PostContext): readonly Remark[] {
  for (const { value } of tree.entries) {
    const values = value.kind === 'list' ? value.items : [value];
    const unknown = values.find(each => each.kind === 'alias' && each.target === null);
    if (unknown !== undefined) {
      const problem = { code: 'front-matter/syntax', reason: 'unknown-alias', detail: '' } as const;
      return [{ problem, span: unknown.span, fixes: [] }];
    }
  }
  return [];
}
