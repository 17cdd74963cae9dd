import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInCatalogue } from '../../../src/core/models/builtInCatalogue';
import { Recogniser } from '../../../src/core/models/recogniser';
import { parseNote } from '../../../src/core/note/parseNote';
import { coverageOf, type CoveringPost } from '../../../src/core/outline/coverage';
import { CoverageIndex } from '../../../src/core/outline/coverageIndex';
import { noteCoverage } from '../../../src/core/outline/noteCoverage';

const recogniser = new Recogniser(builtInCatalogue());

function post(path: string, text: string): CoveringPost {
  return { path, title: null, coverage: noteCoverage(parseNote(text), recogniser) };
}

function index(posts: Readonly<Record<string, string>>): CoverageIndex {
  const made = new CoverageIndex(recogniser.catalogue);
  for (const [path, text] of Object.entries(posts)) {
    made.set(path, post(path, text));
  }
  return made;
}

describe('what posts cover, post by post', () => {
  test('says nothing of a change that concerns no model', () => {
    const posts = index({ 'a.md': '# BERT\n\n用的是 RoBERTa。\n' });
    const { models, isOtherTree } = posts.set('a.md', post('a.md', '# BERT\n\n用 RoBERTa 吧。\n'));
    expect([[...models], isOtherTree]).toEqual([[], false]);
  });

  test('knows a model that gets a section, and that no other is concerned', () => {
    const posts = index({ 'a.md': '# BERT\n\n用的是 RoBERTa。\n', 'b.md': '# GPT-2\n' });
    const { models, isOtherTree } = posts.set('a.md', post('a.md', '# BERT\n\n# RoBERTa\n'));
    expect([[...models], isOtherTree]).toEqual([['roberta'], true]);
  });

  test('knows that a second mention changes places only', () => {
    const posts = index({ 'a.md': '用的是 RoBERTa。\n', 'b.md': '无\n' });
    const { models, isOtherTree } = posts.set('b.md', post('b.md', '也用 RoBERTa。\n'));
    expect([[...models], isOtherTree]).toEqual([['roberta'], false]);
    expect(posts.placesOf('roberta').map(({ path }) => path)).toEqual(['a.md', 'b.md']);
  });

  test('forgets a post that is gone', () => {
    const posts = index({ 'a.md': '# BERT\n', 'b.md': '用 BERT。\n' });
    expect(posts.set('a.md', null).isOtherTree).toBe(true);
    expect(posts.placesOf('bert').map(({ coverage }) => coverage)).toEqual(['mention']);
    expect([...posts.posts.keys()]).toEqual(['b.md']);
  });

  test('says of headings in no catalogue when they are others', () => {
    const posts = index({ 'a.md': '# BERT\n' });
    expect(posts.set('a.md', post('a.md', '# BERT\n\n# FooBERT\n')).isOtherUnplaced).toBe(true);
  });

  test('comes to the same, whatever was changed on the way', () => {
    const texts = ['# BERT\n', '用 BERT 和 GPT-2。\n', '# GPT-2\n\nRoBERTa\n', '# FooBERT\n', ''];
    const step = fc.record({ path: fc.constantFrom('a', 'b', 'c'), text: fc.nat(texts.length) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), steps => {
        const made = new CoverageIndex(recogniser.catalogue);
        const now = new Map<string, CoveringPost>();
        for (const { path, text } of steps) {
          const written = texts[text];
          const covering = written === undefined ? null : post(path, written);
          made.set(path, covering);
          if (covering === null) now.delete(path);
          else now.set(path, covering);
        }
        const anew = coverageOf(recogniser.catalogue, [...now.values()]);
        expect(made.coverage).toEqual(anew);
        for (const { model, places } of anew.families.flatMap(({ models }) => models)) {
          expect(made.placesOf(model.id)).toEqual(places);
        }
      }),
    );
  });
});

test('an outline in a note names everything and covers nothing', () => {
  const text =
    '# BERT\n\n<!-- zhupi:outline -->\n\n## GPT-2\n\n## FooBERT\n\n<!-- /zhupi:outline -->\n\n用 LSTM。\n';
  const { places, unplaced } = post('a.md', text).coverage;
  expect(places.map(({ model }) => model)).toEqual(['bert', 'lstm']);
  expect(unplaced).toEqual([]);
});
