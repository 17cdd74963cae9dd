import type { ExtensionHost } from './extensionHost';
import { hostTitles } from './extensionHost';
import type { Outcome } from './outcome';
import type { Place } from './suites';

/** A window that the suites run in. */
export interface SuitePlace {
  readonly host: ExtensionHost;
  readonly workspace: 'folder' | 'several' | 'untrusted';
}

/** All of them, for each VS Code. */
export const suitePlaces: readonly SuitePlace[] = [
  { host: 'node', workspace: 'folder' },
  { host: 'node', workspace: 'untrusted' },
  { host: 'node', workspace: 'several' },
  { host: 'worker', workspace: 'folder' },
  { host: 'worker', workspace: 'several' },
  { host: 'serverless', workspace: 'folder' },
];

/** What headings call it. */
export function titleOf({ host, workspace }: SuitePlace): string {
  const kinds = {
    folder: '',
    untrusted: ', a folder that is not trusted',
    several: ', a workspace of several folders',
  };
  return `${hostTitles[host]}${kinds[workspace]}`;
}

/** Whether the suites ran where they were meant to. */
export function placeOutcome(meant: SuitePlace, version: string, found: Place | null): Outcome {
  const name = 'The place is the one in the heading';
  const wanted: Place = {
    worker: meant.host !== 'node',
    scheme: { node: 'file', worker: 'vscode-remote', serverless: 'memfs' }[meant.host],
    trusted: meant.workspace !== 'untrusted',
    folders: meant.workspace === 'several' ? 2 : 1,
    version,
  };
  const differs = (Object.keys(wanted) as (keyof Place)[]).filter(key => {
    return found?.[key] !== wanted[key];
  });
  if (differs.length === 0) return { name, state: 'passed' };
  const reason = `${differs.join(', ')}: wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(found)}`;
  return { name, state: 'failed', reason };
}
