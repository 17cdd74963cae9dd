import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Build } from './builds';
import { cached } from './cache';
import { installPackages, unpackPackage } from './npmPackage';
import { say, Unavailable } from './report';

/** How to start a VS Code server: the Node and the script. */
export interface ServerProgram {
  readonly node: string;
  readonly script: string;
}

/** Raised when the recipe changes, so that a folder made by an older one is not used. */
const recipe = 2;

/** Gets a VS Code server from npm, or the one that was got before. */
export async function obtainServer(build: Build): Promise<ServerProgram> {
  const title = `VS Code ${build.version}`;
  const folder = await cached(`vscode-${build.version}-${String(recipe)}`, title, async making => {
    say(`${title}: fetching code-server@${build.codeServer}`);
    await unpackPackage({
      spec: `code-server@${build.codeServer}`,
      paths: ['lib/vscode'],
      strip: 2,
      into: making,
    });
    await removeUnusedExtensions(making);
    await keepNeededDependencies(making);
    say(`${title}: installing what it depends on`);
    await installPackages(making, title);
    await completeRipgrep(making, build);
    await replaceNativeModules(making);
  });
  return { node: await obtainNode(build), script: join(folder, 'out/server-main.js') };
}

async function obtainNode({ node, version }: Build): Promise<string> {
  if (node === null) return process.execPath;
  const title = `Node ${node.version} for VS Code ${version}`;
  const folder = await cached(`node-${node.version}-1`, title, async making => {
    const spec = `${node.name}@${node.version}`;
    say(`${title}: fetching ${spec}`);
    await unpackPackage({ spec, paths: ['bin/node'], strip: 1, into: making });
  });
  return join(folder, 'node');
}

/** Keeps the extensions that the workbench names in its own code: a missing one is an error there. */
async function removeUnusedExtensions(folder: string): Promise<void> {
  const workbench = join(folder, 'out/vs/code/browser/workbench/workbench.js');
  const code = await readFile(workbench, 'utf8');
  const listed = code.matchAll(/extensionPath:"([\w.-]+)",packageJSON/g);
  const kept = new Set(Array.from(listed, match => match[1]));
  if (kept.size === 0) throw new Unavailable(`No extension is named in ${workbench}.`);
  const extensions = join(folder, 'extensions');
  for (const name of await readdir(extensions)) {
    if (!kept.has(name)) await rm(join(extensions, name), { recursive: true });
  }
}

/** What the server asks for in these tests; terminals, git and the like would have to be compiled. */
const neededDependencies = [
  '@microsoft/1ds-core-js',
  '@microsoft/1ds-post-js',
  '@parcel/watcher',
  '@vscode/deviceid',
  '@vscode/iconv-lite-umd',
  '@vscode/proxy-agent',
  '@vscode/ripgrep',
  '@vscode/ripgrep-universal',
  '@vscode/tree-sitter-wasm',
  'cookie',
  'http-proxy-agent',
  'https-proxy-agent',
  'jschardet',
  'katex',
  'minimist',
  'tas-client',
  'tas-client-umd',
  'vscode-oniguruma',
  'vscode-regexpp',
  'vscode-textmate',
  'yauzl',
  'yazl',
];

interface Shrinkwrap {
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
}

/** Rewrites the manifest: fewer dependencies, at the very versions that the server was built with. */
async function keepNeededDependencies(folder: string): Promise<void> {
  const manifestFile = join(folder, 'package.json');
  const shrinkwrapFile = join(folder, 'npm-shrinkwrap.json');
  const manifest = await readJson<Record<string, unknown>>(manifestFile);
  const { packages } = await readJson<Shrinkwrap>(shrinkwrapFile);
  const dependencies: Record<string, string> = {};
  for (const name of neededDependencies) {
    const locked = packages[`node_modules/${name}`];
    if (locked !== undefined) dependencies[name] = locked.version;
  }
  // `overrides` would contradict the versions; JSON leaves out what is undefined.
  const left = { scripts: undefined, overrides: undefined, devDependencies: undefined };
  const kept = { ...manifest, ...left, optionalDependencies: undefined, dependencies };
  await writeFile(manifestFile, JSON.stringify(kept, null, 2));
  await rm(shrinkwrapFile);
}

/** Sees to the ripgrep binary, which finds files and texts. After npm: npm would remove it again. */
async function completeRipgrep(folder: string, { ripgrep }: Build): Promise<void> {
  const modules = join(folder, 'node_modules');
  if (ripgrep !== null) {
    const fetched = join(folder, '.ripgrep');
    const spec = `${ripgrep.name}@${ripgrep.version}`;
    await unpackPackage({ spec, paths: ['bin/rg'], strip: 1, into: fetched });
    await cp(join(fetched, 'rg'), join(modules, '@vscode/ripgrep/bin/rg'));
    await rm(fetched, { recursive: true });
    return;
  }
  const platforms = join(modules, '@vscode/ripgrep-universal/bin');
  for (const name of await readdir(platforms)) {
    if (name !== 'linux-x64' && (await stat(join(platforms, name))).isDirectory()) {
      await rm(join(platforms, name), { recursive: true });
    }
  }
}

/** A logger without native code. Each export is assigned by name, since they are imported by name. */
const spdlog = `const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
exports.setFlushOn = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => {
  let level = 2;
  mkdirSync(dirname(file), { recursive: true });
  const write = word => text => appendFileSync(file, new Date().toISOString() + ' [' + word + '] ' + text + '\\n');
  const logger = {
    getLevel: () => level, setLevel: next => { level = next; },
    setPattern() {}, clearFormatters() {}, flush() {}, drop() {},
  };
  for (const word of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) logger[word] = write(word);
  return logger;
};
`;

/** Puts stand-ins where a module would have to be compiled. */
async function replaceNativeModules(folder: string): Promise<void> {
  const standIns = {
    'native-watchdog': 'exports.start = () => {};\n',
    '@vscode/native-watchdog': 'exports.start = () => {};\n',
    '@vscode/spdlog': spdlog,
  };
  for (const [name, code] of Object.entries(standIns)) {
    const target = join(folder, 'node_modules', name);
    await mkdir(target, { recursive: true });
    const manifest = { name, version: '0.0.0', main: 'index.js', type: 'commonjs' };
    await writeFile(join(target, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(target, 'index.js'), code);
  }
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
