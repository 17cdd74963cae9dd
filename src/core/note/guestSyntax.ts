import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { htmlBlockChildren } from './htmlRules';
import { nestTokens, type MakeToken } from './nestTokens';
import { addSyntax } from './noteSyntax';
import { pairTags, type TagPairs } from './pairTags';

/**
 * Adds the syntax of notes to a markdown-it that others made and use, with other plugins beside.
 * Afterwards its tokens hold formulas and annotations as `note.ts` names them, in lines and in the
 * `children` of `html_block`; all other HTML is as markdown-it leaves it. Runs `settle` when the
 * first text is about to be parsed: by then every plugin is there, and the last word is ours.
 */
export function addGuestSyntax(md: MarkdownIt, settle: () => void): void {
  addSyntax(md, 'markdown');
  md.core.ruler.after('inline', 'note_tokens', orderTokens);
  const { core } = md;
  const process = core.process.bind(core);
  let isSettled = false;
  core.process = state => {
    if (!isSettled) {
      isSettled = true;
      disableOtherFormulas(md);
      settle();
    }
    // Not every caller gives an environment, and our rules keep things in it.
    state.env ??= {};
    process(state);
  };
}

/** The rules of the KaTeX plugin, whoever uses it: a text has its formulas read once. */
function disableOtherFormulas(md: MarkdownIt): void {
  for (const ruler of [md.core.ruler, md.block.ruler, md.inline.ruler]) {
    const names = ruler.__rules__.map(({ name }) => name).filter(name => name.startsWith('math_'));
    ruler.disable(names);
  }
}

function orderTokens(state: StateCore): void {
  const newToken: MakeToken = (type, tag, nesting) => new state.Token(type, tag, nesting);
  for (const token of state.tokens) {
    if (token.type === 'html_block') {
      token.children = htmlBlockChildren(token.content, type => newToken(type, '', 0));
    } else if (token.type === 'fence' && /^math\b/i.test(token.info.trim())) {
      token.type = 'math_block';
      token.tag = 'math';
      continue;
    }
    for (const each of [token, ...(token.children ?? [])]) {
      if (each.type.startsWith('math_')) {
        decode(each, state.md);
      }
    }
  }
  const pairs = pairTags(state.tokens);
  let hasAnnotations = false;
  for (const token of state.tokens) {
    for (const child of token.children ?? []) {
      hasAnnotations ||= isAnnotation(child);
      restoreHtml(child, pairs);
    }
  }
  if (hasAnnotations) {
    state.tokens = nestTokens(state.tokens, pairs, newToken);
  }
  for (const token of state.tokens) {
    if (token.type === 'html_block' && !token.children?.some(isOurs)) {
      token.children = null;
    }
  }
}

/** `$a &lt; b$` means `$a < b$`, but not in code: ``$`a &lt; b`$``. */
function decode(formula: Token, md: MarkdownIt): void {
  const [opening] = (formula.meta?.['contentAt'] ?? []) as readonly number[];
  const isCode = formula.markup === '$' && opening === 2;
  if (formula.content.includes('&') && !isCode) {
    // A backslash is none of Markdown's there.
    formula.content = md.utils.unescapeAll(formula.content.replace(/\\/g, '\\\\'));
  }
}

function isAnnotation(token: Token | undefined): boolean {
  return token?.type === 'html_open' && typeof token.meta?.['color'] === 'string';
}

function isOurs(token: Token): boolean {
  return token.type.startsWith('annotation_') || token.type.startsWith('math_');
}

/** HTML that colours nothing goes the way that it goes without us. */
function restoreHtml(token: Token, pairs: TagPairs): void {
  const isOther =
    token.type === 'html_void' ||
    token.type === 'html_comment' ||
    (token.type === 'html_open' && !isAnnotation(token)) ||
    (token.type === 'html_close' && !isAnnotation(pairs.openOf.get(token)));
  if (isOther) {
    token.type = 'html_inline';
    token.meta = null;
  }
}
