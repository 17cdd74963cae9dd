import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Makes a folder for this run alone; it is gone when the run ends. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `zhupi-${name}-`));
  process.on('exit', () => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
}
