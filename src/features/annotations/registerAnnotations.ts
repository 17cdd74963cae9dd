import * as vscode from 'vscode';
import { recolorInks, removeInks, toggleInk } from '../../core/edit/toggleInk';
import type { NamedInk } from '../../core/ink/ink';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { AnnotationScope } from './annotationScope';
import { AnnotationsView } from './annotationsView';
import { chooseInk, countInk } from './chooseInk';
import { registerInkDecorations } from './inkDecorations';
import { changeInks, type InkAct } from './inkEditor';
import { registerInkHover } from './inkHover';
import { registerReview } from './reviewQuestions';
import { stepToAnnotation } from './stepToAnnotation';
import { registerViewCommands } from './viewCommands';

/**
 * Inks by key, steps from annotation to annotation, annotations in their ink in the editor, their
 * view, and the review of open questions.
 */
export function registerAnnotations(host: Host): vscode.Disposable {
  const scope = new AnnotationScope(host);
  const view = new AnnotationsView(host, scope);
  return vscode.Disposable.from(
    scope,
    view,
    registerInkDecorations(host),
    registerInkHover(host),
    registerInkCommands(host),
    registerSteps(host, scope),
    registerViewCommands(host, scope, view),
    registerReview(host, scope),
  );
}

function registerInkCommands(host: Host): vscode.Disposable {
  const words = () => chosenWords().annotations;
  const ink = async (chosen: NamedInk | undefined) => {
    if (chosen !== undefined) {
      const act: InkAct = (note, selections) => toggleInk(note, selections, chosen);
      await changeInks(host, act, words().nothingToInk());
      await countInk(host, chosen);
    }
  };
  const recolor = async (chosen: NamedInk | undefined) => {
    if (chosen !== undefined) {
      const act: InkAct = (note, selections) => recolorInks(note, selections, chosen);
      await changeInks(host, act, words().noAnnotationHere());
      await countInk(host, chosen);
    }
  };
  return vscode.Disposable.from(
    host.registerCommand('zhupi.ink', async () => ink(await chooseInk(host))),
    host.registerCommand('zhupi.inkRed', () => ink('red')),
    host.registerCommand('zhupi.inkBlue', () => ink('blue')),
    host.registerCommand('zhupi.recolorAnnotation', async () => recolor(await chooseInk(host))),
    host.registerCommand('zhupi.removeInk', () =>
      changeInks(host, removeInks, words().noAnnotationHere()),
    ),
  );
}

function registerSteps(host: Host, scope: AnnotationScope): vscode.Disposable {
  return vscode.Disposable.from(
    host.registerCommand('zhupi.nextAnnotation', () =>
      stepToAnnotation(host, scope, { direction: 'next', sameInk: false }),
    ),
    host.registerCommand('zhupi.previousAnnotation', () =>
      stepToAnnotation(host, scope, { direction: 'previous', sameInk: false }),
    ),
    host.registerCommand('zhupi.nextSameInk', () =>
      stepToAnnotation(host, scope, { direction: 'next', sameInk: true }),
    ),
    host.registerCommand('zhupi.previousSameInk', () =>
      stepToAnnotation(host, scope, { direction: 'previous', sameInk: true }),
    ),
  );
}
