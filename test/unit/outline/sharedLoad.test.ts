import { expect, test } from 'vitest';
import { SharedLoad, Stopped, type TellProgress } from '../../../src/features/outline/sharedLoad';

/** A token that its owner can cancel. */
function stopper() {
  const listeners = new Set<() => void>();
  let isCancellationRequested = false;
  return {
    token: {
      get isCancellationRequested() {
        return isCancellationRequested;
      },
      onCancellationRequested(listener: () => void) {
        listeners.add(listener);
        return { dispose: () => listeners.delete(listener) };
      },
    },
    stop: () => {
      isCancellationRequested = true;
      listeners.forEach(listener => listener());
    },
    listeners,
  };
}

/** A load that ends when the test says so; `log` tells what became of each. */
function posts() {
  const log: string[] = [];
  const ends: { resolve: (value: string) => void; reject: (error: Error) => void }[] = [];
  const tells: TellProgress[] = [];
  const shared = new SharedLoad<string>(tell => {
    const number = ends.length + 1;
    log.push(`begin ${number}`);
    tells.push(tell);
    const result = new Promise<string>((resolve, reject) => ends.push({ resolve, reject }));
    return { result, stop: () => log.push(`stop ${number}`) };
  });
  return { shared, log, ends, tells };
}

test('all who wait get one result, which is kept', async () => {
  const { shared, log, ends } = posts();
  const both = [shared.join(), shared.join(undefined, stopper().token)];
  ends[0]?.resolve('read');
  expect(await Promise.all(both)).toEqual(['read', 'read']);
  expect(await shared.join()).toBe('read');
  expect(log).toEqual(['begin 1']);
});

test('who stops waiting alone stops the load, and the next begins anew', async () => {
  const { shared, log, ends } = posts();
  const { token, stop, listeners } = stopper();
  const waiting = shared.join(undefined, token);
  stop();
  await expect(waiting).rejects.toThrow(Stopped);
  expect(log).toEqual(['begin 1', 'stop 1']);
  const again = shared.join(undefined, stopper().token);
  ends[0]?.reject(new Error('stopped'));
  ends[1]?.resolve('read');
  expect(await again).toBe('read');
  expect(log).toEqual(['begin 1', 'stop 1', 'begin 2']);
  expect(listeners.size).toBe(0);
});

test('who stops waiting takes the result from nobody else', async () => {
  const { shared, log, ends } = posts();
  const { token, stop } = stopper();
  const view = shared.join();
  const command = shared.join(undefined, token);
  stop();
  await expect(command).rejects.toThrow(Stopped);
  ends[0]?.resolve('read');
  expect(await view).toBe('read');
  expect(log).toEqual(['begin 1']);
});

test('who comes later is told of the progress too, who has left no longer', async () => {
  const { shared, ends, tells } = posts();
  const told: string[] = [];
  const { token, stop } = stopper();
  const view = shared.join();
  const command = shared.join((done, all) => told.push(`${done}/${all}`), token);
  tells[0]?.(1, 3);
  stop();
  tells[0]?.(2, 3);
  await expect(command).rejects.toThrow(Stopped);
  expect(told).toEqual(['1/3']);
  ends[0]?.resolve('read');
  await view;
});

test('after a failure the next begins anew; so it does when the result is forgotten', async () => {
  const { shared, log, ends } = posts();
  const first = shared.join();
  ends[0]?.reject(new Error('no folder'));
  await expect(first).rejects.toThrow('no folder');
  const second = shared.join();
  ends[1]?.resolve('read');
  await second;
  shared.forget();
  void shared.join();
  expect(log).toEqual(['begin 1', 'begin 2', 'begin 3']);
});
