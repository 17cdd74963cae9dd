import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../src/core/models/builtInCatalogue';
import { Recogniser } from '../../../src/core/models/recogniser';
import { parseNote } from '../../../src/core/note/parseNote';

interface Labelled {
  /** A note of one line. */
  readonly text: string;
  /** The models that a reader finds in it. */
  readonly models: readonly string[];
}

/** Lines as such notes write them: `text => ids`; nothing behind the arrow where there is no model. */
function labelledIn(file: string): readonly Labelled[] {
  return readFileSync(join(import.meta.dirname, file), 'utf8')
    .split('\n')
    .filter(line => line.includes(' =>'))
    .map(line => {
      const [text = '', ids = ''] = line.split(' =>');
      return { text, models: ids.split(' ').filter(id => id !== '') };
    });
}

const headings = labelledIn('labelledHeadings.txt');
const prose = labelledIn('labelledProse.txt');
const traps = labelledIn('labelledTraps.txt');
const recogniser = new Recogniser(builtInCatalogue());

function modelsIn(text: string): readonly string[] {
  const found = recogniser.recognise(parseNote(text)).map(({ model }) => model);
  return [...new Set(found)];
}

describe('on labelled lines', () => {
  const all = [...headings, ...prose, ...traps];

  it('knows every label', () => {
    const unknown = all
      .flatMap(({ models }) => models)
      .filter(id => recogniser.catalogue.model(id) === null);
    expect(unknown).toEqual([]);
  });

  it('is asked enough, and about half of it are traps', () => {
    const empty = all.filter(({ models }) => models.length === 0).length;
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(empty / all.length).toBeGreaterThan(0.48);
  });

  it('finds what a reader finds, and nothing else, in 97 of 100', () => {
    let [right, missed, wrong] = [0, 0, 0];
    const mistakes: string[] = [];
    for (const { text, models } of all) {
      const found = modelsIn(text);
      const lost = models.filter(id => !found.includes(id));
      const extra = found.filter(id => !models.includes(id));
      right += models.length - lost.length;
      missed += lost.length;
      wrong += extra.length;
      if (lost.length + extra.length > 0) {
        mistakes.push(`${text}  lost: ${lost.join(' ')}  extra: ${extra.join(' ')}`);
      }
    }
    const precision = right / (right + wrong);
    const recall = right / (right + missed);
    const share = (value: number) => value.toFixed(4);
    console.log(`${all.length} lines: precision ${share(precision)}, recall ${share(recall)}`);
    console.log(mistakes.join('\n'));
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
});
