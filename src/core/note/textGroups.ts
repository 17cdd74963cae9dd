/**
 * Arguments of TeX that are set as text: Chinese is no sign of prose in them, and dollars begin
 * formulas of their own there, `\text{若 $x>0$}`.
 */

const names =
  'text|textrm|textbf|textit|textsf|texttt|textnormal|textup|textmd|textsl|textsc|mbox|hbox|fbox|tag\\*?';
const innermost = '(?:[^{}\\\\]|\\\\[^])*';
const inner = `(?:[^{}\\\\]|\\\\[^]|\\{${innermost}\\})*`;
const group = `\\{(?:[^{}\\\\]|\\\\[^]|\\{${inner}\\})*\\}`;
const colour = '\\{[^{}$]*\\}\\s*';
const textGroup = new RegExp(
  `\\\\(?:(?:${names}|colorbox\\s*${colour}|fcolorbox\\s*${colour}${colour})\\s*${group}` +
    '|(?:operatorname\\*?|mathrm|mathbf|mathit|mathsf|mathtt|label|begin|end)\\s*\\{[^{}]*\\})',
  'g',
);
const opening = new RegExp(
  `\\\\(?:${names}|colorbox\\s*${colour}|fcolorbox\\s*${colour}${colour})\\s*$`,
);
const longestOpening = 80;

/** Keeps the search for a formula's end linear on hostile text. */
const mostInnerFormulas = 32;

/** `content` without what stands in `\text{…}` and the like. */
export function withoutTextGroups(content: string): string {
  return content.includes('\\') ? content.replace(textGroup, '') : content;
}

/**
 * The first dollar from `from` on that no backslash escapes and that does not belong to a text in
 * the formula; -1 where there is none before `end`. A text that nobody closes has no dollars.
 */
export function closingDollar(text: string, from: number, end: number): number {
  const first = nextDollar(text, from, end);
  if (first < 0 || !text.slice(from, first).includes('{')) {
    return first;
  }
  const groups = new OpenGroups(text, from);
  let at = first;
  for (let count = 0; count < mostInnerFormulas && groups.hasTextAt(at); count += 1) {
    const inner = text.charCodeAt(at + 1) === dollarCode ? -1 : nextDollar(text, at + 1, end);
    at = inner < 0 ? -1 : nextDollar(text, inner + 1, end);
    if (at < 0) {
      return first;
    }
  }
  return at;
}

/** Offset of the next `$` that no backslash escapes; -1 where there is none before `end`. */
export function nextDollar(text: string, from: number, end: number): number {
  let at = text.indexOf('$', from);
  while (at >= 0 && at < end && isEscaped(text, at)) {
    at = text.indexOf('$', at + 1);
  }
  return at >= end ? -1 : at;
}

/** Whether the character at `at` is escaped by a backslash. */
export function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (first > 0 && text.charCodeAt(first - 1) === backslashCode) {
    first -= 1;
  }
  return (at - first) % 2 === 1;
}

const dollarCode = 0x24;
const backslashCode = 0x5c;

/** The braces that are open at a place that only moves on. */
class OpenGroups {
  readonly #text: string;
  readonly #from: number;
  readonly #isText: boolean[] = [];
  #texts = 0;
  #at: number;

  constructor(text: string, from: number) {
    this.#text = text;
    this.#from = from;
    this.#at = from;
  }

  hasTextAt(place: number): boolean {
    for (; this.#at < place; this.#at += 1) {
      switch (this.#text.charCodeAt(this.#at)) {
        case backslashCode:
          this.#at += 1;
          break;
        case 0x7b:
          this.#open();
          break;
        case 0x7d:
          this.#texts -= this.#isText.pop() === true ? 1 : 0;
          break;
        default:
      }
    }
    return this.#texts > 0;
  }

  #open(): void {
    const start = Math.max(this.#from, this.#at - longestOpening);
    const isText = opening.test(this.#text.slice(start, this.#at));
    this.#isText.push(isText);
    this.#texts += isText ? 1 : 0;
  }
}
