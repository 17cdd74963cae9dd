import type { Token } from 'markdown-it';

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
    } else if (token.type === 'blockquote_open' && isFirstParagraph && readCallout(token, inline)) {
      result.push(token);
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

function readCallout(quote: Token, inline: Token): boolean {
  const match = callout.exec(inline.content);
  if (match === null) {
    return false;
  }
  const written = match[1] ?? '';
  const kind = calloutKinds.get(written.toLowerCase());
  if (kind === undefined) {
    return false;
  }
  const ownTitle = match[2]?.trim();
  const title = ownTitle ? ownTitle : kind === written.toLowerCase() ? null : written;
  quote.meta = { ...quote.meta, callout: kind, title };
  inline.content = inline.content.slice(match[0].length);
  if (inline.map !== null && match[0].endsWith('\n')) {
    inline.map = [inline.map[0] + 1, inline.map[1]];
  }
  return true;
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
