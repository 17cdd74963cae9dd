import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { registerFindingCommands } from './findingCommands';
import { followBaselines } from './followBaselines';
import { FindingsView } from './findingsView';
import { LibraryFindings } from './libraryFindings';
import { LibraryProblems } from './libraryProblems';

/** The findings of all posts: a view of them, and what can be done about many at once. */
export function registerFindings(host: Host): vscode.Disposable {
  const findings = new LibraryFindings(host);
  const view = new FindingsView(host, findings);
  return vscode.Disposable.from(
    findings,
    view,
    followBaselines(host),
    registerFindingCommands(host, findings, view),
    new LibraryProblems(host, findings),
  );
}
