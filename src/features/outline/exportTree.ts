import * as vscode from 'vscode';
import { outlineSvg } from '../../core/outline/outlineSvg';
import type { TreeTheme } from '../../core/outline/treeStyle';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Coverages } from './coverages';
import type { FamilyTree } from './familyTree';

/** Asks for a file, and writes the drawing into it as the panel shows it: folded lanes stay folded. */
export async function exportTree(
  coverages: Coverages,
  tree: FamilyTree | null,
  format: 'svg' | 'png',
): Promise<void> {
  const words = chosenWords();
  const coverage = coverages.index?.coverage;
  if (coverage === undefined || coverage.families.length === 0) {
    throw new UserError(words.models.tree.nothingToExport());
  }
  const target = await vscode.window.showSaveDialog({
    defaultUri: proposedFile(`${words.models.tree.fileName()}.${format}`),
    filters: { [format.toUpperCase()]: [format] },
    title: words.models.tree.exportAs(format.toUpperCase()),
  });
  if (target === undefined) {
    return;
  }
  const theme = themeNow();
  const folded = tree?.folded ?? new Set<string>();
  const svg = outlineSvg(coverage, { words, theme, folded });
  const bytes = format === 'svg' ? new TextEncoder().encode(svg) : await pngOf(svg, tree);
  await vscode.workspace.fs.writeFile(target, bytes);
  const open = words.models.tree.open();
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  const answer = await vscode.window.showInformationMessage(words.models.tree.exported(name), open);
  if (answer === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

async function pngOf(svg: string, tree: FamilyTree | null): Promise<Uint8Array> {
  const words = chosenWords().models.tree;
  if (tree === null) {
    throw new UserError(words.noTree());
  }
  const [, width, height] = /<svg [^>]*?width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const png = await tree.picture(svg, { width: Number(width), height: Number(height) });
  if (png === null) {
    throw new UserError(words.notDrawn());
  }
  return new Uint8Array(png);
}

/** The colours of the drawing are those of the theme that it is seen in. */
function themeNow(): TreeTheme {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return 'light';
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'highContrast';
    case vscode.ColorThemeKind.HighContrastLight:
      return 'highContrastLight';
  }
}

function proposedFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder === undefined ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder, name);
}
