import { afterEach, describe, expect, it } from 'vitest';
import { TestFolder } from '../cli/testTerminal';
import { findingsEditor, type FindingsEditor } from './findingsEditor';
import { oldBlog } from './oldBlog';

const file = '/blog/.vscode/zhupi-baseline.json';
const code = 'front-matter/invalid-date';

let editor: FindingsEditor | undefined;
let folder: TestFolder | undefined;

afterEach(async () => {
  editor?.dispose();
  await folder?.remove();
  folder = undefined;
});

function opened(posts: ReadonlyMap<string, string>): FindingsEditor {
  const files = [...posts].map(([path, text]) => [`/blog/${path}`, text] as const);
  editor = findingsEditor(['/blog'], Object.fromEntries(files));
  return editor;
}

/** A blog in which all that there was is accepted. */
async function accepted(posts: ReadonlyMap<string, string>): Promise<FindingsEditor> {
  const test = opened(posts);
  test.world.answer = (message, buttons) => /^Accept/.test(message) && buttons[0];
  await test.run('zhupi.checkLibrary');
  await test.run('zhupi.acceptExisting');
  test.world.answer = () => undefined;
  return test;
}

/** What `zhupi check` says of the same files. */
async function checked({ world }: FindingsEditor): Promise<string> {
  await folder?.remove();
  const files = [...world.files].map(([path, bytes]) => [path.slice('/blog/'.length), bytes]);
  folder = await TestFolder.with(Object.fromEntries(files) as Record<string, Uint8Array>);
  const { status, out, errors } = await folder.run('check', '.');
  return [`status ${status}`, out.trim(), ...errors].join('\n');
}

/** The rows of what is new, without the findings below the posts. */
function fresh({ rows }: FindingsEditor): readonly string[] {
  const end = rows().findIndex(row => row.startsWith('Accepted'));
  return rows()
    .slice(0, end === -1 ? undefined : end)
    .filter(row => !row.startsWith('    '));
}

const wrongDate = (title: string) => `---\ntitle: ${title}\ndate: 2020-02-30\n---\n文\n`;

describe('an old blog of three hundred posts', () => {
  it('has not one problem told of before somebody asks', () => {
    const { world, rows } = opened(oldBlog(300));
    expect([rows(), world.said, [...world.diagnostics]]).toEqual([[], [], []]);
  });

  it('has only what is new told of once the rest is accepted, here and on the command line', async () => {
    const test = opened(oldBlog(300));
    await test.run('zhupi.checkLibrary');
    expect(fresh(test).length).toBeGreaterThan(200);
    expect(await checked(test)).toMatch(/^status 1\n/);
    test.world.answer = (message, buttons) => /^Accept/.test(message) && buttons[0];
    await test.run('zhupi.acceptExisting');
    expect(fresh(test)).toEqual([]);
    expect(test.message()).toMatch(/^\d+ problems accepted\. Everything else is in order\.$/);
    const count = /^\d+/.exec(test.message() ?? '')?.[0];
    expect(await checked(test)).toBe(`status 0\nNo problems in 300 notes (${count} accepted).`);

    await test.after(() => test.world.write('/blog/data/blog/新.mdx', wrongDate('新')));
    expect(fresh(test)).toEqual(['Invalid date | 1 in 1 post', '  新 | data/blog/新.mdx']);
    expect(await checked(test)).toMatch(
      /^status 1\n\S*新\.mdx:3:7 [^]*\n1 error in 1 of 301 notes/,
    );
  });

  it('has nothing told of after all lines moved, and line ends are others', async () => {
    const test = await accepted(oldBlog(60));
    await test.after(() => {
      for (const [path, text] of oldBlog(60)) {
        const moved = text.replace(/^(---\r?\n)/, '$1# 注\n') + '\n又一段。\n';
        test.world.write(`/blog/${path}`, moved.replace(/\r?\n/g, '\r\n'));
      }
      test.world.write(file, test.world.read(file).replaceAll('\n', '\r\n'));
    });
    expect(fresh(test)).toEqual([]);
    expect(await checked(test)).toMatch(/^status 0\n/);
  });
});

describe('an accepted finding', () => {
  const posts = new Map([
    ['data/blog/a.mdx', wrongDate('甲')],
    ['data/blog/old/b.mdx', wrongDate('乙')],
  ]);

  it('is told of again once its line is another', async () => {
    const test = await accepted(posts);
    const path = '/blog/data/blog/a.mdx';
    await test.after(() => test.world.write(path, wrongDate('甲').replace('02-30', '02-31')));
    expect(fresh(test)).toEqual(['Invalid date | 1 in 1 post', '  甲 | data/blog/a.mdx']);
  });

  it('of a post as a whole stays accepted whatever its first line becomes', async () => {
    const test = await accepted(new Map([['data/blog/a.mdx', '没有元数据的一篇。\n']]));
    await test.after(() => test.world.write('/blog/data/blog/a.mdx', '# 题目\n\n改写了。\n'));
    expect([fresh(test), test.message()]).toEqual([
      [],
      '1 problem accepted. Everything else is in order.',
    ]);
    expect(await checked(test)).toBe('status 0\nNo problems in 1 note (1 accepted).');
  });

  it('goes with a post that is renamed, and with a folder', async () => {
    const test = await accepted(posts);
    await test.after(() => test.world.rename('/blog/data/blog/a.mdx', '/blog/data/blog/子.mdx'));
    await test.after(() => test.world.rename('/blog/data/blog/old', '/blog/data/blog/旧'));
    expect(fresh(test)).toEqual([]);
    expect(test.world.read(file).match(/"path":"[^"]*"/g)).toEqual([
      '"path":"data/blog/子.mdx"',
      '"path":"data/blog/旧/b.mdx"',
    ]);
    expect(await checked(test)).toBe('status 0\nNo problems in 2 notes (2 accepted).');
  });

  it('is told of again when that is undone, and what was accepted since is not', async () => {
    const test = opened(posts);
    await test.run('zhupi.checkLibrary');
    let undo: (answer: unknown) => void = () => undefined;
    test.world.answer = (message, buttons) => {
      if (/^Accept/.test(message)) return buttons[0];
      // The message stands until the user comes to it.
      return new Promise(resolve => (undo = resolve));
    };
    const row = (title: string) => rowOf(test, title);
    await test.run('zhupi.acceptListed', row('甲'));
    const [first] = [undo];
    await test.run('zhupi.acceptListed', row('乙'));
    expect(fresh(test)).toEqual([]);
    await test.after(() => first('Undo'));
    expect(fresh(test)).toEqual(['Invalid date | 1 in 1 post', '  甲 | data/blog/a.mdx']);
    await test.after(() => undo('Undo'));
    expect(fresh(test)[0]).toBe('Invalid date | 2 in 2 posts');
    expect(test.world.files.has(file)).toBe(false);
  });

  it('stands as before when the acceptance of all that there is is undone', async () => {
    const test = opened(posts);
    await test.run('zhupi.checkLibrary');
    await test.run('zhupi.acceptListed', rowOf(test, '乙'));
    const before = test.world.read(file);
    test.world.answer = (message, buttons) =>
      /^Accept/.test(message) ? buttons[0] : /accepted in/.test(message) && 'Undo';
    await test.run('zhupi.acceptExisting');
    expect(test.world.read(file)).toBe(before);
    expect(fresh(test)).toEqual(['Invalid date | 1 in 1 post', '  甲 | data/blog/a.mdx']);
  });

  it('is none where its file can’t be read, which is said once, with a way to it', async () => {
    const test = await accepted(posts);
    const text = test.world.read(file);
    const told = () => test.world.said.filter(each => each.includes('can’t be read as a list'));
    for (const broken of [text.slice(0, 40), `<<<<<<< HEAD\n${text}=======\n>>>>>>> 更新\n`]) {
      test.world.said.length = 0;
      await test.after(() => test.world.write(file, broken));
      expect(fresh(test)[0]).toBe('Invalid date | 2 in 2 posts');
      expect(told()).toEqual([expect.stringMatching(/^\.vscode\/zhupi-baseline\.json can’t/)]);
      await test.after(() => test.world.write('/blog/data/blog/c.mdx', wrongDate('丙')));
      expect(told()).toHaveLength(1);
      expect(await checked(test)).toMatch(/^status 2\n[^]*zhupi-baseline\.json/);
      // It is somebody's work: nothing is written over it.
      test.world.answer = (_, buttons) => buttons[0];
      await test.run('zhupi.acceptExisting');
      expect(test.world.read(file)).toBe(broken);
      test.world.answer = () => undefined;
      await test.after(() => {
        test.world.delete('/blog/data/blog/c.mdx');
        test.world.write(file, text);
      });
      expect(fresh(test)).toEqual([]);
    }
  });

  it('stays one where its file can’t be written, which is said', async () => {
    const test = await accepted(posts);
    const before = test.world.read(file);
    await test.after(() => test.world.write('/blog/data/blog/c.mdx', wrongDate('丙')));
    test.world.answer = (_, buttons) => buttons[0];
    test.world.readOnly.add(file);
    await test.run('zhupi.acceptExisting');
    expect(test.world.said.at(-1)).toMatch(/could not be written/);
    expect(test.world.read(file)).toBe(before);
    expect(fresh(test)).toEqual(['Invalid date | 1 in 1 post', '  丙 | data/blog/c.mdx']);
  });
});

describe('turning off what is listed', () => {
  const twice = '---\ntitle: 甲\ndate: 2020-02-30\ntags: [AI, AI]\n---\n';

  it('turns off a group, and no other', async () => {
    const test = opened(new Map([['data/blog/a.mdx', twice]]));
    await test.run('zhupi.checkLibrary');
    await test.run('zhupi.turnOffListed', rowOf(test, 'Invalid date'));
    expect(test.world.settings.get('zhupi.problems.levels')).toEqual({ [code]: 'off' });
    expect(fresh(test)[0]).toBe('Tag that stands twice | 1 in 1 post');
  });

  it('turns it off in each folder that has it, and only there', async () => {
    editor = findingsEditor(['/one/blog', '/two/blog', '/three/blog'], {
      '/one/blog/data/blog/a.mdx': twice,
      '/two/blog/data/blog/a.mdx': twice,
      '/three/blog/data/blog/a.mdx': twice.replace('2020-02-30', '2020-02-28'),
    });
    const test = editor;
    test.world.settings.set('/two/blog zhupi.problems.levels', { 'front-matter/*': 'hint' });
    await test.run('zhupi.checkLibrary');
    await test.run('zhupi.turnOffListed', rowOf(test, 'Invalid date'));
    expect([...test.world.settings]).toEqual([
      ['/two/blog zhupi.problems.levels', { 'front-matter/*': 'hint', [code]: 'off' }],
      ['/one/blog zhupi.problems.levels', { [code]: 'off' }],
    ]);
    expect(fresh(test)[0]).toBe('Tag that stands twice | 3 in 3 posts');
  });
});

/** The row that is called so, as a menu hands it over. */
function rowOf({ world }: FindingsEditor, label: string): unknown {
  const provider = world.views.get('zhupi.findings')?.provider;
  const below = (item?: unknown): unknown[] =>
    (provider?.getChildren(item) ?? []).flatMap(each => [each, ...below(each)]);
  return below().find(each => provider?.getTreeItem(each).label === label);
}
