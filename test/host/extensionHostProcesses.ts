import { readdir, readFile } from 'node:fs/promises';

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** The processes below `ancestor` that run extensions. Asks Linux, where the tests' servers run. */
export async function extensionHostProcesses(ancestor: number): Promise<readonly number[]> {
  const numbers = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const processes = (await Promise.all(numbers.map(readProcess))).filter(each => each !== null);
  const below = new Set([ancestor]);
  let size = 0;
  while (size < below.size) {
    size = below.size;
    for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid);
  }
  const lines = await Promise.all(
    [...below].map(async pid => ({ pid, line: await readOrNull(`/proc/${String(pid)}/cmdline`) })),
  );
  return lines.filter(({ line }) => line?.includes('--type=extensionHost')).map(({ pid }) => pid);
}

async function readProcess(pid: number): Promise<Process | null> {
  const stat = await readOrNull(`/proc/${String(pid)}/stat`);
  // The name of the program comes before, in brackets, and may hold anything.
  const parent = /\) \S (\d+) (?!.*\))/.exec(stat ?? '')?.[1];
  return parent === undefined ? null : { pid, parent: Number(parent) };
}

/** A file of a process; null where the process has ended meanwhile. */
async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
