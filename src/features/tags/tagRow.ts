import * as vscode from 'vscode';
import type { TagTreeItem } from '../../core/library/tagTreeItem';
import { folderOf, nameOf } from '../../core/site/paths';
import { tagRowTexts, type FolderPlace, type TextFacts } from './tagRowTexts';

/** What rows depend on besides themselves. */
export interface RowFacts extends TextFacts {
  /** Whether a row shows those below it, as long as nobody has opened or closed it. */
  readonly opens: (item: TagTreeItem) => boolean;
  /** Behind the id of each row: VS Code remembers by that whether it is open. */
  readonly suffix: string;
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
const groupIcons = { untagged: 'circle-slash', drafts: 'edit', clashes: 'warning' };

/** How VS Code shows an item, with what a screen reader says of it. */
export function tagRow(item: TagTreeItem, facts: RowFacts): vscode.TreeItem {
  const { label, description, said } = tagRowTexts(item, facts);
  const isPost = item.kind === 'post';
  const row = new vscode.TreeItem(label, isPost ? None : facts.opens(item) ? Expanded : Collapsed);
  row.id = item.id + facts.suffix;
  row.description = description;
  row.iconPath = new vscode.ThemeIcon(iconOf(item, facts));
  row.contextValue = contextOf(item);
  row.accessibilityInformation = { label: said };
  if (isPost) {
    row.command = { command: 'zhupi.openPost', title: '', arguments: [item.id] };
  }
  return row;
}

function iconOf(item: TagTreeItem, { open }: RowFacts): string {
  switch (item.kind) {
    case 'folder':
      return 'root-folder';
    case 'group':
      return groupIcons[item.group];
    case 'clash':
      return 'warning';
    case 'tag':
      return 'tag';
    case 'post':
      return item.post.path === open ? 'eye' : item.post.draft ? 'edit' : 'file';
  }
}

/** What menus go by. */
function contextOf(item: TagTreeItem): string {
  switch (item.kind) {
    case 'folder':
    case 'tag':
      return item.kind;
    case 'group':
      return `group.${item.group}`;
    case 'clash':
      return item.clash.tags.length > 1 ? 'clash' : 'clash.one';
    case 'post':
      // Only below a tag is there one to be taken from the post.
      return /\ng(?:untagged|drafts)$/.test(item.parent) ? 'post' : 'post.tagged';
  }
}

/** Where a folder of the workspace is, which may be there no more. */
export function folderPlace(folder: string): FolderPlace {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = folders.find(({ uri }) => uri.toString() === folder);
  const uri = own?.uri ?? vscode.Uri.parse(folder);
  const name = own?.name ?? nameOf(uri.path);
  const hasNamesake = folders.some(each => each !== own && each.name === name);
  return {
    name,
    above: own !== undefined && hasNamesake ? nameOf(folderOf(uri.path)) : '',
    path: uri.scheme === 'file' ? uri.fsPath : uri.toString(true),
  };
}
