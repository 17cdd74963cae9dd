import { describe, expect, test } from 'vitest';
import {
  addModelEdits,
  hideGapEdits,
  ignoreNameEdits,
} from '../../../src/core/edit/modelsFileEdits';
import { applyEdits } from '../../../src/core/edit/textEdit';
import { readModelsFile } from '../../../src/core/models/modelsFile';

const model = { name: 'FooBERT', family: 'autoencoding', year: 2021 };

describe('adding to a file of own models', () => {
  test('begins the file where there is none', () => {
    expect(applyEdits('', addModelEdits('', model))).toBe(
      `{
  "models": [
    {
      "name": "FooBERT",
      "family": "autoencoding",
      "year": 2021
    }
  ]
}
`,
    );
  });

  test('adds at the end and leaves comments, order and indentation as they are', () => {
    const text = `{
    // mine
    "hiddenGaps": ["gpt-2"], // known
    "ignore": []
}
`;
    const hidden = applyEdits(text, hideGapEdits(text, 'xlm'));
    expect(hidden).toContain('"xlm"\n    ], // known\n    "ignore": []\n}\n');
    expect(readModelsFile(hidden).value).toEqual({ hiddenGaps: ['gpt-2', 'xlm'], ignore: [] });
    const added = applyEdits(text, addModelEdits(text, model));
    expect(added).toContain('// mine');
    expect(readModelsFile(added).value).toEqual({
      hiddenGaps: ['gpt-2'],
      ignore: [],
      models: [model],
    });
  });

  test('goes on behind a trailing comma', () => {
    const text = '{ "ignore": ["A",], }';
    expect(readModelsFile(applyEdits(text, ignoreNameEdits(text, 'B'))).value).toEqual({
      ignore: ['A', 'B'],
    });
  });

  test('says nothing twice', () => {
    expect(hideGapEdits('{"hiddenGaps": ["xlm"]}', 'xlm')).toEqual([]);
  });

  test('keeps the byte order mark and the line ends', () => {
    const text = '\ufeff{\r\n  "ignore": [\r\n    "A"\r\n  ]\r\n}\r\n';
    expect(applyEdits(text, ignoreNameEdits(text, 'B'))).toBe(
      '\ufeff{\r\n  "ignore": [\r\n    "A",\r\n    "B"\r\n  ]\r\n}\r\n',
    );
  });

  test('puts a list in the place of what is none', () => {
    const text = '{"ignore": 7}';
    expect(readModelsFile(applyEdits(text, ignoreNameEdits(text, 'B'))).value).toEqual({
      ignore: ['B'],
    });
  });
});
