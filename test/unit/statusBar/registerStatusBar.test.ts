import { afterEach, describe, expect, it } from 'vitest';
import { createHost } from '../../../src/host/host';
import { registerStatusBar } from '../../../src/features/statusBar/registerStatusBar';
import { FakeDocument } from '../fakeVscode/fakeDocument';
import { FakeUri } from '../fakeVscode/fakeUri';
import { newWorld, type FakeWorld } from '../fakeVscode/fakeWorld';

const subscriptions: { dispose(): unknown }[] = [];

afterEach(() => subscriptions.splice(0).forEach(each => void each.dispose()));

/** An editor with one document that is open, and what the status bar tells of it. */
async function opened(path: string): Promise<{ world: FakeWorld; told: () => unknown }> {
  const world = newWorld('/blog');
  world.documents = [new FakeDocument(FakeUri.file(path), '卷积网络 CNN')];
  const host = createHost({ subscriptions } as unknown as Parameters<typeof createHost>[0]);
  subscriptions.push(registerStatusBar(host));
  await Promise.resolve();
  return { world, told: () => world.statusBar.get('note') };
}

describe('the length of a note in the status bar', () => {
  it('is hidden by its setting, and back with it', async () => {
    const { world, told } = await opened('/blog/a.md');
    expect(told()).toMatch(/^4 chars/);
    world.set('zhupi.editor.statusBar', false);
    expect(told()).toBeUndefined();
    world.set('zhupi.editor.statusBar', undefined);
    expect(told()).toMatch(/^4 chars/);
  });

  it('is that of the note only while it is in sight', async () => {
    const { world, told } = await opened('/blog/a.md');
    world.documents = [];
    world.events.editors.fire(null);
    expect(told()).toBeUndefined();
  });
});
