import * as vscode from 'vscode';
import type {
  ClashItem,
  GroupItem,
  PostItem,
  TagItem,
  TagTreeItem,
} from '../../core/library/tagTreeItem';
import { folderOf, nameOf } from '../../core/site/paths';
import { chosenWords } from '../../host/chosenLanguage';

/** What rows depend on besides themselves. */
export interface RowFacts {
  /** Path of the post that is open in the active editor. */
  readonly open: string | null;
  readonly newestOf: (item: TagItem) => string | null;
}

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** How VS Code shows an item, with what a screen reader says of it. */
export function tagRow(item: TagTreeItem, facts: RowFacts): vscode.TreeItem {
  const row = rowOf(item, facts);
  row.id = item.id;
  return row;
}

function rowOf(item: TagTreeItem, facts: RowFacts): vscode.TreeItem {
  const words = chosenWords().tags;
  switch (item.kind) {
    case 'folder': {
      const name = folderName(item.folder);
      const place = placeAmongNamesakes(item.folder, name);
      return made(name, {
        description: [String(item.count), ...place].join(' · '),
        icon: 'root-folder',
        contextValue: 'folder',
        said: words.sayFolder([name, ...place].join(', '), item.count),
      });
    }
    case 'group':
      return groupRow(item);
    case 'clash':
      return clashRow(item);
    case 'tag':
      return made(item.name, {
        description: words.numbers(item.count, item.drafts),
        icon: 'tag',
        contextValue: 'tag',
        said: words.sayTag(item.tag, item.count, item.drafts),
      });
    case 'post':
      return postRow(item, facts);
  }
}

/** What is shown when the pointer rests on a row: made when it is asked for. */
export function tagTooltip(item: TagTreeItem, { newestOf }: RowFacts): string | undefined {
  const words = chosenWords().tags;
  switch (item.kind) {
    case 'tag': {
      const newest = newestOf(item)?.slice(0, 10);
      return [
        words.sayTag(item.tag, item.count, item.drafts),
        ...(newest === undefined ? [] : [words.newest(newest)]),
      ].join('\n');
    }
    case 'post': {
      const { title, excerpt, date, lastmod, tags } = item.post;
      return [
        title,
        ...(excerpt === null ? [] : ['', excerpt]),
        '',
        words.dates(date?.slice(0, 10) ?? null, lastmod?.slice(0, 10) ?? null),
        ...(tags.length === 0 ? [] : [tags.map(tag => `#${tag}`).join(' ')]),
      ].join('\n');
    }
    case 'clash':
      return clashReason(item);
    case 'folder':
    case 'group':
      return undefined;
  }
}

function groupRow({ group, count }: GroupItem): vscode.TreeItem {
  const words = chosenWords().tags;
  const name = words[group]();
  const icons = { untagged: 'circle-slash', drafts: 'edit', clashes: 'warning' };
  return made(name, {
    description: String(count),
    icon: icons[group],
    contextValue: `group.${group}`,
    said: words.sayGroup(name, count),
  });
}

function clashRow(item: ClashItem): vscode.TreeItem {
  const { tags } = item.clash;
  return made(tags.join(' / '), {
    description: clashReason(item),
    icon: 'warning',
    contextValue: tags.length > 1 ? 'clash' : 'clash.one',
    said: `${chosenWords().tags.sayClash(tags)}, ${clashReason(item)}`,
  });
}

function clashReason({ clash }: ClashItem): string {
  const words = chosenWords().tags;
  return clash.kind === 'address' ? words.sameAddress(clash.key) : words.variants();
}

function postRow({ post, id }: PostItem, { open }: RowFacts): vscode.TreeItem {
  const words = chosenWords().tags;
  const { title, date, draft, path } = post;
  const isOpen = path === open;
  const day = date?.slice(0, 10) ?? '';
  const row = made(title, {
    description: [day, draft ? words.draft() : ''].filter(Boolean).join(' · '),
    icon: isOpen ? 'eye' : draft ? 'edit' : 'file',
    contextValue: 'post',
    said: words.sayPost(title, day === '' ? words.noDate() : day, draft, isOpen),
  });
  row.collapsibleState = None;
  row.command = { command: 'zhupi.openPost', title: '', arguments: [id] };
  return row;
}

interface Parts {
  readonly description: string;
  readonly icon: string;
  readonly contextValue: string;
  readonly said: string;
}

function made(label: string, { description, icon, contextValue, said }: Parts): vscode.TreeItem {
  const row = new vscode.TreeItem(label, Collapsed);
  row.description = description;
  row.iconPath = new vscode.ThemeIcon(icon);
  row.contextValue = contextValue;
  row.accessibilityInformation = { label: said };
  return row;
}

/** What folder a folder of the workspace lies in, where another one is called the same. */
function placeAmongNamesakes(folder: string, name: string): readonly string[] {
  const namesakes = (vscode.workspace.workspaceFolders ?? []).filter(each => each.name === name);
  const own = namesakes.find(({ uri }) => uri.toString() === folder);
  return own === undefined || namesakes.length < 2 ? [] : [nameOf(folderOf(own.uri.path))];
}

function folderName(folder: string): string {
  const known = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folder);
  return known?.name ?? decodeURIComponent(folder.slice(folder.lastIndexOf('/') + 1));
}
