import { readable } from '../ink/contrast';
import { inks, type NamedInk } from '../ink/ink';
import { markOn } from '../ink/markOn';
import { inkPalette } from '../ink/palette';
import type { Words } from '../words/words';

/** Which colours a page has; `auto` follows the reader's system. */
export type PageTheme = 'light' | 'dark' | 'auto';

type Mode = 'light' | 'dark';

const colors: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  light: {
    background: '#ffffff',
    foreground: '#3b3b3b',
    strong: '#1a1a1a',
    muted: '#6b6b6b',
    rule: '#e2e2e2',
    quote: '#e2e2e2',
    link: '#0b57d0',
    'code-background': '#f5f5f5',
    error: '#c8161d',
    cursor: '#0b57d0',
  },
  dark: {
    background: '#1f1f1f',
    foreground: '#cccccc',
    strong: '#f0f0f0',
    muted: '#9d9d9d',
    rule: '#3a3a3a',
    quote: '#3a3a3a',
    link: '#6ea3ff',
    'code-background': '#2a2a2a',
    error: '#ff6352',
    cursor: '#6293ff',
  },
};

const fonts = `:root {
  --zhupi-font: 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', system-ui, sans-serif;
  --zhupi-font-code: ui-monospace, 'SF Mono', Menlo, Consolas, 'Cascadia Mono', 'DejaVu Sans Mono', 'Noto Sans Mono', monospace;
}
body {
  margin: 0;
  background: var(--zhupi-background);
}
`;

/**
 * The style sheet that gives a standalone page its colours: those of the theme, the inks, and each
 * colour of annotations that is no ink's own as far from the background as it takes to read it, each
 * behind words so thin that they can be read. On paper a page is always light.
 */
export function pageTheme(theme: PageTheme, written: WrittenColors, words: Words): string {
  return `${fonts}${schemes(theme, written)}${spokenInks(words)}`;
}

/** The colours of a note, as `#rrggbb`. */
export interface WrittenColors {
  readonly tints: readonly string[];
  /** Those behind words. */
  readonly marks: readonly string[];
}

function schemes(theme: PageTheme, written: WrittenColors): string {
  const light = modeRules('light', written);
  const dark = modeRules('dark', written);
  switch (theme) {
    case 'light':
      return light;
    case 'dark':
      return `${light}@media screen {\n${dark}}\n`;
    case 'auto':
      return `${light}@media screen and (prefers-color-scheme: dark) {\n${dark}}\n`;
  }
}

function modeRules(mode: Mode, { tints, marks }: WrittenColors): string {
  const palette = colors[mode];
  const variables = [
    `color-scheme: ${mode}`,
    ...Object.entries(palette).map(([name, color]) => `--zhupi-${name}: ${color}`),
    ...inks.map(ink => `--zhupi-ink-${ink}: ${inkPalette[ink][mode]}`),
  ];
  const background = palette['background'] ?? '';
  const foreground = palette['foreground'] ?? '';
  const rules = tints.map(
    tint => `.zhupi-annotation[data-color='${tint}'] { color: ${readable(tint, background)}; }\n`,
  );
  const behind = marks.map(mark => {
    const color = markOn(mark, background, foreground);
    return `.zhupi-note [data-mark='${mark}'] { background-color: ${color}; }\n`;
  });
  return `:root {\n  ${variables.join(';\n  ')};\n}\n${rules.join('')}${behind.join('')}`;
}

/** What a screen reader says before an annotation, where colour alone does not tell inks apart. */
function spokenInks({ page }: Words): string {
  const variables = inks.map(ink => `  --zhupi-spoken-${ink}: '${spoken(ink, page)}';\n`);
  return `:root {\n${variables.join('')}}\n`;
}

function spoken(ink: NamedInk, page: Words['page']): string {
  return page.spokenInk(ink).replace(/['\\\n<]/g, '');
}
