import * as vscode from 'vscode';
import type { Ink } from '../../core/ink/ink';
import type { InkMeanings } from '../../core/ink/inkMeanings';
import type {
  AnnotationGroup,
  AnnotationGrouping,
  AnnotationItem,
} from '../../core/library/annotationTree';
import type { ListedAnnotation } from '../../core/library/listedAnnotation';
import { chosenWords } from '../../host/chosenLanguage';
import { inkText } from './inkText';

/** What the rows of the view depend on besides themselves. */
export interface RowStyle {
  readonly meanings: InkMeanings;
  readonly grouping: AnnotationGrouping;
  /** Whether a row says which post it is of. */
  readonly namesPost: boolean;
}

/** As much of a text as a row can show. */
const longestLabel = 200;

/** The row of annotations that belong together, with their number. */
export function groupRow({ id, first, items, grouping }: AnnotationGroup, style: RowStyle) {
  const words = chosenWords().annotations;
  const name = groupName(first, grouping, style);
  const row = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Expanded);
  const { post } = first;
  row.id = id;
  row.contextValue = 'annotationGroup';
  row.iconPath = groupIcon(first, grouping);
  row.description = [
    grouping === 'heading' && style.namesPost ? post.title : '',
    grouping === 'post' ? (post.date?.slice(0, 10) ?? '') : '',
    String(items.length),
  ]
    .filter(Boolean)
    .join(' · ');
  row.accessibilityInformation = { label: words.groupLabel(name, items.length) };
  return row;
}

/** The row of an annotation: its text, and where it stands as far as its group doesn't say so. */
export function annotationRow({ id, annotation }: AnnotationItem, style: RowStyle) {
  const words = chosenWords().annotations;
  const { ink, text, heading, post } = annotation;
  const row = new vscode.TreeItem(shortened(text));
  const name = inkText(ink, style.meanings);
  const place = [
    style.grouping === 'heading' ? '' : (heading ?? ''),
    style.namesPost && style.grouping === 'ink' ? post.title : '',
  ].filter(Boolean);
  row.id = id;
  row.contextValue = 'annotation';
  row.iconPath = inkIcon(ink);
  row.description = place.join(' · ');
  row.tooltip = tooltip(text, [name, heading ?? '', style.namesPost ? post.title : '']);
  row.accessibilityInformation = { label: words.itemLabel(name, text, place.join(', ')) };
  row.command = { command: 'zhupi.showAnnotation', title: '', arguments: [id] };
  return row;
}

function groupName(
  { ink, heading, post }: ListedAnnotation,
  grouping: AnnotationGrouping,
  { meanings }: RowStyle,
): string {
  switch (grouping) {
    case 'ink':
      return inkText(ink, meanings);
    case 'post':
      return post.title;
    case 'heading':
      return heading ?? chosenWords().annotations.beforeHeadings();
  }
}

function groupIcon({ ink }: ListedAnnotation, grouping: AnnotationGrouping): vscode.ThemeIcon {
  switch (grouping) {
    case 'ink':
      return inkIcon(ink);
    case 'post':
      return new vscode.ThemeIcon('book');
    case 'heading':
      return new vscode.ThemeIcon('symbol-string');
  }
}

/** A dot in the ink's colour; a ring for a colour that nobody knows. */
function inkIcon(ink: Ink): vscode.ThemeIcon {
  return ink === 'other'
    ? new vscode.ThemeIcon('circle-outline')
    : new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(`zhupi.ink.${ink}`));
}

function tooltip(text: string, facts: readonly string[]): string {
  return `${text}\n\n${facts.filter(Boolean).join(' · ')}`;
}

/** Never between the two halves of a character. */
function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 2 * longestLabel));
  return characters.length <= longestLabel
    ? text.slice(0, 2 * longestLabel)
    : `${characters.slice(0, longestLabel).join('')}…`;
}
