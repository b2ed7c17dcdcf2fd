import { readdir, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { diagnose, samplesOf, withMessage } from './_examples.fixture.ts';

const folder = new URL('diagnostics/', import.meta.url);
const files = (await readdir(folder)).filter((file) => file.endsWith('.mdx') && file !== 'index.mdx');

describe.each(files)('guide page %s', (file) => {
  const code = basename(file, '.mdx');

  test('shows what is printed for its bad example', async () => {
    const page = await readFile(new URL(file, folder), 'utf8');
    const found = await diagnose(
      samplesOf(page).filter(({ is }) => is !== 'good'),
      code,
    );
    // This one is about the others, which have pages of their own.
    const diagnostics = code === 'too-many-mistakes' ? found.filter((one) => one.code === code) : found;
    expect(new Set(diagnostics.map((one) => one.code))).toEqual(new Set([code]));
    // After a message has changed on purpose: `npx vitest run src/pages -u` writes it into the page.
    await expect(withMessage(page, diagnostics)).toMatchFileSnapshot(fileURLToPath(new URL(file, folder)));
  });

  test('shows a cure that works', async () => {
    const good = samplesOf(await readFile(new URL(file, folder), 'utf8')).filter(({ is }) => is !== 'bad');
    expect(good).not.toEqual([]);
    expect(await diagnose(good, code)).toEqual([]);
  });
});

describe('the page for authors', async () => {
  const url = new URL('write.mdx', import.meta.url);
  const page = await readFile(url, 'utf8');

  test('shows what is printed for its bad example', async () => {
    const diagnostics = await diagnose(samplesOf(page).filter(({ is }) => is === 'bad'));
    expect(diagnostics).not.toEqual([]);
    await expect(withMessage(page, diagnostics)).toMatchFileSnapshot(fileURLToPath(url));
  });

  test.each(samplesOf(page).filter(({ is }) => is === 'good'))(
    'has a good example without a mistake: $text',
    async (sample) => {
      // What is dropped is explained in each, as check asks of an author.
      expect(await diagnose([sample], 'dropped-unexplained')).toEqual([]);
    },
  );
});
