import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { choose } from './terminal.ts';

const choices = [
  { key: 's', words: 'Skip', hint: 'or Enter' },
  { key: 'x', words: 'Completed' },
  { key: ' ', words: 'Not started', hint: 'space' },
];

/** What is chosen by what somebody types, and what the terminal shows meanwhile. */
async function typed(keys: string) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  input.write(keys);
  const key = await choose('Measure heat loss', choices, { input, output });
  return { key, shown: String(output.read()) };
}

test('a key is chosen by typing it, without Enter', async () => {
  const { key, shown } = await typed('zx');
  expect(key).toBe('x');
  expect(shown).toMatch(/Measure heat loss[^]*Skip[^]*or Enter[^]*Completed[^]*Not started/);
  expect((await typed(' ')).key).toBe(' ');
});

test('Enter chooses the first; Ctrl-C and Ctrl-D choose nothing', async () => {
  expect((await typed('\r')).key).toBe('s');
  expect((await typed('\u0003')).key).toBeUndefined();
  expect((await typed('\u0004')).key).toBeUndefined();
});
