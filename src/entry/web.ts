// The extension where a web worker runs it: on vscode.dev.
export { activate } from './activate';
