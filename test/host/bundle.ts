import { build, type BuildOptions } from 'esbuild';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root';

/** Bundles every file below `folder` whose name has this ending, together with `exports`. */
export async function bundleAll(
  folder: string,
  ending: string,
  exports: string,
  options: BuildOptions,
): Promise<void> {
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter(name => name.endsWith(ending)).sort();
  const imports = files.map(name => `import ${JSON.stringify(`./${folder}/${name}`)};`);
  await build({
    stdin: { contents: [...imports, exports].join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    sourcemap: 'inline',
    logLevel: 'warning',
    ...options,
  });
}
