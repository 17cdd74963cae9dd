import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The kinds of theme that VS Code knows. */
export type Theme = 'light' | 'dark' | 'hc' | 'hcLight';

/** The display languages that Zhupi speaks. */
export type Locale = 'en' | 'zh-cn';

const themeNames: Readonly<Record<Theme, string>> = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  hc: 'Default High Contrast',
  hcLight: 'Default High Contrast Light',
};

/** Settings by their key, as in a settings.json. */
export type Settings = Readonly<Record<string, unknown>>;

/** Nothing that opens by itself, and nothing that a test did not ask for. */
const quiet: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.editor.enablePreview': false,
  'chat.disableAIFeatures': true,
  'files.autoSave': 'off',
  'window.autoDetectColorScheme': false,
  'window.autoDetectHighContrast': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
};

/** The quiet settings with this theme, and then with these. */
export function settingsFor(theme: Theme, more: Settings = {}): Settings {
  return { ...quiet, 'workbench.colorTheme': themeNames[theme], ...more };
}

/** Writes the user's settings below a user data folder. VS Code takes them up while it runs. */
export async function writeSettings(userData: string, settings: Settings): Promise<void> {
  await mkdir(join(userData, 'User'), { recursive: true });
  await writeFile(join(userData, 'User/settings.json'), JSON.stringify(settings, null, 2));
}

/** Makes VS Code believe that its Chinese language pack is there; its own texts stay English. */
export async function writeChinese(userData: string): Promise<void> {
  const translation = join(userData, 'zh.json');
  const pack = {
    hash: 'test',
    label: '中文(简体)',
    extensions: [{ extensionIdentifier: { id: 'test.zh' }, version: '1.0.0' }],
    translations: { vscode: translation },
  };
  await mkdir(userData, { recursive: true });
  await writeFile(join(userData, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }));
  await writeFile(translation, JSON.stringify({ '': [], version: '1.0.0', contents: {} }));
}
