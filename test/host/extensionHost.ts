/** Where VS Code runs Zhupi: a process of Node, a worker of the page, or that without any server. */
export type ExtensionHost = 'node' | 'worker' | 'serverless';

/** What the extension hosts are called in headings. */
export const hostTitles: Readonly<Record<ExtensionHost, string>> = {
  node: 'Node extension host',
  worker: 'web worker extension host',
  serverless: 'web worker extension host, no server behind it, folder in memory',
};
