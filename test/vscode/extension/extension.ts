import * as vscode from 'vscode';
import { FaultyFiles } from './faultyFiles';
import { MemoryFiles } from './memoryFiles';

/** The files that lie in memory, in Base64 by their path; put in when this is bundled. */
declare const memoryFiles: Readonly<Record<string, string>>;

/** The suites need an extension to be loaded with. It keeps a folder in memory, as vscode.dev may. */
export function activate(context: vscode.ExtensionContext): void {
  const files = Object.entries(memoryFiles).map(([path, base64]) => {
    return [path, Uint8Array.from(atob(base64), char => char.charCodeAt(0))] as const;
  });
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memfs', new MemoryFiles(files)),
    vscode.workspace.registerFileSystemProvider('faults', new FaultyFiles()),
  );
}
