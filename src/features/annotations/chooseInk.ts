import * as vscode from 'vscode';
import { inks, type NamedInk } from '../../core/ink/ink';
import { chosenWords } from '../../host/chosenLanguage';
import type { Host } from '../../host/host';
import { inkDot } from './inkDot';
import { inkText } from './inkText';
import { activeNoteEditor } from './noteEditor';

const storageKey = 'inksUsed';

/** Asks for an ink for the note that one is in; undefined if none is chosen. */
export async function chooseInk(host: Host): Promise<NamedInk | undefined> {
  return askInk(host, activeNoteEditor().document);
}

/** Asks for an ink, the ones used most and those of this note first; undefined if none is chosen. */
export async function askInk(
  host: Host,
  document: vscode.TextDocument,
): Promise<NamedInk | undefined> {
  const note = host.notes.noteOf(document);
  const meanings = host.settings.of(document.uri).inks;
  const used = usedInks(host);
  const inNote = (ink: NamedInk) => note.annotations.filter(each => each.ink === ink).length;
  const words = chosenWords().annotations;
  const items = inks
    .map(ink => ({ ink, inNote: inNote(ink), uses: used.get(ink) ?? 0, named: meanings.has(ink) }))
    .sort((a, b) => b.uses - a.uses || Number(b.named) - Number(a.named) || b.inNote - a.inNote)
    .map(({ ink, inNote: count }) => ({
      ink,
      label: inkText(ink, meanings),
      description: count === 0 ? '' : words.inThisNote(count),
      iconPath: inkDot(ink),
    }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: words.chooseInk() });
  return chosen?.ink;
}

/** Remembers that an ink was used, for the order in which inks are offered. */
export async function countInk(host: Host, ink: NamedInk): Promise<void> {
  const used = usedInks(host).set(ink, (usedInks(host).get(ink) ?? 0) + 1);
  await host.context.globalState.update(storageKey, Object.fromEntries(used));
}

function usedInks(host: Host): Map<string, number> {
  const stored = host.context.globalState.get<unknown>(storageKey);
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  return new Map(entries.filter((entry): entry is [string, number] => Number.isInteger(entry[1])));
}
