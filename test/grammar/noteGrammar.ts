import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';

const cache = '.cache';
const { resolve } = createRequire(import.meta.url);

/** The `extensions` folders of the VS Codes that were fetched for the tests. */
export function fetchedExtensions(): readonly string[] {
  const builds = existsSync(cache) ? readdirSync(cache).filter(name => /^vscode-/.test(name)) : [];
  return builds.map(build => join(cache, build, 'extensions')).filter(existsSync);
}

/**
 * VS Code's grammar of Markdown with its own of formulas, with ours, or with ours behind its own,
 * which is loaded and so asked first.
 */
export async function noteGrammar(
  extensions: string,
  injected: 'theirs' | 'ours' | 'both',
): Promise<IGrammar> {
  const vscode = (name: string) => join(extensions, `${name}.tmLanguage.json`);
  const math = ['-inline', '-block', '-fence'].map(end => `markdown-math/syntaxes/md-math${end}`);
  const files = new Map(
    [
      vscode('markdown-basics/syntaxes/markdown'),
      vscode('html/syntaxes/html-derivative'),
      vscode('html/syntaxes/html'),
      vscode('markdown-math/syntaxes/md-math'),
      ...(injected === 'ours' ? [] : math.map(vscode)),
      ...(injected === 'theirs' ? [] : ['inline', 'block']).map(
        name => `syntaxes/${name}.tmLanguage.json`,
      ),
    ].map(file => {
      const raw = JSON.parse(readFileSync(file, 'utf8')) as IRawGrammar;
      return [raw.scopeName, raw] as const;
    }),
  );
  const injections = [...files.keys()].filter(scope => /^zhupi|^markdown\.math\./.test(scope));
  const wasm = readFileSync(join(dirname(resolve('vscode-oniguruma')), 'onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: scope => Promise.resolve(files.get(scope) ?? null),
    getInjections: scope => (scope === 'text.html.markdown' ? injections : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  if (grammar === null) throw new Error('There is no grammar of Markdown.');
  return grammar;
}
