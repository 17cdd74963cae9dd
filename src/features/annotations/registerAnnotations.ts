import * as vscode from 'vscode';
import { recolorInks, removeInks, toggleInk } from '../../core/edit/toggleInk';
import type { NamedInk } from '../../core/ink/ink';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { chooseInk, countInk } from './chooseInk';
import { changeInks, type InkAct } from './inkEditor';
import { registerInkDecorations } from './inkDecorations';
import { stepToAnnotation } from './stepToAnnotation';

/** Inks by key, steps from annotation to annotation, and annotations in their ink in the editor. */
export function registerAnnotations(host: Host): vscode.Disposable {
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
    registerInkDecorations(host),
    host.registerCommand('zhupi.ink', async () => ink(await chooseInk(host))),
    host.registerCommand('zhupi.inkRed', () => ink('red')),
    host.registerCommand('zhupi.inkBlue', () => ink('blue')),
    host.registerCommand('zhupi.recolorAnnotation', async () => recolor(await chooseInk(host))),
    host.registerCommand('zhupi.removeInk', () =>
      changeInks(host, removeInks, words().noAnnotationHere()),
    ),
    host.registerCommand('zhupi.nextAnnotation', () => stepToAnnotation(host, 'next')),
    host.registerCommand('zhupi.previousAnnotation', () => stepToAnnotation(host, 'previous')),
  );
}
