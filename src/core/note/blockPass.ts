import type { Env, MarkdownIt, Token } from 'markdown-it';
import { readBlockMarks } from './blockMarks';
import { htmlBlockChildren } from './htmlRules';
import { newToken } from './markdown';
import type { BlockRange } from './blockContent';
import type { SourceText } from './sourceText';

/** What the block pass finds: a top-level block, or a footnote's definition. */
export interface Piece {
  readonly kind: 'block' | 'footnote';
  /** Label of the footnote. */
  readonly label: string | null;
  /** Lines of the body, the end exclusive, blank lines at the end left out. */
  readonly line: number;
  readonly endLine: number;
  /** `# …`, behind and before which blocks know nothing of each other. */
  readonly isHeading: boolean;
  /** The tokens, for the one who asks to change: to be asked for once. */
  tokens(): readonly Token[];
}

/** All top-level blocks of a body, and the definitions that their text can see. */
export interface BlockPass {
  readonly pieces: readonly Piece[];
  readonly references: Env['references'];
  readonly footnoteLabels: readonly string[];
  /** Changes when a definition does. */
  readonly definitions: string;
}

interface FootnoteEnv {
  readonly refs?: Readonly<Record<string, number>>;
}

/** Finds the blocks of the whole body; their text is read later, block by block. */
export function runBlockPass(md: MarkdownIt, source: SourceText): BlockPass {
  const env: Env = {};
  const pieces = piecesOf(md, source, { line: 0, endLine: source.lineCount }, env);
  const footnotes = env['footnotes'] as FootnoteEnv | undefined;
  const footnoteLabels = Object.keys(footnotes?.refs ?? {});
  return {
    pieces,
    references: env.references,
    footnoteLabels,
    definitions: JSON.stringify([env.references ?? {}, footnoteLabels]),
  };
}

/** The blocks of some lines of the body, as if there were no others. */
export function piecesOf(
  md: MarkdownIt,
  source: SourceText,
  range: BlockRange,
  env: Env = {},
): Piece[] {
  const pieces: Piece[] = [];
  let open: Token[] = [];
  let depth = 0;
  for (const token of tokensOf(md, source, range, env)) {
    open.push(token);
    depth += token.nesting;
    if (depth === 0) {
      addPiece(pieces, open, source);
      open = [];
    }
  }
  return pieces;
}

/** `piece` as it stands in a body that has it `by` lines further down. */
export function movedPiece(md: MarkdownIt, source: SourceText, piece: Piece, by: number): Piece {
  const range = { line: piece.line + by, endLine: piece.endLine + by };
  return {
    ...piece,
    ...range,
    tokens: () => {
      const tokens = tokensOf(md, source, range, {});
      return piece.kind === 'footnote' ? tokens.slice(1, -1) : tokens;
    },
  };
}

function tokensOf(md: MarkdownIt, source: SourceText, range: BlockRange, env: Env): Token[] {
  const start = source.startOf(range.line);
  const tokens: Token[] = [];
  md.block.parse(source.text.slice(start, source.startOf(range.endLine)), md, env, tokens);
  if (start > 0) {
    tokens.forEach(token => moveToken(token, range.line, start));
  }
  return tokens;
}

function moveToken(token: Token, lines: number, characters: number): void {
  if (token.map !== null) {
    token.map = [token.map[0] + lines, token.map[1] + lines];
  }
  const { from, to } = token.meta ?? {};
  if (typeof from === 'number') {
    token.meta = {
      ...token.meta,
      from: from + characters,
      ...(typeof to === 'number' && { to: to + characters }),
    };
  }
}

/** A list's last lines may be blank; those of a fence that nobody closed are its text. */
function endOfText(
  tokens: readonly Token[],
  line: number,
  endLine: number,
  source: SourceText,
): number {
  let least = line + 1;
  for (const { nesting, map } of tokens) {
    least = nesting === 0 && map !== null ? Math.max(least, map[1]) : least;
  }
  let end = Math.max(least, endLine);
  while (end > least && /^[ \t]*$/.test(source.line(end - 1))) {
    end -= 1;
  }
  return end;
}

function addPiece(pieces: Piece[], tokens: readonly Token[], source: SourceText): void {
  const open = tokens[0];
  if (open === undefined || open.map === null) {
    return;
  }
  const [line] = open.map;
  const endLine = endOfText(tokens, line, open.map[1], source);
  const isFootnote = open.type === 'footnote_reference_open';
  const previous = pieces[pieces.length - 1];
  if (previous?.kind === 'block' && !isFootnote && line < previous.endLine) {
    // Words behind a closing `$$` share its line: the two stay together.
    pieces[pieces.length - 1] = {
      ...previous,
      isHeading: false,
      endLine: Math.max(endLine, previous.endLine),
      tokens: () => [...previous.tokens(), ...tokens],
    };
    return;
  }
  pieces.push({
    kind: isFootnote ? 'footnote' : 'block',
    label: isFootnote ? String(open.meta?.['label']) : null,
    line,
    endLine,
    isHeading: open.type === 'heading_open' && /^ {0,3}#{1,6}[ \t]/.test(source.line(line)),
    tokens: () => (isFootnote ? tokens.slice(1, -1) : tokens),
  });
}

/**
 * Reads the text of a piece: afterwards its `inline` and `html_block` tokens have children, and
 * footnote references know their text (`meta.label`, or `meta.content` of `^[…]`).
 */
export function readText(md: MarkdownIt, piece: Piece, pass: BlockPass): Token[] {
  const tokens = readBlockMarks(piece.tokens());
  const list: { readonly tokens?: Token[] }[] = [];
  const refs = Object.create(unseenFootnotes(pass)) as Record<string, number>;
  const env: Env = { footnotes: { refs, list } };
  if (pass.references !== undefined) {
    env.references = pass.references;
  }
  const state = new md.core.State('', md, env);
  state.tokens = tokens;
  md.core.process(state);
  for (const token of tokens) {
    if (token.type === 'html_block') {
      token.children = htmlBlockChildren(token.content, type => newToken(type));
    } else if (token.type === 'fence' && /^math\b/i.test(token.info.trim())) {
      token.type = 'math_block';
      token.meta = { fence: token.markup };
    } else if (token.type === 'inline') {
      describeFootnotes(token.children ?? [], list);
    }
  }
  return tokens;
}

const unseen = new WeakMap<BlockPass, Readonly<Record<string, number>>>();

/** All footnotes as the rule wants to see them; made once, since a note may have thousands. */
function unseenFootnotes(pass: BlockPass): Readonly<Record<string, number>> {
  let labels = unseen.get(pass);
  if (labels === undefined) {
    labels = Object.fromEntries(pass.footnoteLabels.map(label => [label, -1]));
    unseen.set(pass, labels);
  }
  return labels;
}

function describeFootnotes(
  children: readonly Token[],
  list: readonly { readonly tokens?: Token[] }[],
): void {
  for (const child of children) {
    if (child.type === 'footnote_ref') {
      const label = child.meta?.['label'] ?? null;
      const content = label === null ? list[Number(child.meta?.['id'])]?.tokens : undefined;
      child.meta = { label, content: content ?? null };
    }
  }
}
