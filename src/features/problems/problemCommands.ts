import * as vscode from 'vscode';
import type { Finding } from '../../core/checks/finding';
import { insertFrontMatter } from '../../core/edit/insertFrontMatter';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import { addressOfFinding } from '../../host/findingDiagnostic';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import { turnOffProblem } from '../../host/settings';
import type { FixedNotes } from './fixedNotes';
import type { NoteFindings } from './noteFindings';
import { workspaceEdit } from './problemActions';

/** What can be done about findings by a command. */
export function registerProblemCommands(
  host: Host,
  findings: NoteFindings,
  fixed: FixedNotes,
): vscode.Disposable {
  return vscode.Disposable.from(
    host.registerCommand('zhupi.fixAllProblems', () => fixAll(fixed)),
    host.registerCommand('zhupi.insertFrontMatter', () => insertOwn(host, findings)),
    host.registerCommand('zhupi.explainProblem', async () => {
      const code = await chooseCode(await findingsAtCursor(findings));
      if (code !== undefined) {
        await vscode.commands.executeCommand('vscode.open', addressOfFinding(code));
      }
    }),
    host.registerCommand('zhupi.turnOffProblem', async (code, resource) => {
      if (typeof code === 'string' && resource instanceof vscode.Uri) {
        await turnOffProblem(resource, code);
        return;
      }
      const { document } = noteEditor();
      const chosen = await chooseCode(await findingsAtCursor(findings));
      if (chosen !== undefined) {
        await turnOffProblem(document.uri, chosen);
      }
    }),
  );
}

async function fixAll(fixed: FixedNotes): Promise<void> {
  const { problems } = chosenWords();
  const { document } = noteEditor();
  const { version } = document;
  const edits = await fixed.editsFor(document);
  if (document.version !== version) {
    throw new UserError(problems.movedOn());
  }
  if (edits.length === 0) {
    throw new UserError(problems.nothingToFix());
  }
  if (!(await vscode.workspace.applyEdit(workspaceEdit(document, edits)))) {
    throw new UserError(problems.movedOn());
  }
}

async function insertOwn(host: Host, findings: NoteFindings): Promise<void> {
  const { problems } = chosenWords();
  const editor = noteEditor();
  const { document } = editor;
  const { version } = document;
  const { site, path, today } = await findings.factsOf(document);
  const note = host.notes.noteOf(document);
  if (note.frontMatter !== null) {
    throw new UserError(problems.hasFrontMatter());
  }
  if (site === null) {
    throw new UserError(problems.noSite());
  }
  const edit = insertFrontMatter(note, { site, path, today });
  if (
    document.version !== version ||
    !(await vscode.workspace.applyEdit(workspaceEdit(document, [edit])))
  ) {
    throw new UserError(problems.movedOn());
  }
  // The title is what is written next.
  const end = document.lineAt(Math.min(1, document.lineCount - 1)).range.end;
  editor.selection = new vscode.Selection(end, end);
}

/** The findings on the lines of the selection, those that are off left out. */
async function findingsAtCursor(findings: NoteFindings): Promise<readonly Finding[]> {
  const { document, selection } = noteEditor();
  const checked = await findings.of(document);
  const here = (checked?.findings ?? []).filter(({ isOff, span }) => {
    const { start, end } = rangeOf(document, span);
    return !isOff && start.line <= selection.end.line && selection.start.line <= end.line;
  });
  if (here.length === 0) {
    throw new UserError(chosenWords().problems.noProblemHere());
  }
  return here;
}

/** The code of the findings, chosen by the user where there are several. */
async function chooseCode(
  findings: readonly Finding[],
): Promise<Finding['problem']['code'] | undefined> {
  const words = chosenWords();
  const items = [...new Map(findings.map(each => [each.problem.code, each])).values()];
  const [only, ...more] = items;
  if (only === undefined || more.length === 0) {
    return only?.problem.code;
  }
  const picked = await vscode.window.showQuickPick(
    items.map(({ problem }) => ({
      label: problem.code,
      detail: words.checks.message(problem),
      code: problem.code,
    })),
    { placeHolder: words.problems.chooseProblem() },
  );
  return picked?.code;
}

function noteEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || dialectOf(editor.document) === null) {
    throw new UserError(chosenWords().problems.noNote());
  }
  return editor;
}
