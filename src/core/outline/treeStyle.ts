/** What a drawing is drawn for: a page of its own, or VS Code with the user's own theme. */
export type TreeTheme = 'light' | 'dark' | 'highContrast' | 'highContrastLight' | 'auto' | 'vscode';

interface Palette {
  readonly ground: string;
  readonly letters: string;
  readonly muted: string;
  /** Between families. */
  readonly rule: string;
  /** Between years: fainter where the other is a border in high contrast. */
  readonly time: string;
  /** Of families in turn, at 4.5:1 or more on the ground: autoencoding is red, autoregressive blue. */
  readonly families: readonly string[];
}

const light: Palette = {
  ground: '#fffefb',
  letters: '#2b2620',
  muted: '#6f675c',
  rule: '#e4dfd6',
  time: '#e4dfd6',
  families: [
    '#007880',
    '#7a6a58',
    '#c8161d',
    '#0b57d0',
    '#007f00',
    '#a55900',
    '#800080',
    '#c22e80',
  ],
};

const dark: Palette = {
  ground: '#1f1f1f',
  letters: '#dcd8d0',
  muted: '#9b968c',
  rule: '#363432',
  time: '#363432',
  families: [
    '#00b7c3',
    '#b5a48c',
    '#ff6352',
    '#6293ff',
    '#43ac3e',
    '#ff8c00',
    '#dc6bd9',
    '#ff69b4',
  ],
};

const highContrast: Palette = {
  ground: '#000000',
  letters: '#ffffff',
  muted: '#d0d0d0',
  rule: '#6fc3df',
  time: '#2f5d6b',
  families: [
    '#00b7c3',
    '#d5c3a8',
    '#ff6b5a',
    '#6998ff',
    '#48b042',
    '#ff8c00',
    '#e16fde',
    '#ff69b4',
  ],
};

const highContrastLight: Palette = {
  ground: '#ffffff',
  letters: '#000000',
  muted: '#404040',
  rule: '#0f4a85',
  time: '#b4c6da',
  families: [
    '#005e65',
    '#5c4a36',
    '#ae0000',
    '#0000ff',
    '#006300',
    '#824400',
    '#800080',
    '#a50067',
  ],
};

/** In VS Code the ground and the texts are the theme's; inks are contributed colours. */
const inksOfFamilies = ['cyan', 'brown', 'red', 'blue', 'green', 'orange', 'purple', 'pink'];

const vscode: Palette = {
  ground: 'var(--vscode-editor-background)',
  letters: 'var(--vscode-editor-foreground)',
  muted: 'var(--vscode-descriptionForeground)',
  rule: 'var(--vscode-contrastBorder, var(--vscode-editorIndentGuide-background1, #8884))',
  time: 'var(--vscode-editorIndentGuide-background1, #8884)',
  families: inksOfFamilies.map(ink => `var(--vscode-zhupi-ink\\.${ink})`),
};

const palettes = { light, dark, highContrast, highContrastLight, vscode };

function variables({ ground, letters, muted, rule, time, families }: Palette): string {
  const colours = families.map((colour, index) => `--f${index}:${colour}`);
  return `--ground:${ground};--letters:${letters};--muted:${muted};--rule:${rule};--time:${time};${colours.join(';')}`;
}

const rules = [
  '.tree{font:13px "PingFang SC","Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",system-ui,sans-serif}',
  '.ground{fill:var(--ground)}',
  '.rule{stroke:var(--rule);fill:none}.time{stroke:var(--time)}',
  '.year,.note,.count{fill:var(--muted);font-size:12px}',
  '.count{font-size:11px}',
  '.family{fill:var(--c);font-weight:600;font-size:14px}',
  '.bar{fill:var(--c)}',
  '.edge{fill:none;stroke:var(--c);stroke-width:1.5}.layer-edges{opacity:.7}',
  '.edge.gap{stroke:var(--muted);stroke-dasharray:2 4}',
  '.port{fill:var(--muted);font-size:11px}',
  '.model text{text-anchor:middle}',
  '.section rect{fill:var(--c)}.section text{fill:var(--ground);font-weight:600}',
  '.mention rect{fill:var(--ground);stroke:var(--c);stroke-width:1.5}.mention text{fill:var(--c)}',
  '.gap rect{fill:var(--ground);stroke:var(--muted);stroke-width:1.2;stroke-dasharray:3 3}.gap text{fill:var(--muted)}',
  '.sample{--c:var(--muted)}',
  ...Array.from({ length: 8 }, (_, index) => `.f${index}{--c:var(--f${index})}`),
].join('');

/** The style sheet of a drawing; `auto` follows what the reader's system prefers. */
export function treeStyle(theme: TreeTheme): string {
  if (theme === 'auto') {
    const media = `@media (prefers-color-scheme:dark){.tree{${variables(dark)}}}`;
    return `.tree{${variables(light)}}${media}${rules}`;
  }
  return `.tree{${variables(palettes[theme])}}${rules}`;
}
