import { describe, expect, test } from 'vitest';
import { modelsFileProblems, readModelsFile } from '../../../src/core/models/modelsFile';
import { textAt } from '../../../src/core/text/span';

/** The problems of a text, each as its kind and the characters that it is about. */
function problemsOf(text: string): readonly (readonly [string, string])[] {
  return modelsFileProblems(readModelsFile(text)).map(({ problem, span }) => [
    problem.problem.kind,
    textAt(text, span),
  ]);
}

describe('a file of own models', () => {
  test('is read with comments and trailing commas', () => {
    const text = '\ufeff// mine\n{ "ignore": ["A",], }';
    const { value, broken } = readModelsFile(text);
    expect([value, broken]).toEqual([{ ignore: ['A'] }, []]);
  });

  test('says nothing where it is empty', () => {
    expect(readModelsFile(' \n')).toMatchObject({ value: undefined, broken: [] });
  });

  test('tells where it is no JSON', () => {
    const text = '{ "ignore" ["A"] }';
    const [first] = readModelsFile(text).broken;
    expect(textAt(text, first ?? { start: 0, end: 0 })).toBe('[');
  });

  test('tells of each problem at the smallest text that is wrong', () => {
    expect(
      problemsOf(`{
  "modles": [],
  "models": [
    { "name": "A", "family": "nowhere", "year": 2020 },
    { "name": "B", "family": "autoencoding" },
    { "name": "C", "family": "autoencoding", "year": "2020" }
  ],
  "hiddenGaps": ["nothing-known"]
}`),
    ).toEqual([
      ['unknown-key', '"modles"'],
      ['wrong-type', '"2020"'],
      ['unknown-family', '"nowhere"'],
      ['missing-key', '{'],
      ['missing-key', '{'],
      ['unknown-model', '"nothing-known"'],
    ]);
  });

  test('never fails, whatever is written', () => {
    for (const text of ['[', '{"models":{}}', 'null', '7', '{"models":[{"parent":{}}]}', '}{']) {
      expect(() => problemsOf(text)).not.toThrow();
    }
  });
});
