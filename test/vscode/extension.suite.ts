import * as vscode from 'vscode';
import { describe, equal, it, runsInWorker, skip, zhupi } from './harness';

/** What is read of the manifest. */
interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown };
    readonly virtualWorkspaces: unknown;
  };
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('The extension', () => {
  it('is the one installed from the VSIX, not a folder under development', () => {
    if (runsInWorker()) skip('a web worker runs it from an address, which serves the VSIX’s files');
    equal(/[\\/]extensions[\\/]zhupi\.zhupi-[\d.]+[^\\/]*$/.test(zhupi().extensionPath), true);
  });

  it('does nothing before it is needed', () => {
    equal(zhupi().isActive, false);
  });

  it('is supported in untrusted and in virtual workspaces', () => {
    const { capabilities } = zhupi().packageJSON as Manifest;
    equal(['limited', true].includes(capabilities.untrustedWorkspaces.supported as never), true);
    equal(capabilities.virtualWorkspaces, true);
  });

  it('has every command that its manifest names, once it is active', async () => {
    await zhupi().activate();
    const { contributes } = zhupi().packageJSON as Manifest;
    const named = contributes.commands.map(({ command }) => command);
    const there = new Set(await vscode.commands.getCommands(true));
    equal(
      named.filter(command => !there.has(command)),
      [],
    );
    equal(named.includes('zhupi.openPreview'), true);
  });
});
