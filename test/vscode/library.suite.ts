import * as vscode from 'vscode';
import { answerThat, defined, describe, equal, isPlain, it, runsInWorker } from './harness';
import { acceptedFinding } from '../../src/core/checks/baseline';
import type { Finding } from '../../src/core/checks/finding';
import type { Note } from '../../src/core/note/note';
import { LineIndex } from '../../src/core/text/lineIndex';
import { openPost, postUri, tagsOffered, writePost } from './openPost';
import { startOver } from './previewTabs';

/** Asks once others have had their turn. */
async function nextTurn<T>(ask: () => T): Promise<T> {
  await new Promise(resolve => setTimeout(resolve));
  return ask();
}

/** Waits until all of these tags are offered in a post, and none of those. */
async function offered(
  tags: readonly string[],
  gone: readonly string[] = [],
): Promise<readonly string[]> {
  const post = await openPost('选标签.mdx', '---\ntags: [|]\n---\n');
  return answerThat(
    all => tags.every(tag => all.includes(tag)) && !gone.some(tag => all.includes(tag)),
    () => tagsOffered(post),
  );
}

function faults(): void {
  it('serves all posts but those that are no text, or larger than any post is', async () => {
    await startOver();
    // Over a wire and into a worker, ten times as much takes ten times as long.
    const size = runsInWorker() ? 6_000_000 : 50_000_000;
    await writePost('大.mdx', new TextEncoder().encode('---\ntags: [太大]\n---\n').buffer, size);
    const binary = new TextEncoder().encode('---\ntags: [二进制]\n---\n').buffer;
    await writePost('图.mdx', binary, 4000);
    await writePost('好.mdx', '---\ntags: [能读]\n---\n');
    const all = await offered(['能读']);
    equal([all.includes('太大'), all.includes('二进制')], [false, false]);
    await vscode.workspace.fs.delete(postUri('大.mdx'));
  });

  it('reads tags whatever they are', async () => {
    const many = Array.from({ length: 200 }, (_, index) => `第${index}号`);
    await writePost('多.mdx', `---\ntags: [${many.join(', ')}]\n---\n`);
    await writePost('杂.mdx', "---\ntags: [1.10, 2023, null, true, {a: b}, '', [里面]]\n---\n");
    const all = await offered([...many, '里面']);
    equal(
      ['1.10', '2023', 'true', ''].map(tag => all.includes(tag)),
      [true, true, true, false],
    );
  });

  it('follows files that come, change, move and go elsewhere', async () => {
    await writePost('来.mdx', '---\ntags: [来了]\n---\n');
    await offered(['来了']);
    await writePost('来.mdx', '---\ntags: [改了]\n---\n');
    await offered(['改了'], ['来了']);
    await vscode.workspace.fs.rename(postUri('来.mdx'), postUri('去/去.mdx'));
    await writePost('去/二.mdx', '---\ntags: [二]\n---\n');
    await offered(['改了', '二']);
    await vscode.workspace.fs.delete(postUri('去'), { recursive: true });
    // What is deleted and written anew at once is there, in whatever order that is told.
    await writePost('去/三.mdx', '---\ntags: [三]\n---\n');
    await offered(['三'], ['改了', '二']);
    await vscode.workspace.fs.delete(postUri('去'), { recursive: true });
    await offered([], ['三']);
  });

  it('follows folders that are called like files', async () => {
    await writePost('Node.js/一.mdx', '---\ntags: [点一]\n---\n');
    await offered(['点一']);
    await vscode.workspace.fs.rename(postUri('Node.js'), postUri('D2L.ai'));
    await writePost('D2L.ai/二.mdx', '---\ntags: [点二]\n---\n');
    await offered(['点一', '点二']);
    await vscode.workspace.fs.delete(postUri('D2L.ai'), { recursive: true });
    await offered([], ['点一', '点二']);
  });
}

describe('The library', faults, isPlain);

function faultyFolders(): void {
  it('serves what can be read of folders with faults, also where two are called the same', async () => {
    await startOver();
    const folders = ['/一/博客', '/二/博客'].map(path =>
      vscode.Uri.from({ scheme: 'faults', path }),
    );
    const known = vscode.workspace.workspaceFolders?.length ?? 0;
    vscode.workspace.updateWorkspaceFolders(known, 0, ...folders.map(uri => ({ uri })));
    await answerThat(
      count => count === known + 2,
      () => nextTurn(() => vscode.workspace.workspaceFolders?.length),
    );
    const posts = folders.map(uri => vscode.Uri.joinPath(uri, 'data/blog/新.mdx'));
    const tags = new Map<string, readonly string[]>();
    for (const uri of posts) {
      const text = '---\ntags: []\n---\n';
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const post = {
        document,
        cursor: new vscode.Position(1, 'tags: ['.length),
      };
      const all = await answerThat(
        each => each.includes('一后') || each.includes('二好'),
        () => tagsOffered(post),
      );
      tags.set(uri.path, all.filter(tag => /^[一二]|锁住|环里|不在|禁读|巨大/.test(tag)).sort());
    }
    equal([...tags.values()], [['一后', '一好'], ['二好']]);
    vscode.workspace.updateWorkspaceFolders(known, 2);
  });
}

describe('The library', faultyFolders, () => (vscode.workspace.workspaceFolders?.length ?? 0) > 1);

/** The problems that Zhupi tells of a file, by their codes. */
function problemsOf(uri: vscode.Uri): readonly unknown[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Zhupi')
    .map(({ code }) => (typeof code === 'object' ? code.value : code));
}

async function problemsBecome(uri: vscode.Uri, codes: readonly string[]): Promise<void> {
  await answerThat(
    found => JSON.stringify(found) === JSON.stringify(codes),
    () => nextTurn(() => problemsOf(uri)),
  );
}

/** The row of the date's finding in the view of findings, as a menu hands it over. */
function rowOf(uri: vscode.Uri, text: string) {
  // All that is asked of it; what parses notes wants more than every place has.
  const note = { text, lines: new LineIndex(text) } as Note;
  const start = text.indexOf('2020-02-30');
  const problem = {
    code: 'front-matter/invalid-date',
    found: '2020-02-30',
    reason: 'impossible',
  };
  const span = { start, end: start + 10 };
  const { line } = acceptedFinding('', note, {
    problem,
    span,
  } as unknown as Finding);
  const range = {
    start: { line: 2, character: 6 },
    end: { line: 2, character: 16 },
  };
  const isAccepted = false;
  const finding = {
    problem,
    severity: 'error',
    range,
    line,
    hasSafeFix: false,
    isAccepted,
  };
  const key = uri.toString();
  const post = { key, title: '旧', findings: [finding] };
  return { kind: 'finding', id: key, isAccepted, post, finding } as const;
}

function scope(): void {
  const wrong = '---\ntitle: 旧\ndate: 2020-02-30\n---\n文\n';
  const code = 'front-matter/invalid-date';
  const set = (key: string, value: unknown) => {
    const settings = vscode.workspace.getConfiguration('zhupi');
    return settings.update(key, value, vscode.ConfigurationTarget.Workspace);
  };

  it('are those of all posts where that is asked for, and follow their files', async () => {
    await startOver();
    const uri = await writePost('旧.mdx', wrong);
    await openPost('开着.mdx', '---\ntitle: 甲\ndate: 2020-01-01\n---\n');
    equal(problemsOf(uri), []);
    await set('problems.scope', 'library');
    await problemsBecome(uri, [code]);
    await writePost('旧.mdx', wrong.replace('02-30', '02-29'));
    await problemsBecome(uri, []);
    await writePost('旧.mdx', wrong);
    await problemsBecome(uri, [code]);
  });

  it('of a post are told once while it is open', async () => {
    const uri = postUri('旧.mdx');
    const { document } = await vscode.window.showTextDocument(uri);
    await problemsBecome(uri, [code]);
    const edit = new vscode.WorkspaceEdit();
    const start = document.positionAt(wrong.indexOf('30'));
    edit.replace(uri, new vscode.Range(start, start.translate(0, 2)), '29');
    await vscode.workspace.applyEdit(edit);
    await problemsBecome(uri, []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await problemsBecome(uri, [code]);
    await startOver();
    await problemsBecome(uri, [code]);
  });

  it('are no more those that were accepted, and are it again once that is taken back', async () => {
    const uri = postUri('旧.mdx');
    const row = rowOf(uri, wrong);
    await vscode.commands.executeCommand('zhupi.acceptListed', row);
    await problemsBecome(uri, []);
    // What is new is told all the same.
    await writePost('旧.mdx', wrong.replace('title: 旧', 'title：旧'));
    await problemsBecome(uri, ['front-matter/fullwidth-punctuation']);
    await writePost('旧.mdx', wrong);
    await problemsBecome(uri, []);
    await vscode.commands.executeCommand('zhupi.reportListed', {
      ...row,
      isAccepted: true,
      finding: { ...row.finding, isAccepted: true },
    });
    await problemsBecome(uri, [code]);
  });

  it('stay accepted where a post is renamed', async () => {
    const [uri, renamed] = [postUri('旧.mdx'), postUri('新名.mdx')];
    const row = rowOf(uri, wrong);
    await vscode.commands.executeCommand('zhupi.acceptListed', row);
    await problemsBecome(uri, []);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    await vscode.workspace.applyEdit(edit);
    const folder = defined(vscode.workspace.workspaceFolders?.[0], 'folder').uri;
    const file = vscode.Uri.joinPath(folder, '.vscode/zhupi-baseline.json');
    await answerThat(
      text => text.includes('新名.mdx') && !text.includes('旧.mdx'),
      async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file)),
    );
    // What is new is told of it, and nothing else.
    await writePost('新名.mdx', wrong.replace('title: 旧', 'title：旧'));
    await problemsBecome(renamed, ['front-matter/fullwidth-punctuation']);
    await vscode.workspace.fs.delete(renamed);
    await problemsBecome(renamed, []);
    await vscode.workspace.fs.delete(file);
    await writePost('旧.mdx', wrong);
    await problemsBecome(uri, [code]);
  });

  it('are all told of while the file of what was accepted is broken', async () => {
    const uri = postUri('旧.mdx');
    const folder = defined(vscode.workspace.workspaceFolders?.[0], 'folder').uri;
    const file = vscode.Uri.joinPath(folder, '.vscode/zhupi-baseline.json');
    const encoder = new TextEncoder();
    await vscode.commands.executeCommand('zhupi.acceptListed', rowOf(uri, wrong));
    await problemsBecome(uri, []);
    const bytes = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.writeFile(file, encoder.encode('<<<<<<< HEAD\n{'));
    await problemsBecome(uri, [code]);
    await vscode.workspace.fs.writeFile(file, bytes);
    await problemsBecome(uri, []);
    await vscode.workspace.fs.delete(file);
    await problemsBecome(uri, [code]);
  });

  it('are none whose code was turned off', async () => {
    const uri = postUri('旧.mdx');
    await vscode.commands.executeCommand('zhupi.turnOffListed', rowOf(uri, wrong));
    await problemsBecome(uri, []);
    await set('problems.levels', undefined);
    await problemsBecome(uri, [code]);
  });

  it('go with the setting', async () => {
    const uri = postUri('旧.mdx');
    await set('problems.scope', undefined);
    await problemsBecome(uri, []);
  });
}

describe('The problems of the library', scope, isPlain);
