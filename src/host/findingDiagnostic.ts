import * as vscode from 'vscode';
import type { Finding, FindingCode, Severity } from '../core/checks/finding';
import type { Words } from '../core/words/words';

/** The scheme of the pages that explain findings; the manifest leads it to our editor. */
const scheme = 'zhupi-findings';

/** Where a finding is explained: a page of ours, since VS Code opens no file of a web extension. */
export function addressOfFinding(code: FindingCode): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${code}` });
}

/** A finding at `range`, as VS Code shows it. */
export function findingDiagnostic(
  { problem, severity }: Pick<Finding, 'problem' | 'severity'>,
  range: vscode.Range,
  words: Words,
): vscode.Diagnostic {
  const message = words.checks.message(problem);
  const diagnostic = new vscode.Diagnostic(range, message, severityOf(severity));
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
