import { afterEach, describe, expect, it } from 'vitest';
import { findingsEditor, type FindingsEditor } from './findingsEditor';

const blog = '/blog/data/blog';
const good = (title: string) => `---\ntitle: ${title}\ndate: 2020-01-01\n---\n文\n`;
const wrong = (title: string) => `---\ntitle: ${title}\ndate: 2020-02-30\n---\n文\n`;
const twice = (title: string) =>
  `---\ntitle: ${title}\ndate: 2020-01-01\ntags: [${title}, ${title}]\n---\n文\n`;

let editor: FindingsEditor | undefined;

function opened(posts: Readonly<Record<string, string | Uint8Array>>): FindingsEditor {
  const files = Object.entries(posts).map(([name, text]) => [`${blog}/${name}`, text]);
  editor = findingsEditor(['/blog'], Object.fromEntries(files) as Record<string, string>);
  return editor;
}

afterEach(() => editor?.dispose());

/** Cancels the next check after so many posts. */
function cancelAfter({ world }: FindingsEditor, posts: number): void {
  world.atProgress = (_, message, source) => {
    if (message.startsWith(`${posts} of`)) source.cancel();
  };
}

function goOnFrom({ world }: FindingsEditor): void {
  world.atProgress = () => undefined;
}

describe('a check of the whole library', () => {
  it('lists nothing, and tells of nothing, before somebody asks for it', async () => {
    const { rows, after, message, world } = opened({ 'a.mdx': wrong('甲') });
    await after(() => world.write(`${blog}/b.mdx`, wrong('乙')));
    expect([rows(), message(), world.said]).toEqual([[], '', []]);
  });

  it('lists what it found and follows files from then on', async () => {
    const { run, rows, after, world } = opened({ 'a.mdx': wrong('甲'), 'b.mdx': good('乙') });
    await run('zhupi.checkLibrary');
    expect(rows()).toEqual([
      'Invalid date | 1 in 1 post',
      '  甲 | data/blog/a.mdx',
      expect.stringMatching(/^ {4}There is no such day or time: 2020-02-30\..* \| 3:7$/),
    ]);
    await after(() => world.write(`${blog}/a.mdx`, good('甲')));
    expect(rows()).toEqual([]);
    expect(world.contexts.get('zhupi.findingsState')).toBe('clean');
  });

  it('that was cancelled says how far it came, and offers to go on', async () => {
    const posts = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`${index}.mdx`, wrong(`第${index}篇`)]),
    );
    const test = opened(posts);
    cancelAfter(test, 4);
    await test.run('zhupi.checkLibrary');
    expect(test.message()).toBe(
      'The check was stopped: this list is not complete. 4 of 10 posts checked.',
    );
    expect(test.rows()[0]).toBe('Go On Checking | the other posts are not in this list yet');
    expect(test.rows()[1]).toBe('Invalid date | 4 in 4 posts');
    // The one after it comes to the posts that are missing first.
    await test.run('zhupi.checkLibrary');
    expect(test.rows()[1]).toBe('Invalid date | 8 in 8 posts');
    goOnFrom(test);
    await test.run('zhupi.checkLibrary');
    expect([test.message(), test.rows()[0]]).toEqual(['', 'Invalid date | 10 in 10 posts']);
  });

  it('that was cancelled follows what it listed', async () => {
    const test = opened({ 'a.mdx': wrong('甲'), 'b.mdx': wrong('乙'), 'c.mdx': wrong('丙') });
    cancelAfter(test, 2);
    await test.run('zhupi.checkLibrary');
    await test.after(() => test.world.write(`${blog}/a.mdx`, good('甲')));
    expect(test.rows()[1]).toBe('Invalid date | 1 in 1 post');
    await test.after(() => test.world.set('zhupi.problems.levels', { 'front-matter/*': 'off' }));
    expect(test.rows()).toHaveLength(1);
  });

  it('that is cancelled after one that was whole leaves the list whole and followed', async () => {
    const test = opened({ 'a.mdx': wrong('甲'), 'b.mdx': wrong('乙'), 'c.mdx': wrong('丙') });
    await test.run('zhupi.checkLibrary');
    cancelAfter(test, 1);
    await test.run('zhupi.checkLibrary');
    expect([test.message(), test.rows()[0]]).toEqual(['', 'Invalid date | 3 in 3 posts']);
    await test.after(() => test.world.write(`${blog}/c.mdx`, good('丙')));
    expect(test.rows()[0]).toBe('Invalid date | 2 in 2 posts');
  });

  it('that is cancelled while posts are read does not seem to be whole', async () => {
    const test = opened({ 'a.mdx': wrong('甲') });
    test.world.atProgress = (_, __, source) => source.cancel();
    await test.run('zhupi.checkLibrary');
    expect(test.message()).toMatch(/^The check was stopped/);
    expect(test.rows()[0]).toMatch(/^Go On Checking/);
    goOnFrom(test);
    await test.run('zhupi.checkLibrary');
    expect([test.message(), test.rows()[0]]).toEqual(['', 'Invalid date | 1 in 1 post']);
  });

  it('takes in what changes while it goes on', async () => {
    const test = opened({ 'a.mdx': wrong('甲'), 'b.mdx': wrong('乙') });
    test.world.atProgress = (_, message) => {
      if (message.startsWith('1 of')) test.world.write(`${blog}/a.mdx`, good('甲'));
    };
    await test.run('zhupi.checkLibrary');
    expect(test.rows()[0]).toBe('Invalid date | 1 in 1 post');
  });

  it('says where there are no posts', async () => {
    const { run, rows, world } = opened({});
    await run('zhupi.checkLibrary');
    expect(rows()).toEqual([]);
    expect(world.contexts.get('zhupi.findingsState')).toBe('noPosts');
    expect(world.said.at(-1)).toMatch(/^There are no posts here/);
  });

  it('tells of tags that clash, also after the settings changed', async () => {
    const test = opened({
      'a.mdx': '---\ntitle: 甲\ndate: 2020-01-01\ntags: [Transformer]\n---\n',
      'b.mdx': '---\ntitle: 乙\ndate: 2020-01-01\ntags: [transformer]\n---\n',
      'c.mdx': '---\ntitle: 丙\ndate: 2020-01-01\ntags: [Transformer]\n---\n',
    });
    await test.run('zhupi.checkLibrary');
    const before = test.rows();
    expect(before.join()).toMatch(/Tag/);
    await test.after(() => test.world.set('zhupi.problems.levels', {}));
    expect(test.rows()).toEqual(before);
  });
});

describe('files that can’t be checked', () => {
  it('are named, with the reason, and the others are served', async () => {
    const test = opened({
      'a.mdx': wrong('甲'),
      'big.mdx': new Uint8Array(6_000_000).fill(97),
      'binary.mdx': new Uint8Array(4000),
      'secret.mdx': wrong('密'),
      'locked/b.mdx': wrong('乙'),
    });
    test.world.locked.add(`${blog}/locked`);
    test.world.locked.add(`${blog}/secret.mdx`);
    test.world.loops.add(`${blog}/loop`);
    test.world.vanished.add(`${blog}/gone.mdx`);
    await test.run('zhupi.checkLibrary');
    const rows = test.rows();
    expect(rows[0]).toBe('Invalid date | 1 in 1 post');
    expect(rows.filter(row => row.startsWith('Not Checked'))).toEqual(['Not Checked | 4']);
    expect(rows.slice(rows.indexOf('Not Checked | 4') + 1).sort()).toEqual([
      '  data/blog/big.mdx | it is larger than 5 MB',
      '  data/blog/binary.mdx | it is no text in UTF-8',
      '  data/blog/locked | it can’t be read',
      '  data/blog/secret.mdx | it can’t be read',
    ]);
    expect(test.world.said.at(-1)).toMatch(
      /^1 problem in 1 of 1 post\. 4 files could not be checked: data\/blog\/\S+, /,
    );
  });

  it('are named when that happens later, and no more once they can be read', async () => {
    const test = opened({ 'a.mdx': wrong('甲') });
    await test.run('zhupi.checkLibrary');
    await test.after(() => {
      test.world.locked.add(`${blog}/a.mdx`);
      test.world.write(`${blog}/a.mdx`, wrong('甲'));
    });
    expect(test.rows()).toEqual(['Not Checked | 1', '  data/blog/a.mdx | it can’t be read']);
    await test.after(() => {
      test.world.locked.clear();
      test.world.write(`${blog}/a.mdx`, good('甲'));
    });
    expect(test.rows()).toEqual([]);
  });
});

describe('Fix All That Is Safe in the Library', () => {
  const posts = { 'a.mdx': twice('甲'), 'b.mdx': twice('乙'), 'c.mdx': wrong('丙') };

  it('checks first, asks once, and mends what is safe and nothing else', async () => {
    const test = opened(posts);
    test.world.answer = (message, buttons) =>
      message === 'Make 2 changes in 2 posts?' ? buttons[0] : undefined;
    await test.run('zhupi.fixLibrary');
    expect(test.world.said).toContain('Fix 2 problems safely');
    expect(test.world.read(`${blog}/a.mdx`)).toBe(twice('甲').replace('甲, 甲', '甲'));
    expect(test.world.read(`${blog}/c.mdx`)).toBe(wrong('丙'));
    expect(test.rows()[0]).toBe('Invalid date | 1 in 1 post');
  });

  it('changes nothing where the check is cancelled', async () => {
    const test = opened(posts);
    cancelAfter(test, 2);
    test.world.answer = (_, buttons) => buttons[0];
    await test.run('zhupi.fixLibrary');
    expect(test.world.said.join('\n')).not.toMatch(/^Make|^Fix/m);
    expect(test.world.read(`${blog}/a.mdx`)).toBe(twice('甲'));
  });

  it('changes nothing where the user does not want it', async () => {
    const test = opened(posts);
    await test.run('zhupi.fixLibrary');
    expect(test.world.said).toContain('Make 2 changes in 2 posts?');
    expect(test.world.read(`${blog}/a.mdx`)).toBe(twice('甲'));
  });

  it('leaves what was accepted', async () => {
    const test = opened(posts);
    test.world.answer = (message, buttons) => /^Accept/.test(message) && buttons[0];
    await test.run('zhupi.acceptExisting');
    test.world.answer = (_, buttons) => buttons[0];
    await test.run('zhupi.fixLibrary');
    expect(test.world.said.at(-1)).toMatch(/^There is nothing among these/);
    expect(test.world.read(`${blog}/a.mdx`)).toBe(twice('甲'));
  });
});

describe('the problems of posts that are not open', () => {
  it('are told where that is asked for, and go with a post that is deleted', async () => {
    const test = opened({ 'a.mdx': wrong('甲'), 'b.mdx': wrong('乙') });
    await test.after(() => test.world.set('zhupi.problems.scope', 'library'));
    expect(test.problems(`${blog}/a.mdx`)).toEqual(['front-matter/invalid-date']);
    await test.after(() => test.world.delete(`${blog}/a.mdx`));
    expect(test.problems(`${blog}/a.mdx`)).toEqual([]);
    cancelAfter(test, 1);
    await test.run('zhupi.checkLibrary');
    await test.after(() => test.world.delete(`${blog}/b.mdx`));
    expect(test.problems(`${blog}/b.mdx`)).toEqual([]);
  });

  it('go with a post that is gone although nobody told of it', async () => {
    const test = opened({ 'a.mdx': wrong('甲'), 'b.mdx': wrong('乙') });
    await test.after(() => test.world.set('zhupi.problems.scope', 'library'));
    test.world.files.delete(`${blog}/a.mdx`);
    await test.run('zhupi.checkLibrary');
    expect(test.problems(`${blog}/a.mdx`)).toEqual([]);
    expect(test.rows().filter(row => !row.startsWith('  '))).toEqual([
      'Invalid date | 1 in 1 post',
      'Not Checked | 1',
    ]);
  });
});
