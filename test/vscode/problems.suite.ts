import * as vscode from 'vscode';
import { answerThat, defined, describe, equal, isPlain, it } from './harness';
import { openPost, type OpenPost } from './openPost';
import { startOver } from './previewTabs';

/** The problems that Zhupi reports for a document, as `code line:column-line:column`. */
function problemsOf({ uri }: vscode.TextDocument): readonly string[] {
  return diagnosticsOf(uri).map(({ code, range: { start, end } }) => {
    const name = typeof code === 'object' ? code.value : code;
    return `${name} ${start.line}:${start.character}-${end.line}:${end.character}`;
  });
}

function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Zhupi');
}

/** Waits until the problems of a document are these; every change of problems is looked at. */
async function problemsBecome(
  document: vscode.TextDocument,
  expected: readonly string[],
): Promise<void> {
  const holds = () => JSON.stringify(problemsOf(document)) === JSON.stringify(expected);
  if (holds()) return;
  await new Promise<void>((resolve, reject) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (!holds()) return;
      clearTimeout(timer);
      listener.dispose();
      resolve();
    });
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`Wanted ${expected.join(', ')}, got ${problemsOf(document).join(', ')}`));
    }, 20_000);
  });
}

async function actionsAt(
  { document, cursor }: OpenPost,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(cursor, cursor),
    kind.value,
  );
}

async function replace(document: vscode.TextDocument, old: string, newText: string): Promise<void> {
  const start = document.getText().indexOf(old);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(
    document.positionAt(start),
    document.positionAt(start + old.length),
  );
  edit.replace(document.uri, range, newText);
  await vscode.workspace.applyEdit(edit);
}

/** A post with a wrong date, whose slip the cursor is on. */
const wrongDate = '---\ntitle: 甲\ndate: 2023年1月|15日\n---\n正文\n';
const mended = '---\ntitle: 甲\ndate: 2023-01-15\n---\n正文\n';

function shown(): void {
  it('are shown at the very characters that are wrong', async () => {
    await startOver();
    const { document } = await openPost('错.mdx', wrongDate);
    await problemsBecome(document, ['front-matter/invalid-date 2:6-2:16']);
    const [diagnostic] = diagnosticsOf(document.uri);
    equal(diagnostic?.severity, vscode.DiagnosticSeverity.Error);
    equal(/2023年1月15日/.test(diagnostic?.message ?? ''), true);
  });

  it('follow the text that is not saved, and go when it is mended', async () => {
    await startOver();
    const { document } = await openPost('改错.mdx', wrongDate);
    await problemsBecome(document, ['front-matter/invalid-date 2:6-2:16']);
    await replace(document, 'title: 甲', 'title: 甲\nlayout: PostGallery');
    await problemsBecome(document, ['front-matter/invalid-date 3:6-3:16']);
    await replace(document, '2023年1月15日', '2023-01-15');
    await problemsBecome(document, []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('go when the note is closed', async () => {
    await startOver();
    const { document } = await openPost('关.mdx', wrongDate);
    await problemsBecome(document, ['front-matter/invalid-date 2:6-2:16']);
    await startOver();
    await problemsBecome(document, []);
  });

  it('are there for a note that was never saved', async () => {
    await startOver();
    const text = '---\ntitle：甲\ndate: 2023-01-15\n---\n正文\n';
    const document = await vscode.workspace.openTextDocument({
      language: 'markdown',
      content: text,
    });
    await vscode.window.showTextDocument(document);
    await problemsBecome(document, ['front-matter/fullwidth-punctuation 1:5-1:6']);
    await replace(document, '：', ': ');
    await problemsBecome(document, []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('have the level that the settings say', async () => {
    await startOver();
    const { document } = await openPost('级别.mdx', wrongDate);
    await problemsBecome(document, ['front-matter/invalid-date 2:6-2:16']);
    await vscode.commands.executeCommand(
      'zhupi.turnOffProblem',
      'front-matter/invalid-date',
      document.uri,
    );
    await problemsBecome(document, []);
    const settings = vscode.workspace.getConfiguration('zhupi', document.uri);
    equal(settings.get('problems.levels'), { 'front-matter/invalid-date': 'off' });
    await settings.update('problems.levels', undefined, vscode.ConfigurationTarget.Workspace);
    await problemsBecome(document, ['front-matter/invalid-date 2:6-2:16']);
  });
}

function fixed(): void {
  it('are mended by a quick fix', async () => {
    await startOver();
    const post = await openPost('修.mdx', wrongDate);
    await problemsBecome(post.document, ['front-matter/invalid-date 2:6-2:16']);
    const actions = await actionsAt(post, vscode.CodeActionKind.QuickFix);
    const preferred = defined(
      actions.find(({ isPreferred }) => isPreferred),
      'preferred fix',
    );
    await vscode.workspace.applyEdit(defined(preferred.edit, 'edit'));
    equal(post.document.getText(), mended);
    await problemsBecome(post.document, []);
  });

  it('are silenced by a comment', async () => {
    await startOver();
    const post = await openPost('忽略.mdx', wrongDate);
    await problemsBecome(post.document, ['front-matter/invalid-date 2:6-2:16']);
    const actions = await actionsAt(post, vscode.CodeActionKind.QuickFix);
    const silence = defined(
      actions.find(({ title }) => title === 'Silence front-matter/invalid-date here'),
      'action',
    );
    await vscode.workspace.applyEdit(defined(silence.edit, 'edit'));
    await problemsBecome(post.document, []);
    equal(post.document.lineAt(2).text, '# zhupi-disable-next-line front-matter/invalid-date');
  });

  it('are all mended at once, where that is safe', async () => {
    await startOver();
    const { document } = await openPost(
      '都修.mdx',
      '---\ntitle：甲\ndate: 2023年1月15日\n---\n正文\n',
    );
    await answerThat<boolean>(
      done => done,
      async () => {
        await vscode.commands.executeCommand('zhupi.fixAllProblems');
        return document.getText() === mended;
      },
    );
    await problemsBecome(document, []);
  });

  it('are mended on save where the editor is told so', async () => {
    await startOver();
    const settings = vscode.workspace.getConfiguration();
    const onSave = { 'source.fixAll.zhupi': 'explicit' };
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update('editor.codeActionsOnSave', onSave, target);
    const { document } = await openPost('保存.mdx', wrongDate);
    await problemsBecome(document, ['front-matter/invalid-date 2:6-2:16']);
    await replace(document, '正文', '正文。');
    await vscode.commands.executeCommand('workbench.action.files.save');
    await settings.update('editor.codeActionsOnSave', undefined, target);
    equal(document.getText(), mended.replace('正文', '正文。'));
    equal(document.isDirty, false);
  });

  it('of a post without front matter are mended by one', async () => {
    await startOver();
    const post = await openPost('无.mdx', '正文\n');
    await problemsBecome(post.document, ['front-matter/missing 0:0-0:0']);
    const [first] = await actionsAt(post, vscode.CodeActionKind.QuickFix);
    await vscode.workspace.applyEdit(defined(first?.edit, 'edit'));
    equal(
      /^---\ntitle:.*\ndate: \d{4}-\d\d-\d\d\n[^]*---\n+正文\n$/.test(post.document.getText()),
      true,
    );
  });
}

function inserted(): void {
  const insert = () => vscode.commands.executeCommand('zhupi.insertFrontMatter');

  it('is inserted before the text, and its title is what is written next', async () => {
    await startOver();
    const { document, editor } = await openPost('插入.mdx', '# 自编码\n\n正文\n');
    await insert();
    equal(
      /^---\ntitle: 自编码\ndate: \d{4}-\d\d-\d\d\n[^]*---\n\n# 自编码\n\n正文\n$/.test(
        document.getText(),
      ),
      true,
    );
    const { line, character } = editor.selection.active;
    equal([line, character], [1, 'title: 自编码'.length]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is not inserted a second time, nor before one that blank lines stand before', async () => {
    await startOver();
    const text = '---\ntitle: 甲\n---\n正文\n';
    const there = await openPost('已有.mdx', text);
    // It only says so, and waits for nobody to have read it.
    void insert();
    const late = await openPost('空行.mdx', `\n\n${text}`);
    await insert();
    equal([there.document.getText(), late.document.getText()], [text, text]);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
}

function explained(): void {
  it('lead to a page that explains them', async () => {
    await startOver();
    const { document } = await openPost('解释.mdx', wrongDate);
    await problemsBecome(document, ['front-matter/invalid-date 2:6-2:16']);
    const code = diagnosticsOf(document.uri)[0]?.code as { readonly target: vscode.Uri };
    await vscode.commands.executeCommand('vscode.open', code.target);
    await answerThat<vscode.Tab | undefined>(
      tab => tab?.input instanceof vscode.TabInputCustom,
      () => Promise.resolve(vscode.window.tabGroups.activeTabGroup.activeTab),
    );
    const { input } = defined(vscode.window.tabGroups.activeTabGroup.activeTab, 'tab');
    equal(input instanceof vscode.TabInputCustom && input.viewType, 'zhupi.findingPage');
  });
}

describe('Problems', shown, isPlain);
describe('Problems', fixed, isPlain);
describe('Front matter', inserted, isPlain);
describe('Problems', explained, isPlain);
