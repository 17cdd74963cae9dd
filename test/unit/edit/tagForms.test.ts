import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { editTags } from '../../../src/core/edit/tagEdits';
import type { TagIntent, TagMove } from '../../../src/core/edit/tagPlan';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { parseFrontMatter } from '../../../src/core/note/frontMatter';
import { tagRulesOf, type TagRules } from '../../../src/core/site/tagRules';

const pool = [
  'GPT',
  'ChatGPT',
  'GPT/4',
  'GPT/4/o',
  'C#',
  'C++',
  '6.824',
  '2023',
  '自编码 模型',
  '😀',
  'a: b',
  'true',
  '#x',
  '[x]',
  '@',
  "it's",
  'x"y',
  'a, b',
  '- z',
  'no',
  '2023-01-15',
  'a\\b',
  '%',
  '`q`',
  'x:',
  '~',
] as const;
const tag = fc.constantFrom(...pool);
const tags = fc.uniqueArray(tag, { maxLength: 5 });

type Written = (tag: string) => string;
const single: Written = text => `'${text.replace(/'/g, "''")}'`;
const double: Written = text => JSON.stringify(text);
const bare: Written = text =>
  /^(?:[A-Za-z][\w/+]*|[\u4e00-\u9fff ]+|6\.824|2023|😀)$/.test(text) &&
  !/^(?:true|no|null)$/.test(text)
    ? text
    : single(text);
const writers = fc.constantFrom(single, double, bare);

const blanks = fc.constantFrom('', ' ', '\t');
const comments = fc.constantFrom('', '', ' # 注 - a', '  # [b], c', '\t# 😀: d');
const gaps = fc.constantFrom(' ', '  ', '\t', ' \t');

/** `tags: […]` on one line. */
const flow = fc
  .tuple(
    tags,
    writers,
    blanks,
    fc.constantFrom(',', ', ', ' , ', ',\t'),
    fc.boolean(),
    comments,
    gaps,
  )
  .map(([list, write, blank, comma, isOpen, comment, gap]) => {
    const rest = isOpen && list.length > 0 ? ',' : '';
    return {
      list,
      yaml: `tags:${gap}[${blank}${list.map(write).join(comma)}${rest}${blank}]${comment}`,
    };
  });

/** `tags: […]` over several lines. */
const flowLines = fc
  .tuple(tags, writers, fc.array(comments, { minLength: 5, maxLength: 5 }), fc.boolean())
  .map(([list, write, notes, isOpen]) => {
    const items = list.map((each, index) => {
      const comma = index < list.length - 1 || isOpen ? ',' : '';
      return `  ${write(each)}${comma}${notes[index] ?? ''}\n`;
    });
    return { list, yaml: `tags: [\n${items.join('')}]` };
  });

const block = fc
  .tuple(
    tags.filter(list => list.length > 0),
    writers,
    fc.constantFrom('', '  ', '    '),
    fc.constantFrom(' ', '   ', '\t'),
    fc.array(comments, { minLength: 5, maxLength: 5 }),
    fc.constantFrom('', '', '  # eine Zeile'),
  )
  .map(([list, write, indent, gap, notes, line]) => {
    const items = list.map((each, index) => {
      const above = line === '' ? '' : `\n${indent}# ${index}`;
      return `${above}\n${indent}-${gap}${write(each)}${notes[index] ?? ''}`;
    });
    return { list, yaml: `tags:${items.join('')}` };
  });

const nested = fc.tuple(tags, tags, writers, fc.boolean()).map(([one, other, write, isBlock]) => {
  const inner = other.filter(each => !one.includes(each));
  const outer = one.map(write);
  const list = [...inner, ...one];
  if (!isBlock || inner.length === 0) {
    return { list, yaml: `tags: [${[`[${inner.map(write).join(', ')}]`, ...outer].join(', ')}]` };
  }
  const items = inner.map(write).join('\n    - ');
  return { list, yaml: `tags:\n  - - ${items}${outer.map(each => `\n  - ${each}`).join('')}` };
});

const anchored = fc
  .tuple(
    tags.filter(list => list.length > 0),
    writers,
  )
  .map(([list, write]) => ({
    list,
    yaml: `tags: &all [${list.map(each => write(each)).join(', ')}]\nkeywords: *all`,
  }));
const aliased = fc
  .tuple(
    tags.filter(list => list.length > 0),
    writers,
  )
  .map(([list, write]) => ({ list, yaml: `common: &c [${list.map(write).join(', ')}]\ntags: *c` }));

const one = fc
  .tuple(tag, fc.constantFrom(single, double, bare), comments, gaps)
  .map(([each, write, comment, gap]) => ({
    list: [each],
    yaml: `tags:${gap}${write(each)}${comment}`,
  }));
const empty = fc
  .constantFrom(
    'tags:',
    'tags: ',
    'tags: null',
    'tags: ~ # 注',
    'tags: # 注',
    "tags: ''",
    'tags: []',
    'tags:\n  -',
    'tags:\n  - ',
  )
  .map(yaml => ({ list: [] as string[], yaml }));
const absent = fc.constant({ list: [] as string[], yaml: '' });
/** Lists to which a tag is added without touching anything that is there. */
const lists = fc
  .oneof(flow, flowLines, block, nested, anchored, absent)
  .map(form => ({ ...form, isList: true }));
const others = fc.oneof(aliased, one, empty).map(form => ({ ...form, isList: false }));
const forms = fc.oneof(lists, others, lists);

const heads = fc.constantFrom(
  '',
  'title: "甲 # tags: [GPT]"\n',
  'title: tags\ndate: 2023-01-15 # 注\n',
  '# GPT\ntitle: 乙\ncategories:\n- [a, b]\n- - c\n',
);
const tails = fc.constantFrom(
  '',
  'summary: >\n  tags: [GPT]\n  GPT\n',
  'GPT: "- GPT"\n\n# 尾\n',
  'draft: false',
);

const intents: fc.Arbitrary<TagIntent> = fc.oneof(
  tags.map(list => ({ kind: 'add' as const, tags: list })),
  fc
    .tuple(tag, tag, fc.boolean())
    .map(([from, to, withBelow]) => ({ kind: 'rename' as const, from, to, withBelow })),
  fc
    .tuple(tags, fc.boolean())
    .map(([list, withBelow]) => ({ kind: 'remove' as const, tags: list, withBelow })),
  tags.map(list => ({ kind: 'set' as const, tags: list })),
  fc
    .tuple(tags, tag, fc.boolean())
    .map(([list, into, withBelow]) => ({ kind: 'merge' as const, tags: list, into, withBelow })),
  fc.tuple(tags, tag).map(([list, above]) => ({
    kind: 'move' as const,
    moves: list.map(from => moveTo(from, above)),
  })),
);

function moveTo(from: string, above: string): TagMove {
  return { from, to: `${above}/${from}` };
}

/** What an intent means, said once more and without spans. */
function intended(list: readonly string[], intent: TagIntent): string[] {
  const below = (each: string, above: string, withBelow: boolean) =>
    each === above || (withBelow && each.startsWith(`${above}/`));
  switch (intent.kind) {
    case 'add':
      return [...new Set([...list, ...intent.tags])];
    case 'rename':
      return [
        ...new Set(
          list.map(each =>
            below(each, intent.from, intent.withBelow)
              ? intent.to + each.slice(intent.from.length)
              : each,
          ),
        ),
      ];
    case 'remove':
      return list.filter(each => !intent.tags.some(gone => below(each, gone, intent.withBelow)));
    case 'merge': {
      const { tags: gone, into, withBelow } = intent;
      const merged = (each: string) => {
        const from =
          gone.find(other => other === each) ?? gone.find(other => below(each, other, withBelow));
        const isThere = withBelow && below(each, into, true) && below(into, from ?? '/', true);
        return from === undefined || isThere ? each : into + each.slice(from.length);
      };
      return [...new Set(list.map(merged))];
    }
    case 'move': {
      const { moves } = intent;
      return [
        ...new Set(
          list.map(each => {
            const move =
              moves.find(({ from }) => from === each) ??
              moves.find(({ from }) => below(each, from, true));
            return move === undefined ? each : move.to + each.slice(move.from.length);
          }),
        ),
      ];
    }
    case 'set':
      return [...intent.tags];
  }
}

function flattened(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(flattened);
  }
  return value === null || value === undefined || value === ''
    ? []
    : [`${value as string | number | boolean}`];
}

const rules: TagRules = tagRulesOf(null);

describe('the tags of a front matter of any form', () => {
  it('are the intended ones after an edit, and no other byte has changed', () => {
    fc.assert(
      fc.property(
        forms,
        heads,
        tails,
        intents,
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        fc.constantFrom<TagRules['newList']>('flow', 'block'),
        ({ list, yaml, isList }, head, tail, intent, lineEnd, bom, newList) => {
          const ends = (text: string) => text.replace(/\n/g, lineEnd);
          const entry = yaml === '' ? '' : `${yaml}\n`;
          const behind = tail === '' || tail.endsWith('\n') ? tail : `${tail}\n`;
          const above = yaml === '' && head === '' && tail === '' ? 'x: 1\n' : head;
          const text = bom + ends(`---\n${above}${entry}${behind}---\n\nGPT $x$\n`);
          const frontMatter = parseFrontMatter(text);
          const result = editTags({ text, frontMatter }, intent, { ...rules, newList });
          if (result.kind === 'refused') {
            throw new Error(`refused: ${result.reason}\n${text}`);
          }
          const after = applyEdits(text, result.edits);
          const content = parseFrontMatter(after)?.contentSpan;
          const written = after.slice(content?.start, content?.end);
          for (const version of ['1.1', '1.2'] as const) {
            const read = parse(written, { version }) as Record<string, unknown>;
            expect(flattened(read['tags']).sort()).toEqual(intended(list, intent).sort());
          }
          const kept = [bom + ends(`---\n${above}`), ends(`${behind}---\n\nGPT $x$\n`)] as const;
          if (yaml !== '') {
            expect(after.startsWith(kept[0])).toBe(true);
            expect(after.endsWith(kept[1])).toBe(true);
          }
          expect(/(?<!\r)\n/.test(after)).toBe(lineEnd === '\n');
          if (intended(list, intent).join() === list.join()) {
            expect(after).toBe(text);
          }
          if (intent.kind === 'add' && isList) {
            // Not a character is put in the place of another.
            expect(result.edits.every(({ span }) => span.start === span.end)).toBe(true);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
