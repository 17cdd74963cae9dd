import * as vscode from 'vscode';
import type { Finding, Severity } from '../../core/checks/finding';
import type { Words } from '../../core/words/words';
import { rangeOf } from '../../host/rangeOf';
import { addressOfFinding } from './findingPages';

/** A finding as VS Code shows it. */
export function diagnosticOf(
  document: vscode.TextDocument,
  finding: Finding,
  words: Words,
): vscode.Diagnostic {
  const { problem, span } = finding;
  const diagnostic = new vscode.Diagnostic(
    rangeOf(document, span),
    words.checks.message(problem),
    severityOf(finding.severity),
  );
  diagnostic.source = 'Zhupi';
  diagnostic.code = { value: problem.code, target: addressOfFinding(problem.code) };
  if (problem.code === 'front-matter/duplicate-tag') {
    diagnostic.tags = [vscode.DiagnosticTag.Unnecessary];
  }
  return diagnostic;
}

function severityOf(severity: Severity): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'info':
      return vscode.DiagnosticSeverity.Information;
    case 'hint':
      return vscode.DiagnosticSeverity.Hint;
  }
}
