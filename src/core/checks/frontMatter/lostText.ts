import { quoted } from './quoted';
import type { Remark } from '../remark';
import { textAt, type Span } from '../../text/span';
import type { FrontMatterValue } from '../../note/frontMatterTree';
import type { KeyedEntry } from './keyedEntry';
import type { PostContext } from './postContext';

/** `title: 笔记 #1`: YAML takes ` #1` for a comment. */
export function checkLostText(context: PostContext): readonly Remark[] {
  const { text, tree } = context;
  const comments = new Map(tree.comments.map(span => [span.start, span]));
  if (comments.size === 0) {
    return [];
  }
  return context.entries.flatMap(entry => {
    const values =
      entry.value.kind === 'list' && entry.value.style === 'block'
        ? entry.value.items
        : [entry.value];
    return values.flatMap(value => {
      const lost = lostBehind(text, value, comments);
      return lost !== null && isMeantAsText(context, entry, textAt(text, lost))
        ? [remarkOn(context, value, lost)]
        : [];
    });
  });
}

/** The comment on the line of a plain value, if nothing but its looks makes it one. */
function lostBehind(
  text: string,
  value: FrontMatterValue,
  comments: ReadonlyMap<number, Span>,
): Span | null {
  const isPlain = value.kind === 'empty' || (value.kind === 'scalar' && value.style === 'plain');
  if (!isPlain || (value.kind === 'scalar' && typeof value.value !== 'string')) {
    return null;
  }
  const blanks = /[ \t]+/y;
  blanks.lastIndex = value.span.end;
  const lost = blanks.test(text) ? comments.get(blanks.lastIndex) : undefined;
  // `# 草稿` and `#` are comments that are meant.
  return lost !== undefined && /^#[^\s#]/.test(textAt(text, lost)) ? lost : null;
}

/** Behind other values than texts, a `#` without a blank is a comment in a hurry, unless it counts. */
function isMeantAsText(
  { site }: PostContext,
  { key, rule, value }: KeyedEntry,
  lost: string,
): boolean {
  const { own, modified, others } = site.profile.dates;
  const name = rule?.key ?? key;
  if (name === own || modified.includes(name) || others.includes(name)) {
    return false;
  }
  if (value.kind === 'empty' && rule?.kind !== 'text') {
    return false;
  }
  return rule?.kind === 'text' || rule?.kind === 'tags' || /^#\d/.test(lost);
}

function remarkOn({ text }: PostContext, value: FrontMatterValue, lost: Span): Remark {
  const start = value.kind === 'empty' ? lost.start : value.span.start;
  const span = { start, end: lost.end };
  const edits = [{ span, newText: quoted(textAt(text, span)) }];
  return {
    problem: { code: 'front-matter/lost-text', lost: textAt(text, lost) },
    span: lost,
    fixes: [{ title: { kind: 'quote' }, safe: true, edits }],
  };
}
