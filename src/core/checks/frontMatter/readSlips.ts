import type { TextEdit } from '../../edit/textEdit';
import type { FrontMatter } from '../../note/note';
import { linesOf, type TextLine } from '../../note/frontMatterLines';
import { frontMatterTree } from '../../note/keptTree';
import { hasUnknownAlias } from './hasUnknownAlias';
import { markSlip, type Slip, syntaxSlip } from './slip';
import {
  chineseKey,
  gluedItem,
  indentedKey,
  item,
  keyStart,
  suspicious,
  wideItem,
} from './slipPatterns';
import { valueSlips } from './valueSlips';

/** What the site says of keys, as far as slips depend on it. */
export interface SlipRules {
  isKnown(key: string): boolean;
  /** Whether a list may stand behind the key. */
  isList(key: string): boolean;
}

/** The slips in a front matter of YAML, in the order of the text. */
export function readSlips(
  text: string,
  frontMatter: FrontMatter,
  rules: SlipRules,
): readonly Slip[] {
  const { contentSpan, problems } = frontMatter;
  const { entries } = frontMatterTree(text, frontMatter);
  const isBroken =
    problems.some(({ code }) => code !== 'DUPLICATE_KEY') ||
    entries.length === 0 ||
    entries.some(({ value }) => hasUnknownAlias(value));
  const hasGluedKey = entries.some(({ key }) => key.includes(':'));
  const content = text.slice(contentSpan.start, contentSpan.end);
  if (!isBroken && !hasGluedKey && !suspicious.test(content)) {
    return [];
  }
  const lines = [...linesOf(text, contentSpan.start, contentSpan.end)];
  return new SlipReader(text, lines, isBroken, rules).read();
}

/** Reads lines one after the other, as a person would: by the looks of a line, not by a grammar. */
class SlipReader {
  readonly #text: string;
  readonly #lines: readonly TextLine[];
  readonly #isBroken: boolean;
  readonly #rules: SlipRules;
  readonly #slips: Slip[] = [];
  readonly #anchors: ReadonlySet<string>;
  #at = 0;
  #key = '';
  /** Whether the key's value is below it, as far as one can tell. */
  #isOpen = false;
  #isInTabs = false;
  /** What the slip of tabs that was found last mends: lines are added while its list goes on. */
  #tabEdits: TextEdit[] = [];
  /** How items of this list are indented. */
  #indent: string | null = null;

  constructor(text: string, lines: readonly TextLine[], isBroken: boolean, rules: SlipRules) {
    this.#text = text;
    this.#lines = lines;
    this.#isBroken = isBroken;
    this.#rules = rules;
    this.#anchors = new Set(
      lines.flatMap(({ line }) =>
        [...line.matchAll(/&([^\s,[\]{}]+)/g)].map(([, name = '']) => name),
      ),
    );
  }

  read(): readonly Slip[] {
    for (;;) {
      const line = this.#lines[this.#at];
      if (line === undefined) {
        return this.#slips;
      }
      this.#at += 1;
      if (!/^[ \t]*(?:#.*)?$/.test(line.line)) {
        this.#readLine(line);
      }
    }
  }

  #readLine({ line, start, end }: TextLine): void {
    const hash = /^[ \t]*＃/.exec(line);
    if (hash !== null && this.#isBroken) {
      this.#slips.push(markSlip(start + hash[0].length - 1, '＃', '#', 'error'));
      return;
    }
    const key = keyStart.exec(line) ?? chineseKey.exec(line);
    if (key !== null && this.#readKey(key, line, start, end)) {
      return;
    }
    if (this.#isIndentedKey(line)) {
      this.#readIndentedKey(line, start, end);
      return;
    }
    const indent = this.#readIndent(line, start);
    const hyphen = item.exec(line);
    if (hyphen !== null) {
      this.#isOpen = true;
      this.#indent ??= indent;
      this.#readHyphen(hyphen, start, end);
    } else if (this.#isOpen) {
      this.#readOtherItem(line, start);
    }
  }

  /** @returns whether the line is that of a key */
  #readKey(match: RegExpExecArray, line: string, start: number, end: number): boolean {
    const [whole, wide = '', written = '', blanks = '', colon = ':'] = match;
    const rest = line.slice(whole.length);
    const name = written.replace(/^["']|["']$/g, '');
    const colonAt = start + whole.length - 1;
    if (colon === ':' && !/^(?:[ \t]|$)/.test(rest) && !this.#isGluedKey(name, rest)) {
      return false;
    }
    this.#key = name;
    this.#indent = null;
    this.#isInTabs = false;
    if (wide.includes('\u3000')) {
      this.#slips.push(markSlip(start, wide, '', this.#isBroken ? 'error' : 'warning'));
    }
    if (blanks.includes('\u3000')) {
      this.#slips.push(markSlip(colonAt - blanks.length, blanks, '', 'warning'));
    }
    this.#readColon(colonAt, colon, rest);
    const skipped = /^[\u00a0\u3000]/.test(rest) ? 1 : 0;
    const value = rest.slice(skipped);
    const lead = /^[ \t]*/.exec(value)?.[0].length ?? 0;
    this.#readValue(colonAt + 1 + skipped + lead, end, false);
    return true;
  }

  /** Whether `title:x` is meant as a key: not `http://x`, not `og:title: x`. */
  #isGluedKey(name: string, rest: string): boolean {
    if (rest.startsWith('//')) {
      return false;
    }
    return this.#rules.isKnown(name) || (this.#isBroken && !/:(?:[ \t]|$)/.test(rest));
  }

  #readColon(at: number, colon: string, rest: string): void {
    const [next = ''] = rest;
    const isFollowed = next === '' || next === ' ' || next === '\t' || next === '\u3000';
    if (colon === '：') {
      this.#slips.push(markSlip(at, '：', ':', 'error', isFollowed ? ':' : ': '));
    }
    if (next === '\u3000') {
      const level = colon === ':' ? 'error' : 'warning';
      this.#slips.push(markSlip(at + 1, next, ' ', level));
    } else if (next === '\u00a0' || (colon === ':' && !isFollowed)) {
      const span = next === '\u00a0' ? { start: at + 1, end: at + 2 } : { start: at, end: at + 1 };
      const place = next === '\u00a0' ? span : { start: at + 1, end: at + 1 };
      const edits = [{ span: place, newText: ' ' }];
      const fix = { title: { kind: 'insert-space' }, safe: true, edits } as const;
      this.#slips.push(syntaxSlip('colon-needs-space', span, fix));
    }
  }

  #readValue(from: number, lineEnd: number, isItem: boolean): void {
    const text = this.#text.slice(from, lineEnd).replace(/[ \t]+$/, '');
    this.#isOpen = !isItem && /^(?:#.*)?$/.test(text);
    if (this.#isOpen) {
      return;
    }
    if (/^[|>][-+\d]{0,2}[ \t]*(?:#.*)?$/.test(text)) {
      this.#skipBlock(isItem ? (this.#indent ?? '').length + 1 : 1);
      return;
    }
    const { slips, end } = valueSlips({
      source: this.#text,
      text,
      start: from,
      end: lineEnd,
      blockEnd: this.#blockEnd(lineEnd),
      isItem,
      isList: isItem || this.#rules.isList(this.#key),
      isBroken: this.#isBroken,
      anchors: this.#anchors,
    });
    this.#slips.push(...slips);
    while ((this.#lines[this.#at]?.start ?? Infinity) < end) {
      this.#at += 1;
    }
    this.#isOpen = isItem;
  }

  /** The text of a block scalar: all lines that are indented by so much. */
  #skipBlock(indent: number): void {
    const isInside = (line: string) => line.trim() === '' || line.search(/[^ \t]/) >= indent;
    while (isInside(this.#lines[this.#at]?.line ?? '-')) {
      this.#at += 1;
    }
  }

  /** Where a value ends that goes on below: in lines that are indented, or close it. */
  #blockEnd(lineEnd: number): number {
    let end = lineEnd;
    for (let index = this.#at; index < this.#lines.length; index += 1) {
      const { line, end: next } = this.#lines[index] ?? { line: '', end };
      const isBlank = line.trim() === '';
      if (!isBlank && (!/^[ \t\]}】］"']/.test(line) || /^[ \t]*[-#]/.test(line))) {
        break;
      }
      if (keyStart.test(line)) {
        break;
      }
      end = isBlank ? end : next;
    }
    return end;
  }

  /** `  date: x` below a key that has its value already: the blanks are a slip. */
  #isIndentedKey(line: string): boolean {
    const name = indentedKey.exec(line)?.[2] ?? '';
    return this.#isBroken && !this.#isOpen && this.#key !== '' && this.#rules.isKnown(name);
  }

  #readIndentedKey(line: string, start: number, end: number): void {
    const blanks = indentedKey.exec(line)?.[1]?.length ?? 0;
    const span = { start, end: start + blanks };
    const fix = {
      title: { kind: 'unindent' },
      safe: true,
      edits: [{ span, newText: '' }],
    } as const;
    this.#slips.push(syntaxSlip('indentation', span, fix));
    this.#readLine({ line: line.slice(blanks), start: start + blanks, end });
  }

  /** @returns the indentation as it is meant to be */
  #readIndent(line: string, start: number): string {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    if (!indent.includes('\t') || !this.#isBroken || !/^[ \t]*(?:-|[\w"'-]+[:：])/.test(line)) {
      this.#isInTabs &&= indent.includes('\t');
      return indent;
    }
    const tabs = indent.split('\t').length - 1;
    const meant = tabs === 1 && this.#indent !== null ? this.#indent : '  '.repeat(tabs);
    const span = { start, end: start + indent.length };
    const edit = { span, newText: meant };
    if (this.#isInTabs) {
      // One list that is indented by tabs is one slip.
      this.#tabEdits.push(edit);
    } else {
      this.#tabEdits = [edit];
      const edits: readonly TextEdit[] = this.#tabEdits;
      const fix = { title: { kind: 'spaces-for-tabs' }, safe: true, edits } as const;
      this.#slips.push(syntaxSlip('tab', span, fix));
    }
    this.#isInTabs = true;
    return meant;
  }

  #readHyphen(match: RegExpExecArray, start: number, end: number): void {
    const [whole, indent = '', blanks = ''] = match;
    const [first = ''] = blanks;
    if (first === '\u3000' || first === '\u00a0') {
      const at = start + indent.length + 1;
      this.#slips.push(markSlip(at, first, ' ', first === '\u3000' ? 'error' : 'warning'));
    }
    const from = start + whole.length;
    if (from < end) {
      this.#readValue(from, end, true);
    }
  }

  /** `－ AI` and `-AI` where a list is expected. */
  #readOtherItem(line: string, start: number): void {
    const wide = wideItem.exec(line);
    if (wide !== null) {
      const [whole, indent = '', mark = ''] = wide;
      const at = start + indent.length;
      const span = { start: at, end: start + whole.length };
      const slip = markSlip(at, mark, '-', this.#isBroken ? 'error' : 'warning');
      const edits = [{ span, newText: '- ' }];
      this.#slips.push({ ...slip, fixes: slip.fixes.map(fix => ({ ...fix, edits })), mend: edits });
      return;
    }
    const glued = gluedItem.exec(line);
    if (glued === null) {
      this.#isOpen = false;
    } else if (this.#rules.isList(this.#key)) {
      const at = start + glued[0].length;
      const edits = [{ span: { start: at, end: at }, newText: ' ' }];
      const fix = { title: { kind: 'insert-space' }, safe: true, edits } as const;
      this.#slips.push(syntaxSlip('hyphen-needs-space', { start: at - 1, end: at }, fix));
    }
  }
}
