import * as vscode from 'vscode';
import type { CheckFacts } from '../../core/checks/checkFacts';
import type { Finding } from '../../core/checks/finding';
import type { TextEdit } from '../../core/edit/textEdit';
import type { Note } from '../../core/note/note';
import { mdxUse } from '../../core/site/mdxUse';
import type { Span } from '../../core/text/span';
import type { Words } from '../../core/words/words';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { dialectOf, noteSelector } from '../../host/noteDocument';
import { rangeOf } from '../../host/rangeOf';
import type { FixedNotes } from './fixedNotes';
import type { NoteFindings } from './noteFindings';
import { silenceEdit } from './silenceEdit';

/** All that is safe at once: for `editor.codeActionsOnSave`, too. */
const fixAllKind = vscode.CodeActionKind.SourceFixAll.append('zhupi');

/** Offers what can be done about findings. */
export function registerProblemActions(
  host: Host,
  findings: NoteFindings,
  fixed: FixedNotes,
): vscode.Disposable {
  const actions = new ProblemActions(host, findings, fixed);
  return vscode.languages.registerCodeActionsProvider(noteSelector, actions, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAllKind],
  });
}

class ProblemActions implements vscode.CodeActionProvider {
  readonly #host: Host;
  readonly #findings: NoteFindings;
  readonly #fixed: FixedNotes;

  constructor(host: Host, findings: NoteFindings, fixed: FixedNotes) {
    this.#host = host;
    this.#findings = findings;
    this.#fixed = fixed;
  }

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    { only, diagnostics }: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    if (dialectOf(document) === null) {
      return [];
    }
    if (only?.contains(fixAllKind) === true) {
      return this.#fixAll(document);
    }
    if (only?.contains(vscode.CodeActionKind.QuickFix) === false) {
      return [];
    }
    const checked = await this.#findings.of(document);
    if (checked === null) {
      return [];
    }
    const { findings, facts } = checked;
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    const here = findings.filter(finding => !finding.isOff && touches(finding.span, span));
    const words = chosenWords();
    const note = this.#host.notes.noteOf(document);
    const isMdx = note.dialect === 'mdx' || isCompiled(facts);
    const context = { words, diagnostics, note, isMdx };
    const actions = here.map(finding => new FindingActions(document, finding, context));
    const safe = findings.filter(({ isOff, fixes }) => !isOff && fixes.some(({ safe }) => safe));
    return [
      ...actions.flatMap(each => each.fixes()),
      ...(here.length > 0 && safe.length > 1 ? [fixAllCommand(words)] : []),
      ...actions.flatMap(each => each.silences()),
    ];
  }

  async #fixAll(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
    const edits = await this.#fixed.editsFor(document);
    if (edits.length === 0) {
      return [];
    }
    const action = new vscode.CodeAction(chosenWords().problems.fixAll(), fixAllKind);
    action.edit = workspaceEdit(document, edits);
    return [action];
  }
}

function fixAllCommand({ problems }: Words): vscode.CodeAction {
  const title = problems.fixAll();
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'zhupi.fixAllProblems', title };
  return action;
}

interface ActionContext {
  readonly words: Words;
  readonly note: Note;
  /** Whether the site reads the note as MDX. */
  readonly isMdx: boolean;
  /** What VS Code shows of findings there. */
  readonly diagnostics: readonly vscode.Diagnostic[];
}

/** What can be done about one finding. */
class FindingActions {
  readonly #document: vscode.TextDocument;
  readonly #finding: Finding;
  readonly #context: ActionContext;
  readonly #diagnostics: vscode.Diagnostic[];

  constructor(document: vscode.TextDocument, finding: Finding, context: ActionContext) {
    this.#document = document;
    this.#finding = finding;
    this.#context = context;
    const range = rangeOf(document, finding.span);
    this.#diagnostics = context.diagnostics.filter(
      each => codeOf(each) === finding.problem.code && each.range.isEqual(range),
    );
  }

  fixes(): readonly vscode.CodeAction[] {
    return this.#finding.fixes.map((fix, index) => {
      const action = this.#action(this.#context.words.checks.fix(fix.title), fix.edits);
      action.isPreferred = index === 0;
      return action;
    });
  }

  /** Ways to be told of it no more. */
  silences(): readonly vscode.CodeAction[] {
    const { code } = this.#finding.problem;
    const { note, isMdx, words } = this.#context;
    const { problems } = words;
    const silence = (where: 'line' | 'file', title: string) => {
      const edit = silenceEdit(note, this.#finding, { where, isMdx });
      return edit === null ? [] : [this.#action(title, [edit])];
    };
    const off = this.#action(problems.turnOff(code), []);
    off.command = {
      command: 'zhupi.turnOffProblem',
      title: problems.turnOff(code),
      arguments: [code, this.#document.uri],
    };
    return [
      ...silence('line', problems.silenceLine(code)),
      ...silence('file', problems.silenceFile(code)),
      off,
    ];
  }

  #action(title: string, edits: readonly TextEdit[]): vscode.CodeAction {
    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    action.diagnostics = this.#diagnostics;
    if (edits.length > 0) {
      action.edit = workspaceEdit(this.#document, edits);
    }
    return action;
  }
}

function isCompiled({ site, path }: CheckFacts): boolean {
  return path !== null && mdxUse(site, path) === 'compiled';
}

/** Edits of one document. VS Code refuses them when the document has changed meanwhile. */
export function workspaceEdit(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    edits.map(({ span, newText }) => vscode.TextEdit.replace(rangeOf(document, span), newText)),
  );
  return edit;
}

function codeOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
