import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { FixedNotes } from './fixedNotes';
import { NoteFindings } from './noteFindings';
import { OpenProblems } from './openProblems';
import { registerProblemActions } from './problemActions';
import { registerProblemCommands } from './problemCommands';

/** The findings of open notes: shown, explained, mended, silenced. */
export function registerProblems(host: Host): vscode.Disposable {
  const findings = new NoteFindings(host);
  const fixed = new FixedNotes(host, findings);
  return vscode.Disposable.from(
    findings,
    new OpenProblems(host, findings),
    registerProblemActions(host, findings, fixed),
    registerProblemCommands(host, findings, fixed),
  );
}
