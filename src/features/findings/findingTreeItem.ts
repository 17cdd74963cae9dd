import * as vscode from 'vscode';
import type { Severity } from '../../core/checks/finding';
import { chosenWords } from '../../host/chosenLanguage';
import type { FindingItem } from './findingItems';
import type { CodeGroup } from './listedFindings';

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** A row as VS Code shows it, with what a screen reader says of it. */
export function findingTreeItem(item: FindingItem): vscode.TreeItem {
  const shown = shownItem(item);
  shown.id = item.id;
  return shown;
}

function shownItem(item: FindingItem): vscode.TreeItem {
  const { findings: words } = chosenWords();
  switch (item.kind) {
    case 'partial':
      return made(words.goOn(), None, {
        description: words.goOnDetail(),
        icon: new vscode.ThemeIcon('debug-continue'),
        contextValue: 'partial',
        said: `${words.goOn()}: ${words.goOnDetail()}`,
        command: { command: 'zhupi.checkLibrary', title: words.goOn() },
      });
    case 'code':
      return codeItem(item.group, item.isAccepted);
    case 'post':
      return postItem(item);
    case 'finding':
      return singleItem(item);
    case 'accepted': {
      const count = item.groups.reduce((sum, group) => sum + group.count, 0);
      return made(words.accepted(), Collapsed, {
        description: String(count),
        icon: new vscode.ThemeIcon('pass'),
        contextValue: 'accepted',
        said: words.sayCount(words.accepted(), count),
      });
    }
    case 'skipped':
      return made(words.skipped(), Collapsed, {
        description: String(item.files.length),
        icon: new vscode.ThemeIcon('circle-slash'),
        contextValue: 'skipped',
        said: words.sayCount(words.skipped(), item.files.length),
      });
    case 'file': {
      const uri = vscode.Uri.parse(item.file.key);
      const reason = words.skipReason(item.file.reason);
      const path = vscode.workspace.asRelativePath(uri);
      return made(path, None, {
        description: reason,
        icon: new vscode.ThemeIcon('file'),
        contextValue: 'skippedFile',
        said: `${path}: ${reason}`,
        command: { command: 'vscode.open', title: path, arguments: [uri] },
      });
    }
  }
}

function codeItem(group: CodeGroup, isAccepted: boolean): vscode.TreeItem {
  const { findings: words } = chosenWords();
  const { code, count, posts, severity } = group;
  const title = words.title(code);
  return made(title, Collapsed, {
    description: words.inPosts(count, posts.length),
    icon: isAccepted ? new vscode.ThemeIcon('pass') : iconOf(severity),
    contextValue: contextOf('code', isAccepted, group.hasSafeFix),
    said: words.sayGroup(title, count, posts.length),
    tooltip: `${title}\n${code}`,
  });
}

function postItem({ post, isAccepted }: FindingItem & { readonly kind: 'post' }): vscode.TreeItem {
  const { findings: words } = chosenWords();
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(post.key));
  const { findings } = post;
  return made(post.title, Collapsed, {
    description: findings.length === 1 ? path : `${findings.length} · ${path}`,
    icon: new vscode.ThemeIcon('file'),
    contextValue: contextOf(
      'post',
      isAccepted,
      findings.some(({ hasSafeFix }) => hasSafeFix),
    ),
    said: words.sayPost(post.title, findings.length),
    tooltip: path,
  });
}

function singleItem({
  post,
  finding,
  isAccepted,
}: FindingItem & { readonly kind: 'finding' }): vscode.TreeItem {
  const { findings: words, checks } = chosenWords();
  const { start, end } = finding.range;
  const message = checks.message(finding.problem);
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  return made(message, None, {
    description: `${start.line + 1}:${start.character + 1}`,
    icon: isAccepted ? new vscode.ThemeIcon('pass') : iconOf(finding.severity),
    contextValue: contextOf('finding', isAccepted, finding.hasSafeFix),
    said: words.sayFinding(finding.severity, message, start.line + 1),
    tooltip: `${message}\n${finding.problem.code}`,
    command: {
      command: 'vscode.open',
      title: message,
      arguments: [vscode.Uri.parse(post.key), { selection, preview: true }],
    },
  });
}

/** What menus go by: `code`, `post.fixable`, `finding.accepted`. */
function contextOf(kind: string, isAccepted: boolean, hasSafeFix: boolean): string {
  return isAccepted ? `${kind}.accepted` : hasSafeFix ? `${kind}.fixable` : kind;
}

function iconOf(severity: Severity): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('problemsErrorIcon.foreground'));
    case 'warning':
      return new vscode.ThemeIcon(
        'warning',
        new vscode.ThemeColor('problemsWarningIcon.foreground'),
      );
    case 'info':
      return new vscode.ThemeIcon('info', new vscode.ThemeColor('problemsInfoIcon.foreground'));
    case 'hint':
      return new vscode.ThemeIcon('lightbulb');
  }
}

interface RowParts {
  readonly description: string;
  readonly icon: vscode.ThemeIcon;
  readonly contextValue: string;
  /** What a screen reader says. */
  readonly said: string;
  readonly tooltip?: string;
  readonly command?: vscode.Command;
}

function made(
  label: string,
  state: vscode.TreeItemCollapsibleState,
  parts: RowParts,
): vscode.TreeItem {
  const row = new vscode.TreeItem(label, state);
  row.description = parts.description;
  row.iconPath = parts.icon;
  row.contextValue = parts.contextValue;
  row.accessibilityInformation = { label: parts.said };
  if (parts.tooltip !== undefined) row.tooltip = parts.tooltip;
  if (parts.command !== undefined) row.command = parts.command;
  return row;
}
