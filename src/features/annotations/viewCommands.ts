import * as vscode from 'vscode';
import type { AnnotationGrouping, AnnotationItem } from '../../core/library/annotationTree';
import { recolorInks, removeInks } from '../../core/edit/toggleInk';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { annotationPlace, showAnnotation } from './annotationPlace';
import type { AnnotationScope } from './annotationScope';
import type { AnnotationsView } from './annotationsView';
import { askInk, countInk } from './chooseInk';
import { exportAnnotations } from './exportAnnotations';
import { applyInks, type InkAct } from './inkEditor';

const groupings: readonly AnnotationGrouping[] = ['ink', 'post', 'heading'];

/** What can be done in the view of annotations. */
export function registerViewCommands(
  host: Host,
  scope: AnnotationScope,
  view: AnnotationsView,
): vscode.Disposable {
  /** The row that a menu or a key was used on. */
  const rowOf = (id: unknown): AnnotationItem => {
    const item = view.itemOf(id) ?? view.selected;
    if (item === undefined) throw new UserError(chosenWords().annotations.gone());
    return item;
  };
  const show = async (id: unknown) => {
    await showAnnotation(await annotationPlace(host, rowOf(id).annotation));
  };
  const recolor = async (id: unknown) => {
    const { annotation } = rowOf(id);
    const place = await annotationPlace(host, annotation);
    const ink = await askInk(host, place.document);
    if (ink !== undefined) {
      await change(host, rowOf(id), (note, spans) => recolorInks(note, spans, ink));
      await countInk(host, ink);
    }
  };
  return vscode.Disposable.from(
    host.registerCommand('zhupi.showAnnotation', show),
    host.registerCommand('zhupi.recolorListed', recolor),
    host.registerCommand('zhupi.eraseListed', id => change(host, rowOf(id), removeInks)),
    host.registerCommand('zhupi.copyAnnotation', id =>
      vscode.env.clipboard.writeText(rowOf(id).annotation.text),
    ),
    host.registerCommand('zhupi.filterAnnotations', () => askFilter(view)),
    host.registerCommand('zhupi.clearAnnotationFilter', () => view.filterBy('')),
    host.registerCommand('zhupi.groupAnnotations', () => askGrouping(view)),
    host.registerCommand('zhupi.showNoteAnnotations', () => scope.choose('note')),
    host.registerCommand('zhupi.showLibraryAnnotations', () => scope.choose('library')),
    host.registerCommand('zhupi.exportAnnotations', () => exportAnnotations(host, scope)),
  );
}

/** Changes the ink of a listed annotation in its note, as one step to undo. */
async function change(host: Host, { annotation }: AnnotationItem, act: InkAct): Promise<void> {
  const place = await annotationPlace(host, annotation);
  const editor = await showAnnotation(place, true);
  await applyInks(host, editor, {
    act,
    selections: [place.annotation.span],
    refusal: chosenWords().annotations.gone(),
  });
}

async function askFilter(view: AnnotationsView): Promise<void> {
  const filter = await vscode.window.showInputBox({
    prompt: chosenWords().annotations.chooseFilter(),
    value: view.filter,
  });
  if (filter !== undefined) {
    await view.filterBy(filter);
  }
}

async function askGrouping(view: AnnotationsView): Promise<void> {
  const words = chosenWords().annotations;
  const items = groupings.map(grouping => ({
    grouping,
    label: words.grouping(grouping),
    description: grouping === view.grouping ? words.chosen() : '',
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: words.chooseGrouping() });
  if (chosen !== undefined) {
    await view.groupBy(chosen.grouping);
  }
}
