import type { Token } from 'markdown-it';
import { newToken } from './markdown';

const task = /^\[([ xX])\](?=[ \t]|$)[ \t]*/;
const callout = /^\[!([a-z]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)/i;

/** GitHub's five kinds, and the kinds of other editors by the one that looks like them. */
const calloutKinds: ReadonlyMap<string, string> = new Map(
  Object.entries({
    note: 'note info todo abstract summary tldr example quote cite',
    tip: 'tip hint success check done',
    important: 'important question help faq',
    warning: 'warning attention',
    caution: 'caution danger error bug failure fail missing',
  }).flatMap(([kind, names]) => names.split(' ').map(name => [name, kind] as const)),
);
const contents = /^\[toc\]$/i;

/**
 * Turns the marks that GitHub and others know at the start of a block into facts of its tokens:
 * `[x] ` of a list item, `[!NOTE]` of a quote, `[toc]` alone. Runs before the inline pass.
 */
export function readBlockMarks(tokens: readonly Token[]): Token[] {
  const result: Token[] = [];
  let index = 0;
  for (let token = tokens[index]; token !== undefined; token = tokens[index]) {
    const inline = tokens[index + 2];
    const isFirstParagraph = tokens[index + 1]?.type === 'paragraph_open' && inline !== undefined;
    if (token.type === 'list_item_open' && isFirstParagraph) {
      readTask(token, inline);
    } else if (token.type === 'blockquote_open' && isFirstParagraph && isCallout(inline)) {
      result.push(token, ...readCallout(token, inline));
      // Its paragraph held nothing but the mark: leave it out.
      index += inline.content === '' ? 4 : 1;
      continue;
    } else if (isContents(tokens, index)) {
      token.type = 'toc';
      token.tag = '';
      token.nesting = 0;
      result.push(token);
      index += 3;
      continue;
    }
    result.push(token);
    index += 1;
  }
  return result;
}

function readTask(item: Token, inline: Token): void {
  const match = task.exec(inline.content);
  if (match !== null) {
    item.meta = { ...item.meta, task: match[1] === ' ' ? 'open' : 'done' };
    inline.content = inline.content.slice(match[0].length);
  }
}

function isCallout(inline: Token): boolean {
  return calloutKinds.has(callout.exec(inline.content)?.[1]?.toLowerCase() ?? '');
}

/** @returns the tokens of the callout's own title, none where it has none. */
function readCallout(quote: Token, inline: Token): Token[] {
  const [mark = '', written = '', rest = ''] = callout.exec(inline.content) ?? [];
  const kind = calloutKinds.get(written.toLowerCase());
  const ownTitle = rest.trim();
  const title = ownTitle === '' && kind !== written.toLowerCase() ? written : null;
  quote.meta = { ...quote.meta, callout: kind, title, hasTitle: ownTitle !== '' };
  inline.content = inline.content.slice(mark.length);
  const line = inline.map?.[0] ?? 0;
  if (inline.map !== null && mark.endsWith('\n')) {
    inline.map = [line + 1, inline.map[1]];
  }
  return ownTitle === '' ? [] : titleTokens(ownTitle, line, quote.level + 1);
}

function titleTokens(content: string, line: number, level: number): Token[] {
  const open = newToken('paragraph_open', 'p', 1);
  open.meta = { isCalloutTitle: true };
  const inline = newToken('inline');
  inline.content = content;
  inline.children = [];
  const close = newToken('paragraph_close', 'p', -1);
  for (const token of [open, inline, close]) {
    token.block = true;
    token.level = level;
  }
  open.map = [line, line + 1];
  inline.map = [line, line + 1];
  return [open, inline, close];
}

function isContents(tokens: readonly Token[], index: number): boolean {
  const inline = tokens[index + 1];
  return (
    tokens[index]?.type === 'paragraph_open' &&
    tokens[index]?.level === 0 &&
    inline?.type === 'inline' &&
    contents.test(inline.content)
  );
}
