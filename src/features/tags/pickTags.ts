import * as vscode from 'vscode';
import { cleanTag } from '../../core/edit/tagPlan';
import { chosenWords } from '../../host/chosenLanguage';
import { pendingTag } from './pendingTag';

/** A tag in the list. */
export type TagChoice = vscode.QuickPickItem & { readonly tag: string };

/** What is asked. */
export interface TagQuestion {
  readonly title: string;
  /** Those that posts have. */
  readonly known: readonly TagChoice[];
  /** Those that are chosen from the beginning. */
  readonly picked: readonly string[];
  readonly many: boolean;
  /** Whether what is typed may be a tag that no post has. */
  readonly takesNew: boolean;
}

/** Asks for tags from a list, to which what is typed can be added; undefined where it is closed. */
export function pickTags(question: TagQuestion): Promise<readonly string[] | undefined> {
  const { title, known, picked, many, takesNew } = question;
  const words = chosenWords().tags;
  const pick = vscode.window.createQuickPick<TagChoice>();
  const isKnown = (tag: string) => known.some(each => each.tag === tag);
  // Tags that are chosen come first; those that were typed stay in the list.
  const added: string[] = picked.filter(tag => !isKnown(tag));
  const list = (typed: string): TagChoice[] => {
    const all = [...added.map(tag => ({ label: tag, tag })), ...known];
    const isNew = takesNew && typed !== '' && !all.some(({ tag }) => tag === typed);
    return isNew ? [{ label: words.newTag(typed), tag: typed, alwaysShow: true }, ...all] : all;
  };
  let ticked: ReadonlySet<string> = new Set(picked);
  pick.title = title;
  pick.canSelectMany = many;
  pick.items = list('');
  pick.selectedItems = pick.items.filter(({ tag }) => ticked.has(tag));
  return new Promise(resolve => {
    let chosen: readonly string[] | undefined;
    pick.onDidChangeValue(value => {
      ticked = new Set(tagsOf(pick.selectedItems));
      added.push(...[...ticked].filter(tag => !isKnown(tag) && !added.includes(tag)));
      pick.items = list(cleanTag(value));
      pick.selectedItems = pick.items.filter(({ tag }) => ticked.has(tag));
    });
    pick.onDidAccept(() => {
      if (many) {
        const typed = pendingTag(pick, ticked);
        const now = tagsOf(pick.selectedItems);
        chosen = typed === null || now.includes(typed) ? now : [...now, typed];
      } else {
        chosen = tagsOf(pick.activeItems.slice(0, 1));
        if (chosen.length === 0) return;
      }
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(chosen);
    });
    pick.show();
  });
}

function tagsOf(choices: readonly TagChoice[]): readonly string[] {
  return choices.map(({ tag }) => tag);
}
