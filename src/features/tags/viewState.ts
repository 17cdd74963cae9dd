import * as vscode from 'vscode';
import { nameOf } from '../../core/site/paths';
import { chosenWords } from '../../host/chosenLanguage';
import type { PostLibrary } from '../../host/postLibrary';

/** So many files at most are named above the tree. */
const namedAtMost = 5;

/** What stands beside and above the rows, and what instead of them where there are none. */
export interface ViewState {
  readonly description: string;
  readonly message: string;
  /** Which of the manifest's texts stands there where there are no rows. */
  readonly kind: 'reading' | 'posts' | 'onlyDrafts' | 'noMatch' | 'noPosts' | 'noSite';
}

/** What the view says of itself while it shows `shown` posts. */
export function viewState(library: PostLibrary, filter: string, shown: number): ViewState {
  const words = chosenWords().tags;
  const all = library.library.posts.size;
  const unreadable = unreadableText(library);
  // A message would keep VS Code from showing the manifest's text, which has a button.
  const isSaidBelow = all > 0 && shown === 0 && unreadable === '';
  const filtered = filter === '' || isSaidBelow ? [] : [words.filtered(filter)];
  return {
    description: all === 0 ? '' : shown === all ? words.posts(all) : words.someOf(shown, all),
    message: [...filtered, ...(unreadable === '' ? [] : [unreadable])].join(' · '),
    kind: kindOf(library, filter, shown),
  };
}

function kindOf({ library, state }: PostLibrary, filter: string, shown: number): ViewState['kind'] {
  if (state.kind !== 'ready') {
    return 'reading';
  }
  if (library.posts.size === 0) {
    return state.hasPlaces ? 'noPosts' : 'noSite';
  }
  return shown > 0 ? 'posts' : filter === '' ? 'onlyDrafts' : 'noMatch';
}

/** Names what could not be read; empty where all could. */
function unreadableText({ state: { unreadable } }: PostLibrary): string {
  const words = chosenWords().tags;
  const named = [...unreadable].slice(0, namedAtMost).map(([path, reason]) => {
    return words.unreadableFile(nameOf(vscode.Uri.parse(path).path), reason);
  });
  return unreadable.size === 0 ? '' : words.unreadable(named, unreadable.size);
}
