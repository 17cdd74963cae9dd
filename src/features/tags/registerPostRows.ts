import * as vscode from 'vscode';
import type { PostSummary } from '../../core/library/postSummary';
import { chosenWords } from '../../host/chosenLanguage';
import { UserError } from '../../host/errorBoundary';
import type { Host } from '../../host/host';
import { postLink } from './postLink';
import type { TagsView } from './tagsView';

/** Posts are opened, shown and copied. */
export function registerPostRows(host: Host, view: TagsView): vscode.Disposable {
  /** The posts of the rows that are meant, each once, the row of the menu first. */
  const postsOf = (id: unknown, others: unknown): readonly [PostSummary, ...PostSummary[]] => {
    const posts = view
      .rowsOf(id, others)
      .flatMap(row => (row.kind === 'post' ? [[row.post.path, row.post] as const] : []));
    const [first, ...more] = new Map(posts).values();
    if (first === undefined) throw new UserError(chosenWords().tags.noPost());
    return [first, ...more];
  };
  const uriOf = (id: unknown) => host.library.uriOf(postsOf(id, undefined)[0].path);
  const { commands, env } = vscode;
  return vscode.Disposable.from(
    host.registerCommand('zhupi.openPost', id => commands.executeCommand('vscode.open', uriOf(id))),
    host.registerCommand('zhupi.openPostToSide', id =>
      commands.executeCommand('vscode.open', uriOf(id), vscode.ViewColumn.Beside),
    ),
    host.registerCommand('zhupi.previewPost', id =>
      commands.executeCommand('zhupi.previewNote', uriOf(id)),
    ),
    host.registerCommand('zhupi.copyPostPath', (id, others) => {
      const paths = postsOf(id, others).map(({ path }) => pathOf(host.library.uriOf(path)));
      return env.clipboard.writeText(paths.join('\n'));
    }),
    host.registerCommand('zhupi.copyPostLink', async (id, others) => {
      const posts = postsOf(id, others);
      const base = host.inView.uri ?? host.library.uriOf(posts[0].path);
      const links = await Promise.all(posts.map(post => postLink(host, post, base)));
      await env.clipboard.writeText(links.join('\n'));
    }),
  );
}

/** A file as VS Code's own *Copy Path* has it. */
function pathOf(uri: vscode.Uri): string {
  return uri.scheme === 'file' ? uri.fsPath : uri.toString(true);
}
