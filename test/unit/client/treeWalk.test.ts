import { describe, expect, test } from 'vitest';
import { nextModel } from '../../../src/client/treeWalk';

// transformer ─┬─ bert ─┬─ albert
//              │        └─ roberta
//              └─ gpt ──── gpt-2          lstm stands alone below
const models = [
  { id: 'transformer', x: 0, y: 0 },
  { id: 'bert', x: 100, y: 0 },
  { id: 'albert', x: 200, y: 0 },
  { id: 'roberta', x: 200, y: 30 },
  { id: 'gpt', x: 100, y: 60 },
  { id: 'gpt-2', x: 200, y: 60 },
  { id: 'lstm', x: 20, y: 90 },
];
const lines = [
  { parent: 'transformer', child: 'bert' },
  { parent: 'bert', child: 'roberta' },
  { parent: 'bert', child: 'albert' },
  { parent: 'transformer', child: 'gpt' },
  { parent: 'gpt', child: 'gpt-2' },
];

describe('an arrow', () => {
  test('to the right leads along the line to the topmost child', () => {
    expect(nextModel('bert', 'right', models, lines)).toBe('albert');
  });

  test('to the left leads back to the parent', () => {
    expect(nextModel('gpt', 'left', models, lines)).toBe('transformer');
  });

  test('down and up leads to the next row', () => {
    expect(nextModel('albert', 'down', models, lines)).toBe('roberta');
    expect(nextModel('gpt-2', 'up', models, lines)).toBe('roberta');
  });

  test('to a side without a line leads to what is nearest there', () => {
    expect(nextModel('lstm', 'right', models, lines)).toBe('gpt');
  });

  test('leads nowhere at the edge of the drawing', () => {
    expect(nextModel('transformer', 'left', models, lines)).toBeNull();
    expect(nextModel('lstm', 'down', models, lines)).toBeNull();
  });

  test('leads to a parent that is drawn only', () => {
    const alone = [{ parent: 'nowhere', child: 'bert' }];
    expect(nextModel('bert', 'left', models, alone)).toBe('transformer');
  });
});
