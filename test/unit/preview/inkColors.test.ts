import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inks } from '../../../src/core/ink/ink';
import { inkPalette } from '../../../src/core/ink/palette';

interface ContributedColor {
  readonly id: string;
  readonly defaults: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(
  readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
) as { readonly contributes: { readonly colors: readonly ContributedColor[] } };

test('the manifest contributes every ink with the colours of the palette', () => {
  const expected = inks.map(ink => {
    const { light, dark, highContrastDark, highContrastLight } = inkPalette[ink];
    const defaults = { light, dark, highContrast: highContrastDark, highContrastLight };
    return { id: `zhupi.ink.${ink}`, defaults };
  });
  const { colors } = manifest.contributes;
  expect(colors.map(({ id, defaults }) => ({ id, defaults }))).toEqual(expected);
});
