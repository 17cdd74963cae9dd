import * as vscode from 'vscode';
import { conclusionInk, questionInk } from '../../core/ink/inkMeanings';
import type { NamedInk } from '../../core/ink/ink';
import { openQuestions, type PostOffset, questionAfter } from '../../core/library/openQuestions';
import { recolorInks } from '../../core/edit/toggleInk';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { annotationAround } from './annotationStep';
import { annotationPlace, showAnnotation } from './annotationPlace';
import type { AnnotationScope } from './annotationScope';
import { annotationsIn } from './annotationsIn';
import { countInk } from './chooseInk';
import { applyInks } from './inkEditor';
import { inkText } from './inkText';
import { activeNoteEditor } from './noteEditor';

/** How long the status bar says which question one is at, in ms. */
const saidFor = 6000;

/** Goes from open question to open question, the oldest post first, and turns them into conclusions. */
export function registerReview(host: Host, scope: AnnotationScope): vscode.Disposable {
  return vscode.Disposable.from(
    host.registerCommand('zhupi.reviewQuestions', () => nextQuestion(host, scope)),
    host.registerCommand('zhupi.answerQuestion', () => answer(host)),
    registerOpenCount(host, scope),
  );
}

/** From a question to the one behind it; from anywhere else to the first. */
async function nextQuestion(host: Host, scope: AnnotationScope): Promise<void> {
  const words = chosenWords().annotations;
  await scope.load();
  const questions = openQuestions(scope.all, questionInkFor(host, scope.note?.uri));
  const here = questionHere(host);
  const next = here === null ? questions[0] : questionAfter(questions, here);
  if (next === undefined || next === null) {
    void vscode.window.showInformationMessage(words.noQuestions());
    return;
  }
  await showAnnotation(await annotationPlace(host, next));
  const said = words.reviewing(questions.indexOf(next) + 1, questions.length);
  vscode.window.setStatusBarMessage(`$(question) ${said}`, saidFor);
}

/** The place of the question, or of the answer to one, that the cursor is in or just behind. */
function questionHere(host: Host): PostOffset | null {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return null;
  }
  const { document, selection } = editor;
  const { inks } = host.settings.of(document.uri);
  const reviewed = [questionInk(inks), conclusionInk(inks)];
  const at = document.offsetAt(selection.start);
  const around = annotationsIn(host, document).filter(
    ({ ink, start, end }) => start <= at && at <= end && reviewed.some(each => each === ink),
  );
  // Behind an answer, a question may follow at once: that one is still to come.
  const inside = around.filter(({ start }) => start < at);
  return inside[inside.length - 1] ?? around[0] ?? null;
}

/** Gives the question that the cursor is in the ink of conclusions, and puts the cursor behind it. */
async function answer(host: Host): Promise<void> {
  const editor = activeNoteEditor();
  const { document, selection } = editor;
  const { inks } = host.settings.of(document.uri);
  const asking = questionInk(inks);
  const answered = conclusionInk(inks);
  const start = {
    path: document.uri.toString(),
    selection: {
      start: document.offsetAt(selection.start),
      end: document.offsetAt(selection.end),
    },
  };
  const questions = annotationsIn(host, document).filter(({ ink }) => ink === asking);
  const question = annotationAround(questions, start);
  if (question === null) {
    throw new UserError(chosenWords().annotations.notAQuestion(inkText(asking, inks)));
  }
  await applyInks(host, editor, {
    act: (note, spans) => recolorInks(note, spans, answered),
    selections: [question],
    refusal: chosenWords().annotations.gone(),
  });
  const changed = host.notes.noteOf(document).annotations.find(({ span }) => {
    return span.start === question.start;
  });
  if (changed !== undefined) {
    const behind = document.positionAt(changed.span.end);
    editor.selection = new vscode.Selection(behind, behind);
  }
  await countInk(host, answered);
}

function questionInkFor(host: Host, uri: vscode.Uri | undefined): NamedInk {
  return uri === undefined ? 'red' : questionInk(host.settings.of(uri).inks);
}

/** Says in the status bar how many questions are open in the note that one is in. */
function registerOpenCount(host: Host, scope: AnnotationScope): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'openQuestions',
    vscode.StatusBarAlignment.Right,
    90,
  );
  item.command = 'zhupi.reviewQuestions';
  const update = () => {
    const { note } = scope;
    const words = chosenWords().annotations;
    const asking = questionInkFor(host, note?.uri);
    const count = scope.ofNote.filter(({ ink }) => ink === asking).length;
    if (note === null || count === 0) {
      item.hide();
      return;
    }
    item.name = words.title();
    item.text = `$(question) ${count}`;
    const ink = inkText(asking, host.settings.of(note.uri).inks);
    item.tooltip = `${words.openQuestions(count)}\n${words.reviewQuestions(ink)}`;
    item.accessibilityInformation = { label: words.openQuestions(count), role: 'button' };
    item.show();
  };
  update();
  return vscode.Disposable.from(item, scope.onDidChange(update));
}
