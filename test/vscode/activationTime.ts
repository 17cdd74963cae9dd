import type * as vscode from 'vscode';

interface Loader {
  _load: (this: unknown, request: string, ...rest: readonly unknown[]) => unknown;
}

interface ExtensionModule {
  readonly activate: (context: unknown) => unknown;
}

declare const require: (module: string) => unknown;

/**
 * Milliseconds that an extension takes to be activated: to read and run its files, and then from the
 * call of its `activate` until what that promises is there. What VS Code does around it, such as
 * waiting for its window, is not counted. In an extension host of Node alone.
 */
export async function activationTime(extension: vscode.Extension<unknown>): Promise<number> {
  // By a name that the bundler does not see: the suites' bundle holds no module of Node.
  const nodeModule = ['node', 'module'].join(':');
  const loader = require(nodeModule) as Loader;
  const load = loader._load;
  let time: number | null = null;
  loader._load = function (request, ...rest) {
    if (time !== null || !request.startsWith(extension.extensionPath)) {
      return load.call(this, request, ...rest);
    }
    time = 0;
    const start = performance.now();
    const loaded = load.call(this, request, ...rest) as ExtensionModule;
    time = performance.now() - start;
    const activate = async (context: unknown): Promise<unknown> => {
      const called = performance.now();
      const exported = await loaded.activate(context);
      time = (time ?? 0) + performance.now() - called;
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
