import type { Env, MarkdownIt, Token } from 'markdown-it';
import { readBlockMarks } from './blockMarks';
import { htmlBlockChildren } from './htmlRules';
import { newToken } from './markdown';
import type { SourceText } from './sourceText';

/** What the block pass finds: a top-level block, or a footnote's definition. */
export interface Piece {
  readonly kind: 'block' | 'footnote';
  /** Label of the footnote. */
  readonly label: string | null;
  readonly tokens: readonly Token[];
  /** Lines of the body, the end exclusive, blank lines at the end left out. */
  readonly line: number;
  readonly endLine: number;
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
  const tokens: Token[] = [];
  md.block.parse(source.text, md, env, tokens);
  const footnotes = env['footnotes'] as FootnoteEnv | undefined;
  const footnoteLabels = Object.keys(footnotes?.refs ?? {});
  return {
    pieces: splitPieces(tokens, source),
    references: env.references,
    footnoteLabels,
    definitions: JSON.stringify([env.references ?? {}, footnoteLabels]),
  };
}

function splitPieces(tokens: readonly Token[], source: SourceText): Piece[] {
  const pieces: Piece[] = [];
  let first = 0;
  let depth = 0;
  tokens.forEach((token, index) => {
    depth += token.nesting;
    if (depth === 0) {
      addPiece(pieces, tokens.slice(first, index + 1), source);
      first = index + 1;
    }
  });
  return pieces;
}

function addPiece(pieces: Piece[], tokens: readonly Token[], source: SourceText): void {
  const open = tokens[0];
  if (open === undefined || open.map === null) {
    return;
  }
  const [line] = open.map;
  let endLine = Math.max(line + 1, open.map[1]);
  while (endLine > line + 1 && /^[ \t]*$/.test(source.line(endLine - 1))) {
    endLine -= 1;
  }
  const isFootnote = open.type === 'footnote_reference_open';
  const previous = pieces[pieces.length - 1];
  if (previous?.kind === 'block' && !isFootnote && line < previous.endLine) {
    // Words behind a closing `$$` share its line: the two stay together.
    pieces[pieces.length - 1] = {
      ...previous,
      tokens: [...previous.tokens, ...tokens],
      endLine: Math.max(endLine, previous.endLine),
    };
    return;
  }
  pieces.push({
    kind: isFootnote ? 'footnote' : 'block',
    label: isFootnote ? String(open.meta?.['label']) : null,
    tokens: isFootnote ? tokens.slice(1, -1) : tokens,
    line,
    endLine,
  });
}

/**
 * Reads the text of a piece: afterwards its `inline` and `html_block` tokens have children, and
 * footnote references know their text (`meta.label`, or `meta.content` of `^[…]`).
 */
export function readText(md: MarkdownIt, piece: Piece, pass: BlockPass): Token[] {
  const tokens = readBlockMarks(piece.tokens);
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
