import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { noteSelector } from '../../host/noteDocument';
import { addModel, askName, type NewName } from './addModel';
import { OutlineBuilder } from './buildOutline';
import { Coverages } from './coverages';
import { FamilyTrees } from './familyTrees';
import { hideGap, insertModelSection } from './gapCommands';
import { ModelActions } from './modelActions';
import { ModelHover } from './modelHover';
import { ModelLinks } from './modelLinks';
import { modelIdOf, ModelPlaces, neededModelId } from './modelPlaces';
import { ModelsFileProblems } from './modelsFile';
import { ModelsView } from './modelsView';
import { NoteModels } from './noteModels';
import { OutlineLenses } from './outlineLenses';
import { outlineSubjectOf } from './outlineScope';
import { libraryPosts } from './libraryPosts';

/** Registers the outline, the family tree, the view Models and what is told of models in notes. */
export function registerOutline(
  host: Host,
): vscode.Disposable & Pick<FamilyTrees, 'deserializeWebviewPanel'> {
  const posts = libraryPosts(host);
  const coverages = new Coverages(host, posts);
  const places = new ModelPlaces(coverages);
  const trees = new FamilyTrees(host, coverages, places);
  const builder = new OutlineBuilder(host, coverages, posts);
  const models = new NoteModels(host);
  const links = new ModelLinks(models, coverages);
  const { languages } = vscode;
  const registered = vscode.Disposable.from(
    coverages,
    trees,
    new ModelsView(host, coverages),
    new ModelsFileProblems(host),
    languages.registerHoverProvider(noteSelector, new ModelHover(host, models, coverages)),
    languages.registerDefinitionProvider(noteSelector, links),
    languages.registerReferenceProvider(noteSelector, links),
    languages.registerCodeActionsProvider(noteSelector, new ModelActions(models, coverages), {
      providedCodeActionKinds: ModelActions.kinds,
    }),
    host.registerCommand('zhupi.showFamilyTree', argument => trees.show(modelIdOf(argument))),
    host.registerCommand('zhupi.exportTreeSvg', () => trees.export('svg')),
    host.registerCommand('zhupi.exportTreePng', () => trees.export('png')),
    host.registerCommand('zhupi.buildOutline', argument =>
      builder.build(outlineSubjectOf(argument)),
    ),
    host.registerCommand('zhupi.saveOutline', argument =>
      builder.save(argument instanceof vscode.Uri ? argument : null),
    ),
    languages.registerCodeLensProvider(
      { language: 'markdown', scheme: 'untitled' },
      new OutlineLenses(),
    ),
    host.registerCommand('zhupi.openModel', argument => places.open(neededModelId(argument), null)),
    host.registerCommand('zhupi.insertModelSection', argument =>
      insertModelSection(host, neededModelId(argument)),
    ),
    host.registerCommand('zhupi.hideGap', argument => hideGap(host, neededModelId(argument))),
    host.registerCommand('zhupi.addModel', argument => addNamed(host, argument)),
  );
  return {
    deserializeWebviewPanel: panel => trees.deserializeWebviewPanel(panel),
    dispose: () => void registered.dispose(),
  };
}

async function addNamed(host: Host, argument: unknown): Promise<void> {
  const given = newNameOf(argument);
  const name = given?.name ?? (await askName());
  if (name !== undefined) await addModel(host, { ...given, name });
}

/** The name that an argument of the command means: a code action's, or an item of the view. */
function newNameOf(argument: unknown): NewName | null {
  if (typeof argument !== 'object' || argument === null) {
    return null;
  }
  const { name, resource, beside } = argument as Readonly<Record<string, unknown>>;
  if (typeof name !== 'string') {
    return null;
  }
  return {
    name,
    ...(typeof resource === 'string' ? { resource: vscode.Uri.parse(resource) } : {}),
    ...(Array.isArray(beside) ? { beside: beside.filter(each => typeof each === 'string') } : {}),
  };
}
