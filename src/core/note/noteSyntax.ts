import type { MarkdownIt } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import { addHtmlRules } from './htmlRules';
import { addImageRule } from './imageRule';
import { addMathRules } from './mathRules';
import { addMdxRules } from './mdxRules';
import type { Dialect } from './note';
import { seeThroughTags } from './noteState';
import { addTableRule } from './tableRule';

/**
 * Adds the syntax of notes to a markdown-it, ours or the one of VS Code's own preview: it needs no
 * value of markdown-it's module, and works with versions 12 to 15.
 */
export function addSyntax(md: MarkdownIt, dialect: Dialect): void {
  md.use(cjkFriendly);
  seeThroughTags(md);
  addTableRule(md);
  addMathRules(md);
  addHtmlRules(md);
  addImageRule(md);
  if (dialect === 'mdx') {
    addMdxRules(md);
  }
}
