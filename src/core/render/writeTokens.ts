import type { Token } from 'markdown-it';
import { blockRules } from './blockRules';
import { elementRules } from './elementRules';
import { escapeHtml } from './escapeHtml';
import type { HtmlWriter, Rule } from './htmlWriter';
import { inlineRules } from './inlineRules';

const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries({ ...blockRules(writeTokens), ...inlineRules, ...elementRules }),
);

/** Appends the HTML of `tokens`. A token of unknown kind is shown as the text that it holds. */
export function writeTokens(writer: HtmlWriter, tokens: readonly Token[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) {
      return;
    }
    const rule = rules.get(token.type);
    if (rule) {
      rule(writer, token, index, tokens);
    } else if (token.children) {
      writeTokens(writer, token.children);
    } else {
      writer.html += escapeHtml(token.content);
    }
  }
}
