import { setImmediate as settled } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

/** Turns with a record of what has begun and ended. */
function recorded() {
  const turns = createTurns();
  const seen: string[] = [];
  const ends = new Map<string, () => void>();
  const read = (name: string) => turns.alone(() => new Promise((resolve) => {
    seen.push(name);
    ends.set(name, resolve);
  }));
  const page = (name: string) => void turns.enter().then((leave) => {
    seen.push(name);
    ends.set(name, leave);
  });
  return { turns, seen, read, page, end: async (name: string) => (ends.get(name)!(), settled()) };
}

test('pages are made at the same time, and a reading waits for all of them', async () => {
  const { seen, read, page, end } = recorded();
  page('a');
  page('b');
  await settled();
  void read('reading');
  await settled();
  expect(seen).toEqual(['a', 'b']);
  await end('b');
  expect(seen).toEqual(['a', 'b']);
  await end('a');
  expect(seen).toEqual(['a', 'b', 'reading']);
});

test('a page that comes during a reading waits for it, and for the one behind it', async () => {
  const { seen, read, page, end } = recorded();
  void read('first');
  void read('second');
  await settled();
  page('page');
  await end('first');
  expect(seen).toEqual(['first', 'second']);
  await end('second');
  expect(seen).toEqual(['first', 'second', 'page']);
});

test('a reading that fails lets the next ones in', async () => {
  const { turns, seen, page } = recorded();
  await expect(turns.alone(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  page('page');
  await settled();
  expect(seen).toEqual(['page']);
});
