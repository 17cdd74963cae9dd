import * as vscode from 'vscode';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { registerPostRows } from './registerPostRows';
import { registerTagEdits } from './registerTagEdits';
import { TagDrops } from './tagDrops';
import { TagsView } from './tagsView';
import { tagsViewId } from './tagsViewId';

/** The view of tags, and all that is done with tags. */
export function registerTags(host: Host): vscode.Disposable {
  const view = new TagsView(host, made => new TagDrops(host, id => made.item(id)));
  return vscode.Disposable.from(
    view,
    registerLook(host, view),
    registerTagEdits(host, view),
    registerPostRows(host, view),
  );
}

/** What is shown, and how. */
function registerLook(host: Host, view: TagsView): vscode.Disposable {
  // From the palette, the view may not be in sight.
  const focus = () => vscode.commands.executeCommand(`${tagsViewId}.focus`);
  return vscode.Disposable.from(
    host.registerCommand('zhupi.filterTags', async () => {
      const filter = await vscode.window.showInputBox({
        prompt: chosenWords().tags.chooseFilter(),
        value: view.filter,
      });
      if (filter === undefined) return;
      await view.filterBy(filter);
      await focus();
    }),
    host.registerCommand('zhupi.clearTagFilter', () => view.filterBy('')),
    host.registerCommand('zhupi.sortTagsByName', () => view.orderBy('name')),
    host.registerCommand('zhupi.sortTagsByCount', () => view.orderBy('count')),
    host.registerCommand('zhupi.sortTagsByNewest', () => view.orderBy('newest')),
    host.registerCommand('zhupi.hideDrafts', () => view.hideDrafts(true)),
    host.registerCommand('zhupi.showDrafts', () => view.hideDrafts(false)),
    host.registerCommand('zhupi.expandTags', async () => {
      await focus();
      if (!(await view.expandAll())) {
        void vscode.window.showInformationMessage(chosenWords().tags.tooManyRows());
      }
    }),
    host.registerCommand('zhupi.revealInTags', async uri => {
      const wanted = uri instanceof vscode.Uri ? uri : host.inView.uri;
      if (wanted === null) throw new UserError(chosenWords().tags.noPost());
      await focus();
      await reveal(host, view, wanted);
    }),
  );
}

/** Goes to a post in the view; where that leaves it out, says why, and offers to show it. */
async function reveal(host: Host, view: TagsView, uri: vscode.Uri): Promise<void> {
  const words = chosenWords().tags;
  const place = await view.reveal(uri);
  const title = host.library.library.posts.get(uri.toString())?.title ?? '';
  switch (place) {
    case 'shown':
      return;
    case 'none':
      throw new UserError(words.noPost());
    case 'draft':
      offer(host, words.draftNotInTags(title), words.showDrafts(), async () => {
        await view.hideDrafts(false);
        await reveal(host, view, uri);
      });
      return;
    case 'filtered':
      offer(host, words.notInTags(title, view.filter), words.showAll(), async () => {
        await view.filterBy('');
        await reveal(host, view, uri);
      });
  }
}

/** Says something and offers to do what helps; waits for nobody. */
function offer(host: Host, said: string, label: string, help: () => Promise<void>): void {
  void host.errors.runForUser('tags: reveal', async () => {
    if ((await vscode.window.showInformationMessage(said, label)) === label) await help();
  });
}
