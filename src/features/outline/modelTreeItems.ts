import * as vscode from 'vscode';
import type { CoveredFamily, CoveredModel, PostPlace } from '../../core/outline/coverage';
import { chosenWords } from '../../host/chosenLanguage';
import type { ModelItem } from './modelItems';

/** What the lines of the view say. */
export interface ItemFacts {
  readonly family: (id: string) => CoveredFamily | null;
  readonly model: (id: string) => CoveredModel | null;
  readonly gaps: number;
  readonly unplaced: number;
  readonly uriOf: (path: string) => vscode.Uri | null;
}

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** How VS Code shows an item, with what a screen reader says of it. */
export function treeItemOf(item: ModelItem, facts: ItemFacts): vscode.TreeItem {
  const shown = shownItem(item, facts);
  shown.id = item.key;
  return shown;
}

function shownItem(item: ModelItem, facts: ItemFacts): vscode.TreeItem {
  const words = chosenWords();
  const { view } = words.models;
  switch (item.kind) {
    case 'family':
      return shownFamily(facts.family(item.id), item.id);
    case 'model':
      return shownModel(facts.model(item.modelId), item.modelId);
    case 'place':
      return shownPlace(item.place, facts);
    case 'gaps':
      return made(words.outline.gaps(), Collapsed, {
        description: String(facts.gaps),
        contextValue: 'gaps',
        said: view.sayCount(words.outline.gaps(), facts.gaps),
        tooltip: words.outline.gapsNote(),
      });
    case 'gap': {
      const { name, year } = item.gap.model;
      const reason = words.outline.gapReason(item.gap);
      return made(name, None, {
        description: `${year} · ${reason}`,
        icon: 'circle-outline',
        contextValue: 'gap',
        said: view.sayGap(name, year, reason),
        command: { command: 'zhupi.openModel', title: name, arguments: [item.modelId] },
      });
    }
    case 'unplaced':
      return made(words.outline.unplaced(), Collapsed, {
        description: String(facts.unplaced),
        contextValue: 'unplaced',
        said: view.sayCount(words.outline.unplaced(), facts.unplaced),
        tooltip: words.outline.unplacedNote(),
      });
    case 'name':
      return made(item.name, Collapsed, {
        description: String(item.places.length),
        icon: 'question',
        contextValue: 'name',
        said: view.sayCount(item.name, item.places.length),
      });
    case 'namePlace':
      return made(item.heading, None, {
        description: item.path,
        contextValue: 'place',
        said: view.sayPlace(item.heading, item.path, item.line + 1),
        ...opening(facts.uriOf(item.path), item.line),
      });
  }
}

function shownFamily(covered: CoveredFamily | null, id: string): vscode.TreeItem {
  const words = chosenWords();
  const name = covered === null ? id : words.outline.familyName(covered.family);
  const models = covered?.models ?? [];
  const sections = models.filter(({ coverage }) => coverage === 'section').length;
  return made(name, Collapsed, {
    description: `${sections} / ${models.length}`,
    contextValue: 'family',
    said: words.models.view.sayFamily(name, models.length, sections),
    tooltip: words.models.view.sayFamily(name, models.length, sections),
  });
}

function shownModel(covered: CoveredModel | null, id: string): vscode.TreeItem {
  const words = chosenWords();
  if (covered === null) {
    return made(id, None, { contextValue: 'model', said: id });
  }
  const { model, coverage, places } = covered;
  const state = words.models.tree[coverage]();
  return made(model.name, Collapsed, {
    description: `${model.year} · ${places.length}`,
    icon: coverage === 'section' ? 'circle-filled' : 'circle-outline',
    contextValue: coverage === 'section' ? 'model.section' : 'model.mention',
    said: words.models.view.sayModel(model.name, model.year, state, places.length),
    tooltip: `${model.name} (${model.year}) · ${state}`,
  });
}

function shownPlace(place: PostPlace, { uriOf }: ItemFacts): vscode.TreeItem {
  const label = place.heading ?? place.title ?? place.path;
  const isSection = place.coverage === 'section';
  return made(label, None, {
    description: place.title === null || place.title === label ? place.path : place.title,
    icon: isSection ? 'book' : 'quote',
    contextValue: 'place',
    said: chosenWords().models.view.sayPlace(label, place.path, place.line + 1),
    tooltip: `${place.path}:${place.line + 1}`,
    ...opening(uriOf(place.path), place.line),
  });
}

interface Parts {
  readonly description?: string;
  readonly icon?: string;
  readonly contextValue: string;
  /** What a screen reader says. */
  readonly said: string;
  readonly tooltip?: string;
  readonly command?: vscode.Command;
}

function made(
  label: string,
  collapsible: vscode.TreeItemCollapsibleState,
  { description = '', icon, contextValue, said, tooltip, command }: Parts,
): vscode.TreeItem {
  const item = new vscode.TreeItem(label, collapsible);
  item.description = description;
  item.contextValue = contextValue;
  item.accessibilityInformation = { label: said };
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  item.tooltip = tooltip ?? said;
  if (command !== undefined) item.command = command;
  return item;
}

/** What a click does: goes to the line. */
function opening(uri: vscode.Uri | null, line: number): { readonly command?: vscode.Command } {
  if (uri === null) {
    return {};
  }
  const selection = new vscode.Range(line, 0, line, 0);
  return { command: { command: 'vscode.open', title: '', arguments: [uri, { selection }] } };
}
