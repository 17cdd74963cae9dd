import { describe, expect, it } from 'vitest';
import type { Site } from '../../../src/core/site/site';
import { frontMatterHintAt } from '../../../src/features/frontMatter/frontMatterHint';
import { writtenEntries } from '../../../src/features/frontMatter/writtenEntries';
import { testSite } from './testSite';

const clock = { now: new Date('2023-03-05T19:30:08Z'), offset: 480 };

/** What is said at the `|`, and of which text. */
function hintAt(
  marked: string,
  site: Site = testSite('tailwind-nextjs'),
): readonly unknown[] | null {
  const whole = `---\n${marked}\n---\n正文\n`;
  const text = whole.replace('|', '');
  const hint = frontMatterHintAt(text, whole.indexOf('|'), { site, clock });
  if (hint === null) return null;
  const of = text.slice(hint.span.start, hint.span.end);
  return hint.kind === 'key' ? [of, hint.rule.kind] : [of, hint.daysAgo];
}

describe('a hint', () => {
  it('tells of a key that the site knows', () => {
    expect(hintAt('ta|gs: [AI]')).toEqual(['tags', 'tags']);
    expect(hintAt("'dra|ft' : true")).toEqual(["'draft'", 'boolean']);
    expect(hintAt('tags|：[AI]')).toEqual(['tags', 'tags']);
  });

  it('tells of a key in any case where the site reads it so', () => {
    expect(hintAt('La|stMod: 2023-03-05', testSite('hugo'))).toEqual(['LastMod', 'date']);
    expect(hintAt('La|stMod: 2023-03-05')).toBeNull();
  });

  it('tells how far a date is off', () => {
    expect(hintAt("date: '2023-|03-05' # 初稿")).toEqual(["'2023-03-05'", 1]);
    expect(hintAt('date: 2023-03-16|')).toEqual(['2023-03-16', -10]);
  });

  it('is silent about values, comments, dates that are none, and keys that nobody knows', () => {
    expect(hintAt('tags: [A|I]')).toBeNull();
    expect(hintAt('date: 2023-03-05 # 初|稿')).toBeNull();
    expect(hintAt('date: 2023-|02-30')).toBeNull();
    expect(hintAt('mo|od: 好')).toBeNull();
    expect(hintAt('title: 甲\n---\nta|gs: 正文')).toBeNull();
  });
});

/** The entries of a front matter, as `key span / value / text`. */
function entriesOf(frontMatter: string): readonly string[] {
  const text = `---\n${frontMatter}\n---\n`;
  const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return writtenEntries(text).map(({ key, span, valueSpan, textSpan, text: said }) => {
    expect(at(textSpan).trim()).toBe(said);
    return [key, at(span), at(valueSpan), said].join(' / ');
  });
}

describe('the written entries', () => {
  it('reach to the end of their values', () => {
    expect(
      entriesOf('title: 甲 # 注\ntags:\n  - AI\n  - NLP\n# 下面是日期\n\ndate: "2023" '),
    ).toEqual([
      'title / title: 甲 # 注 / 甲 / 甲',
      'tags / tags:\n  - AI\n  - NLP /  / ',
      'date / date: "2023"  / "2023" / 2023',
    ]);
  });

  it('are read from broken YAML, too', () => {
    expect(entriesOf("title： '甲\ntags: [AI，\n\t- x\n: \nbare")).toEqual([
      "title / title： '甲 / '甲 / 甲",
      'tags / tags: [AI，\n\t- x\n: \nbare / [AI， / [AI，',
    ]);
  });
});
