import { describe, expect, it } from 'vitest';
import { completionPlaceAt } from '../../../src/features/frontMatter/completionPlace';

/** The place at the `|` of a note, with its spans as what they cover, typed and whole. */
function placeAt(marked: string): object | null {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = completionPlaceAt(text, offset);
  if (place === null) return null;
  const { typed, whole, ...rest } = place;
  const said = [text.slice(typed.start, typed.end), text.slice(whole.start, whole.end)].join('→');
  return place.kind === 'key'
    ? { key: said, hasColon: place.hasColon, others: place.others }
    : {
        of: place.key,
        form: place.form,
        value: said,
        ...(place.quote === '' ? {} : { quote: place.quote, closed: place.isQuoteClosed }),
        ...(place.others.length > 0 ? { others: place.others } : {}),
        ...(place.needsSpace ? { needsSpace: true } : {}),
        ...(rest.kind === 'value' && rest.wideColon !== null ? { wide: true } : {}),
      };
}

const note = (frontMatter: string) => `---\n${frontMatter}\n---\n正文\n`;

describe('a key', () => {
  it('is completed on an empty line', () => {
    expect(placeAt(note('title: 甲\n|'))).toEqual({ key: '→', hasColon: false, others: ['title'] });
  });

  it('is completed where it has begun', () => {
    expect(placeAt(note('title: 甲\nda|\ntags: []'))).toEqual({
      key: 'da→da',
      hasColon: false,
      others: ['title', 'tags'],
    });
  });

  it('is completed before a colon, of which there is one then', () => {
    expect(placeAt(note('da|te: 2023'))).toEqual({ key: 'da→date', hasColon: true, others: [] });
    expect(placeAt(note('da|：2023'))).toEqual({ key: 'da→da', hasColon: true, others: [] });
  });

  it('is completed in a front matter that has only begun', () => {
    expect(placeAt('---\n|')).toEqual({ key: '→', hasColon: false, others: [] });
    expect(placeAt('---\n|\n---')).toEqual({ key: '→', hasColon: false, others: [] });
    expect(placeAt('---\ntitle: 甲\nt|\n\n正文')).toEqual({
      key: 't→t',
      hasColon: false,
      others: ['title'],
    });
  });

  it('is completed below a list', () => {
    expect(placeAt(note('tags:\n- AI\n|'))).toEqual({
      key: '→',
      hasColon: false,
      others: ['tags'],
    });
    expect(placeAt(note('tags: [AI]\n|'))).toEqual({ key: '→', hasColon: false, others: ['tags'] });
  });

  it('is none behind other words', () => {
    expect(placeAt(note('title: 甲\n两 个|'))).toBeNull();
  });
});

describe('a value', () => {
  it('is completed behind the colon', () => {
    expect(placeAt(note('draft: |'))).toEqual({ of: 'draft', form: 'single', value: '→' });
    expect(placeAt(note('draft: tr|u # 注'))).toEqual({
      of: 'draft',
      form: 'single',
      value: 'tr→tru',
    });
  });

  it('lacks the space after the colon', () => {
    expect(placeAt(note('draft:|'))).toEqual({
      of: 'draft',
      form: 'single',
      value: '→',
      needsSpace: true,
    });
  });

  it('is completed behind the colon of a Chinese keyboard', () => {
    expect(placeAt(note('draft：|'))).toEqual({
      of: 'draft',
      form: 'single',
      value: '→',
      wide: true,
    });
  });

  it('is completed within quotes', () => {
    expect(placeAt(note("layout: 'Post|Simple'"))).toEqual({
      of: 'layout',
      form: 'single',
      value: 'Post→PostSimple',
      quote: "'",
      closed: true,
    });
    expect(placeAt(note('layout: "Post|'))).toEqual({
      of: 'layout',
      form: 'single',
      value: 'Post→Post',
      quote: '"',
      closed: false,
    });
  });

  it('is completed for a key in quotes', () => {
    expect(placeAt(note('"draft": |'))).toEqual({ of: 'draft', form: 'single', value: '→' });
  });

  it('is none in a comment', () => {
    expect(placeAt(note('draft: true # 还|'))).toBeNull();
    expect(placeAt(note('# dra|'))).toBeNull();
  });
});

describe('an item of a list', () => {
  it('is completed in brackets', () => {
    expect(placeAt(note('tags: [AI, |, 数学]'))).toEqual({
      of: 'tags',
      form: 'flow-item',
      value: '→',
      others: ['AI', '数学'],
    });
    expect(placeAt(note('tags: [A|]'))).toEqual({ of: 'tags', form: 'flow-item', value: 'A→A' });
  });

  it('is completed in brackets that nobody has closed', () => {
    expect(placeAt(note("tags: ['AI', N|\ndate: 2023-01-15"))).toEqual({
      of: 'tags',
      form: 'flow-item',
      value: 'N→N',
      others: ['AI'],
    });
    expect(placeAt(note('tags: [|'))).toEqual({ of: 'tags', form: 'flow-item', value: '→' });
  });

  it('is completed in the brackets and behind the commas of a Chinese keyboard', () => {
    expect(placeAt(note('tags：【AI，|】'))).toEqual({
      of: 'tags',
      form: 'flow-item',
      value: '→',
      others: ['AI'],
      wide: true,
    });
  });

  it('is completed in brackets over several lines', () => {
    expect(placeAt(note("tags: [\n  'AI',\n  N|\n]\ndate: 2023"))).toEqual({
      of: 'tags',
      form: 'flow-item',
      value: 'N→N',
      others: ['AI'],
    });
  });

  it('is completed within quotes', () => {
    expect(placeAt(note('tags: ["A|", "数学"]'))).toEqual({
      of: 'tags',
      form: 'flow-item',
      value: 'A→A',
      quote: '"',
      closed: true,
      others: ['数学'],
    });
  });

  it('is completed behind a hyphen', () => {
    expect(placeAt(note("tags:\n  - AI\n  - |\n  - '数学'\ndate: 2023"))).toEqual({
      of: 'tags',
      form: 'block-item',
      value: '→',
      others: ['AI', '数学'],
    });
    expect(placeAt(note('tags:\n-|'))).toEqual({
      of: 'tags',
      form: 'block-item',
      value: '→',
      needsSpace: true,
    });
  });

  it('is none in a comment between items', () => {
    expect(placeAt(note('tags: [AI, # 还|\n]'))).toBeNull();
  });

  it('is none behind the closing bracket', () => {
    expect(placeAt(note('tags: [AI] |'))).toBeNull();
  });
});

describe('nothing is completed', () => {
  it.each([
    ['in the text', '---\ntitle: 甲\n---\n正文|'],
    ['on the fences', '---\ntitle: 甲\n---|\n'],
    ['on the opening fence', '---|\ntitle: 甲\n---\n'],
    ['in a note without front matter', 'ti|'],
    ['below a rule', '---\n\n这里是正文。\n\nti|'],
    ['between rules with prose between them', '---\n这里是正文。\n又一行。|\n---\n'],
    ['in a front matter of TOML', '+++\nti|\n+++\n'],
    ['in a front matter of another language', '---json\n{"ti|\n---\n'],
  ])('%s', (_, marked) => {
    expect(placeAt(marked)).toBeNull();
  });
});

it('works with every kind of line end', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    expect(placeAt(note('title: 甲\ndraft: t|').replaceAll('\n', end))).toEqual({
      of: 'draft',
      form: 'single',
      value: 't→t',
    });
  }
});
