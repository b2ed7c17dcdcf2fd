import { afterEach, expect, it, vi } from 'vitest';
import type { Driver } from './driver.ts';
import { Reader } from './reader.ts';

afterEach(() => vi.useRealTimers());

/** A reader in a browser of which only some answers matter. */
function readerWith(answers: Partial<Driver>): Reader {
  return new Reader(answers as Driver, 'firefox', 'http://127.0.0.1:1/');
}

it('a browser that hangs fails in one sentence', async () => {
  vi.useFakeTimers();
  const typed = readerWith({ type: () => new Promise(() => {}) }).type('butler');
  const failure = expect(typed).rejects.toThrow('firefox did not type “butler”: no answer within 30 s.');
  await vi.advanceTimersByTimeAsync(30_000);
  await failure;
});

it('a browser that has ended fails in one sentence, whatever its driver prints', async () => {
  const ended = () => Promise.reject(new Error('connect ECONNREFUSED 127.0.0.1:4455\n    at somewhere'));
  await expect(readerWith({ press: ended }).press('Control+k')).rejects.toThrow(
    /^firefox did not press Control\+k: connect ECONNREFUSED 127\.0\.0\.1:4455\.$/,
  );
});

it('what never appears is named', async () => {
  vi.useFakeTimers();
  const clicked = readerWith({ evaluate: () => Promise.resolve(null) }).click('a', 'Matrix');
  const failure = expect(clicked).rejects.toThrow('firefox did not see “Matrix” (a) within 30 s.');
  await vi.advanceTimersByTimeAsync(31_000);
  await failure;
});
