import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontPackages } from './builds';
import { cached } from './cache';
import { runCommand } from './childProcess';
import { unpackPackage } from './npmPackage';
import { say } from './report';

/** The environment in which a browser has Chinese fonts: nothing to add where the machine has some. */
export async function fontEnvironment(): Promise<NodeJS.ProcessEnv> {
  if (await hasChineseFont()) return {};
  const title = 'Chinese fonts';
  const folder = await cached('fonts-1', title, async making => {
    for (const { spec, files } of fontPackages) {
      say(`${title}: fetching ${spec}`);
      await unpackPackage({ spec, paths: files, strip: 1, into: join(making, 'fonts') });
    }
  });
  // The settings name the folder, which the cache may give another name: they are written each time.
  const settings = join(folder, 'fonts.conf');
  await mkdir(join(folder, 'cache'), { recursive: true });
  await writeFile(settings, fontSettings(join(folder, 'fonts'), join(folder, 'cache')));
  return { FONTCONFIG_FILE: settings };
}

async function hasChineseFont(): Promise<boolean> {
  try {
    const { code, stdout } = await runCommand('fc-list', [':lang=zh']);
    return code === 0 && stdout.trim() !== '';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function fontSettings(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  <alias><family>monospace</family><prefer><family>JetBrains Mono</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`;
}
