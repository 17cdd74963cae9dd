import * as vscode from 'vscode';
import { nameOf } from '../../core/site/paths';
import { profileChoices, type ProfileChoice } from '../../core/site/profiles';
import type { Site } from '../../core/site/site';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { dialectOf } from '../../host/noteDocument';
import { writeProfile } from '../../host/settings';

/** Registers the command by which a user says what kind of site a note belongs to. */
export function registerSite(host: Host): vscode.Disposable {
  return host.registerCommand('zhupi.chooseProfile', resource => chooseProfile(host, resource));
}

async function chooseProfile(host: Host, resource: unknown): Promise<void> {
  const place = resource instanceof vscode.Uri ? resource : (noteInView() ?? (await folder()));
  if (place === undefined) {
    return;
  }
  const words = chosenWords().site;
  const current = host.settings.of(place).site.profile;
  const site = await host.sites.siteOf(isFolder(place) ? fileIn(place) : place);
  const items = profileChoices.map(choice => ({
    choice,
    label: words.profileName(choice),
    description: description(choice, current, site),
    detail: words.profileDetail(choice),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: words.chooseTitle(nameOf(place.path)),
    matchOnDetail: true,
  });
  if (chosen !== undefined) {
    await writeProfile(place, chosen.choice);
  }
}

/** What stands beside a choice: whether it holds now, and what was found without one. */
function description(choice: ProfileChoice, current: ProfileChoice, site: Site | null): string {
  const words = chosenWords().site;
  const found = choice === 'auto' && current === 'auto' && site !== null;
  return [
    choice === current ? words.chosen() : '',
    found ? words.found(words.profileName(site.profile.id)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The note of the active editor, else of one that can be seen: the preview may have the focus. */
function noteInView(): vscode.Uri | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor = [activeTextEditor, ...visibleTextEditors].find(
    each => each !== undefined && dialectOf(each.document) !== null,
  );
  return editor?.document.uri;
}

/** The folder of the workspace, asked for where there are several: no note has to be open. */
async function folder(): Promise<vscode.Uri | undefined> {
  const [first, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (first === undefined) {
    throw new UserError(chosenWords().site.noNote());
  }
  return others.length === 0 ? first.uri : (await vscode.window.showWorkspaceFolderPick())?.uri;
}

function isFolder(uri: vscode.Uri): boolean {
  const name = uri.toString();
  return vscode.workspace.workspaceFolders?.some(each => each.uri.toString() === name) === true;
}

/** Any file in a folder: a site is asked for by those who belong to it. */
function fileIn(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, 'index.md');
}
