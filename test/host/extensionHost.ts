import { Unavailable } from './report';

/** Where VS Code runs Zhupi: a process of Node, a worker of the page, or that without any server. */
export type ExtensionHost = 'node' | 'worker' | 'serverless';

/** What the extension hosts are called in headings. */
export const hostTitles: Readonly<Record<ExtensionHost, string>> = {
  node: 'Node extension host',
  worker: 'web worker extension host',
  serverless: 'web worker extension host, no server behind it, folder in memory',
};

/** All of them, in the order in which tests run in them. */
export const extensionHosts: readonly ExtensionHost[] = ['node', 'worker', 'serverless'];

/** The one that the environment's ZHUPI_HOST names, for all journeys; null where it names none. */
export function chosenHost(): ExtensionHost | null {
  const name = process.env['ZHUPI_HOST'];
  if (name === undefined) return null;
  const found = extensionHosts.find(host => host === name);
  if (found === undefined) {
    throw new Unavailable(`ZHUPI_HOST is one of ${extensionHosts.join(', ')}, not ${name}.`);
  }
  return found;
}
