import { afterEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../../../src/host/host';
import { TagsView } from '../../../src/features/tags/tagsView';
import { newWorld, type FakeWorld } from '../fakeVscode/fakeWorld';

const subscriptions: { dispose(): unknown }[] = [];

afterEach(() => {
  subscriptions.splice(0).forEach(each => void each.dispose());
  vi.useRealTimers();
});

/** The view of tags in a blog with these posts, read to the end. */
async function opened(prepare: (world: FakeWorld) => void): Promise<FakeWorld> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const world = newWorld('/blog');
  world.write('/blog/contentlayer.config.ts', "export default { contentDirPath: 'data' };\n");
  prepare(world);
  const workspaceState = { get: () => undefined };
  const context = { subscriptions, workspaceState } as unknown as Parameters<typeof createHost>[0];
  subscriptions.push(new TagsView(createHost(context), () => ({}) as never));
  world.rowsOf('zhupi.tags');
  for (let step = 0; step < 20; step++) await vi.advanceTimersByTimeAsync(50);
  return world;
}

const post = (tag: string) => `---\ntitle: ${tag}的一篇\ndate: 2020-01-01\ntags: [${tag}]\n---\n`;
const blog = '/blog/data/blog';
const labels = (world: FakeWorld) =>
  world.rowsOf('zhupi.tags').map(row => row.trim().replace(/ \|.*/, ''));

describe('the view of tags', () => {
  it('shows all that can be read, and names what can’t', async () => {
    const world = await opened(each => {
      each.write(`${blog}/a.mdx`, post('好'));
      each.write(`${blog}/secret.mdx`, post('密'));
      each.write(`${blog}/locked/b.mdx`, post('锁'));
      each.write(`${blog}/z.mdx`, post('后'));
      each.write(`${blog}/binary.mdx`, new Uint8Array(4000));
      each.write(`${blog}/big.mdx`, new Uint8Array(6_000_000).fill(97));
      each.locked.add(`${blog}/locked`);
      each.locked.add(`${blog}/secret.mdx`);
      // A link to where it stands, and a file that goes between listing and reading.
      each.loops.add(`${blog}/loop`);
      each.vanished.add(`${blog}/gone.mdx`);
    });
    expect(labels(world).sort()).toEqual(['后', '后的一篇', '好', '好的一篇']);
    const message = world.views.get('zhupi.tags')?.message ?? '';
    const [said, names = ''] = message.split(': ');
    expect(said).toBe('4 files or folders could not be read');
    expect(names.split(', ').sort()).toEqual([
      'big.mdx (too large for a post)',
      'binary.mdx (no text)',
      'locked',
      'secret.mdx',
    ]);
  });

  it('says nothing of a folder of posts that is not there yet', async () => {
    const world = await opened(() => undefined);
    expect(world.views.get('zhupi.tags')?.message).toBe('');
    expect(world.contexts.get('zhupi.libraryState')).toBe('noPosts');
  });
});
