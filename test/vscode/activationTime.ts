import type * as vscode from 'vscode';

interface Loader {
  _load: (this: unknown, request: string, ...rest: readonly unknown[]) => unknown;
}

interface ExtensionModule {
  readonly activate: (context: unknown) => unknown;
}

declare const require: (module: string) => unknown;

declare const process: {
  cpuUsage: (since?: CpuUsage) => CpuUsage;
};

/** Microseconds. */
interface CpuUsage {
  readonly user: number;
  readonly system: number;
}

/** Milliseconds by the clock, and of the processor, for which a busy machine makes nobody wait. */
export interface ActivationTime {
  readonly clock: number;
  readonly processor: number;
}

/**
 * How long an extension takes to be activated: to read and run its files, and then from the call of
 * its `activate` until what that promises is there. What VS Code does around it, such as waiting for
 * its window, is not counted. In an extension host of Node alone.
 */
export async function activationTime(
  extension: vscode.Extension<unknown>,
): Promise<ActivationTime> {
  // By a name that the bundler does not see: the suites' bundle holds no module of Node.
  const nodeModule = ['node', 'module'].join(':');
  const loader = require(nodeModule) as Loader;
  const load = loader._load;
  let time: ActivationTime | null = null;
  loader._load = function (request, ...rest) {
    if (time !== null || !request.startsWith(extension.extensionPath)) {
      return load.call(this, request, ...rest);
    }
    time = { clock: 0, processor: 0 };
    const loading = started();
    const loaded = load.call(this, request, ...rest) as ExtensionModule;
    const read = loading();
    time = read;
    const activate = async (context: unknown): Promise<unknown> => {
      const activating = started();
      const exported = await loaded.activate(context);
      const { clock, processor } = activating();
      time = { clock: read.clock + clock, processor: read.processor + processor };
      return exported;
    };
    return { ...loaded, activate };
  };
  try {
    await extension.activate();
  } finally {
    loader._load = load;
  }
  if (time === null) throw new Error(`${extension.id} was active before`);
  return time;
}

/** Starts a clock; what is returned reads it. */
function started(): () => ActivationTime {
  const clock = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { clock: performance.now() - clock, processor: (user + system) / 1000 };
  };
}
