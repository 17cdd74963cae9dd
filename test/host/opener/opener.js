// Opens the note that a setting names, with its preview beside it: once a workspace, so that a
// reload shows how Zhupi restores its preview by itself.
const vscode = require('vscode');

exports.activate = async context => {
  const note = vscode.workspace.getConfiguration('zhupiOpener').get('note');
  if (note === undefined || context.workspaceState.get('opened') === note) return;
  await context.workspaceState.update('opened', note);
  await vscode.window.showTextDocument(vscode.Uri.file(note), { preview: false });
  await vscode.commands.executeCommand('zhupi.openPreview');
};
