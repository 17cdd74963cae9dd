import * as vscode from 'vscode';
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
  const note = resource instanceof vscode.Uri ? resource : noteInView();
  const words = chosenWords().site;
  const current = host.settings.of(note).site.profile;
  const site = await host.sites.siteOf(note);
  const items = profileChoices.map(choice => ({
    choice,
    label: words.profileName(choice),
    description: description(choice, current, site),
    detail: words.profileDetail(choice),
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: words.chooseTitle(note.path.slice(note.path.lastIndexOf('/') + 1)),
    matchOnDetail: true,
  });
  if (chosen !== undefined) {
    await writeProfile(note, chosen.choice);
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
function noteInView(): vscode.Uri {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editor = [activeTextEditor, ...visibleTextEditors].find(
    each => each !== undefined && dialectOf(each.document) !== null,
  );
  if (editor === undefined) {
    throw new UserError(chosenWords().site.noNote());
  }
  return editor.document.uri;
}
