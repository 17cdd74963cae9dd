import * as vscode from 'vscode';
import { activationTime } from './activationTime';
import { defined, describe, equal, it, runsInWorker, skip, tell, zhupi } from './harness';
import { noteUri } from './previewTabs';

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

  it('is activated in a quarter of the time that VS Code’s own Markdown takes', async () => {
    if (runsInWorker()) skip('VS Code’s Markdown is in no web worker here');
    const own = defined(
      vscode.extensions.getExtension('vscode.markdown-language-features'),
      'Markdown of VS Code’s own',
    );
    // It activates us when it needs our rules.
    equal([zhupi().isActive, own.isActive], [false, false]);
    const ours = await activationTime(zhupi());
    const start = performance.now();
    await vscode.commands.executeCommand('zhupi.openPreview', noteUri('注意力.md'));
    const features = performance.now() - start;
    const theirs = await activationTime(own);
    const byClock = ours.clock / theirs.clock;
    const byProcessor = ours.processor / theirs.processor;
    tell(
      `${ours.clock.toFixed(1)} ms, and ${features.toFixed(1)} ms for the first preview and all features, VS Code’s Markdown ${theirs.clock.toFixed(1)} ms: × ${byClock.toFixed(3)}, of the processor × ${byProcessor.toFixed(3)}`,
    );
    // On a busy machine either may be unlucky by the clock.
    equal(Math.min(byClock, byProcessor) <= 0.25, true);
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
