import { vi } from 'vitest';
import { createHost } from '../../../src/host/host';
import { registerFindings } from '../../../src/features/findings/registerFindings';
import { newWorld, type FakeWorld } from '../fakeVscode/fakeWorld';

/** An editor with the feature of findings, whose user is the test. */
export interface FindingsEditor {
  readonly world: FakeWorld;
  /** Runs a command to its end. */
  readonly run: (command: string, ...args: readonly unknown[]) => Promise<void>;
  /** Does something and lets all that follows from it happen. */
  readonly after: (action: () => void) => Promise<void>;
  /** The rows of the view, those below them indented. */
  readonly rows: () => readonly string[];
  readonly message: () => string | undefined;
  /** The codes of the problems that are told of a file that is not open. */
  readonly problems: (path: string) => readonly string[];
  readonly dispose: () => void;
}

/** What makes a folder a blog of the starter. */
const site: Readonly<Record<string, string>> = {
  'contentlayer.config.ts': "export default { contentDirPath: 'data' };\n",
};

/** Opens folders with these files; paths are whole ones. */
export function findingsEditor(
  folders: readonly string[],
  files: Readonly<Record<string, string | Uint8Array>>,
): FindingsEditor {
  // Only what the tests wait for is moved on: no time passes of itself.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const world = newWorld(...folders);
  for (const folder of folders) {
    Object.entries(site).forEach(([path, text]) => world.write(`${folder}/${path}`, text));
  }
  Object.entries(files).forEach(([path, text]) => world.write(path, text));
  const subscriptions: { dispose(): unknown }[] = [];
  const host = createHost({ subscriptions } as unknown as Parameters<typeof createHost>[0]);
  subscriptions.push(registerFindings(host));
  const view = () => world.views.get('zhupi.findings');
  return {
    world,
    run: (command, ...args) => through(world.commands.get(command)?.(...args)),
    after: async action => {
      action();
      await through(null);
    },
    rows: () => world.rowsOf('zhupi.findings'),
    message: () => view()?.message,
    problems: path =>
      (world.diagnostics.get(`file://${path}`) ?? []).map(each => {
        return (each as { readonly code: { readonly value: string } }).code.value;
      }),
    dispose: () => {
      subscriptions.forEach(each => void each.dispose());
      vi.useRealTimers();
    },
  };
}

/** Moves time on until `work` is done, and nothing more is to come. */
async function through(work: unknown): Promise<void> {
  let isDone = false;
  const done = Promise.resolve(work).finally(() => (isDone = true));
  while (!isDone) await vi.advanceTimersByTimeAsync(50);
  await done;
  // What one event brings about waits for more to come, and so does what that brings about.
  for (let step = 0; step < 40; step++) await vi.advanceTimersByTimeAsync(50);
}
