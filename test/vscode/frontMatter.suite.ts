import * as vscode from 'vscode';
import { answerThat, defined, describe, equal, isPlain, it } from './harness';
import { openPost, type OpenPost } from './openPost';
import { startOver } from './previewTabs';

/** What VS Code offers at the cursor, of what Zhupi has to offer. */
async function offersFor({ document, cursor }: OpenPost): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    cursor,
  );
  const { Text, Snippet } = vscode.CompletionItemKind;
  return list.items.filter(({ kind }) => kind !== Text && kind !== Snippet);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The text of the hovers at the cursor. */
async function hoversFor({ document, cursor }: OpenPost): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    cursor,
  );
  const contents = hovers.flatMap(hover => hover.contents as vscode.MarkdownString[]);
  return contents.map(({ value }) => value).join('\n');
}

function completion(): void {
  it('offers the keys that a post of this site does not have yet', async () => {
    await startOver();
    const post = await openPost('键.mdx', '---\ntitle: 甲\n|\n---\n正文\n');
    // The first note in an editor is what starts it all.
    const offers = await answerThat<vscode.CompletionItem[]>(
      items => items.length > 0,
      () => offersFor(post),
    );
    equal(offers.map(labelOf), [
      'date',
      'tags',
      'lastmod',
      'draft',
      'summary',
      'images',
      'authors',
      'layout',
      'bibliography',
      'canonicalUrl',
    ]);
  });

  it('offers the layouts and the authors of the site', async () => {
    await startOver();
    const layout = await openPost('版式.mdx', '---\nlayout: PostGal|\n---\n');
    equal((await offersFor(layout)).map(labelOf).includes('PostGallery'), true);
    const authors = await openPost('作者.mdx', "---\nauthors: ['default', |]\n---\n");
    equal((await offersFor(authors)).map(labelOf), ['王小明']);
  });

  it('writes what is picked over what is there', async () => {
    await startOver();
    const { document, cursor } = await openPost('草稿.mdx', '---\ndraft：fa|\n---\n');
    const offers = await offersFor({ document, cursor } as OpenPost);
    const item = defined(
      offers.find(each => labelOf(each) === 'false'),
      'offer',
    );
    const edit = new vscode.WorkspaceEdit();
    const snippet = item.insertText as vscode.SnippetString;
    const range = item.range as { readonly inserting: vscode.Range };
    edit.set(document.uri, [
      vscode.TextEdit.replace(range.inserting, snippet.value),
      ...(item.additionalTextEdits ?? []),
    ]);
    await vscode.workspace.applyEdit(edit);
    equal(document.getText(), '---\ndraft: false\n---\n');
  });

  it('offers nothing in the text of a post', async () => {
    await startOver();
    const post = await openPost('正文.mdx', '---\ntitle: 甲\n---\ndra|\n');
    equal((await offersFor(post)).map(labelOf), []);
  });
}

function structure(): void {
  it('says what the site does with a key', async () => {
    await startOver();
    const about = await hoversFor(await openPost('指.mdx', '---\nta|gs: [AI]\n---\n'));
    equal([about.includes('tags'), about.includes('tailwind')], [true, true]);
  });

  it('says how long ago a date was', async () => {
    await startOver();
    const post = await openPost('日期.mdx', '---\ndate: 2020-|01-15\n---\n');
    equal(/^\d+(?:&nbsp;|\s)years(?:&nbsp;|\s)ago$/.test((await hoversFor(post)).trim()), true);
  });

  it('is a part of the outline, with its keys', async () => {
    await startOver();
    const { document } = await openPost('大纲.mdx', '---\ntitle: 甲\ntags: [AI]\n---\n# 一\n');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const own = defined(
      symbols.find(({ name }) => name === 'Front matter'),
      'symbol',
    );
    equal(
      own.children.map(({ name, detail }) => [name, detail]),
      [
        ['title', '甲'],
        ['tags', '[AI]'],
      ],
    );
  });

  it('can be folded', async () => {
    await startOver();
    const { document } = await openPost('折叠.mdx', '---\ntitle: 甲\ntags: [AI]\n---\n正文\n');
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    equal(
      ranges.map(({ start, end }) => [start, end]),
      [[0, 3]],
    );
  });
}

describe('Completion in front matter', completion, isPlain);
describe('Front matter', structure, isPlain);

describe(
  'The date of the last change',
  () => {
    const key = 'zhupi.frontMatter.updateLastmodOnSave';
    const set = (value: boolean | undefined) =>
      vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Workspace);

    it('is written on save if the text has changed, where that is asked for', async () => {
      await startOver();
      await set(true);
      const { document } = await openPost('改.mdx', "---\nlastmod: '2020-01-15' # 上次\n---\n一\n");
      const last = new vscode.Position(3, 1);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, last, '二');
      await vscode.workspace.applyEdit(edit);
      await document.save();
      await set(undefined);
      const text = document.getText();
      equal(/^---\nlastmod: '20\d\d-\d\d-\d\d' # 上次\n---\n一二\n$/.test(text), true);
      equal(text.includes('2020-01-15'), false);
    });

    it('stays when only the front matter has changed, and where nobody asks for it', async () => {
      await startOver();
      const before = '---\nlastmod: 2020-01-15\ntitle: 甲\n---\n一\n';
      const { document } = await openPost('不改.mdx', before);
      const append = async (line: number, character: number) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(line, character), '二');
        await vscode.workspace.applyEdit(edit);
        await document.save();
      };
      await append(4, 1);
      await set(true);
      await append(2, 8);
      await set(undefined);
      equal(document.getText(), '---\nlastmod: 2020-01-15\ntitle: 甲二\n---\n一二\n');
    });
  },
  isPlain,
);
