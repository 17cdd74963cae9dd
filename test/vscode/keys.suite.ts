import * as vscode from 'vscode';
import { describe, equal, it, zhupi } from './harness';

interface Key {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

/** All keys that VS Code has here, its own and those of extensions, as its own list of them says. */
async function defaultKeys(): Promise<readonly Key[]> {
  const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
  const document = await vscode.workspace.openTextDocument(uri);
  const json = document.getText().replace(/^\s*\/\/.*$/gm, '');
  return JSON.parse(json) as Key[];
}

describe('The keys', () => {
  it('of Zhupi begin with one that VS Code leaves free', async () => {
    const { contributes } = zhupi().packageJSON as {
      readonly contributes: { readonly keybindings: readonly Key[] };
    };
    // In a view of Zhupi's own, keys mean what they mean in any view: F2 renames, Delete deletes.
    const writing = contributes.keybindings.filter(({ when = '' }) => !/focusedView ==/.test(when));
    const prefixes = new Set(writing.map(({ key }) => key.split(' ')[0] ?? ''));
    equal(prefixes.has("ctrl+'"), true);
    const keys = await defaultKeys();
    // The list is the real one: it has keys that everybody knows.
    equal(
      keys.some(({ command }) => command === 'workbench.action.showCommands'),
      true,
    );
    const taken = keys.filter(({ key, command }) => {
      return !command.startsWith('zhupi.') && prefixes.has(key.split(' ')[0] ?? '');
    });
    equal(taken, []);
  });
});
