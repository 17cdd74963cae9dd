import { describe, expect, it } from 'vitest';
import { nestMoves } from '../../../src/core/library/nestMoves';

/** The new names of tags that are put below `above`. */
function moved(tags: readonly string[], above: string): readonly string[] {
  return nestMoves(tags, above).map(({ from, to }) => `${from} → ${to}`);
}

describe('tags that are put below another', () => {
  it('go there with their own part of the name', () => {
    expect(moved(['BERT', 'CV/GAN'], 'NLP')).toEqual(['BERT → NLP/BERT', 'CV/GAN → NLP/GAN']);
    expect(moved(['a//b'], 'NLP')).toEqual(['a//b → NLP/a//b']);
  });

  it('stay where they are there already', () => {
    expect(moved(['NLP/BERT'], 'NLP')).toEqual([]);
    expect(moved(['NLP/BERT/中文'], 'NLP')).toEqual(['NLP/BERT/中文 → NLP/中文']);
  });

  it('do not go below themselves, nor below what stands below them', () => {
    expect(moved(['NLP'], 'NLP')).toEqual([]);
    expect(moved(['NLP', 'CV'], 'NLP/BERT')).toEqual(['CV → NLP/BERT/CV']);
    expect(moved(['NLP'], 'NLPx')).toEqual(['NLP → NLPx/NLP']);
  });
});
