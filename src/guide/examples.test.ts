import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { newContent } from '../cli/new-site.ts';
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';
import { diagnose, samplesOf, withMessage } from './examples.fixture.ts';

const folder = new URL('diagnostics/', import.meta.url);
const codes = Object.keys(diagnosticKinds);

test('every kind of diagnostic has a page, and every page is about one', async () => {
  expect(await readdir(folder)).toEqual(codes.map((code) => `${code}.md`).sort());
});

describe.each(codes)('the page about %s', (code) => {
  const url = new URL(`${code}.md`, folder);

  test('shows what is printed for its bad example', async () => {
    const page = await readFile(url, 'utf8');
    const found = await diagnose(
      samplesOf(page).filter(({ is }) => is !== 'good'),
      code,
    );
    // This one is about the others, which have pages of their own.
    const diagnostics = code === 'too-many-mistakes' ? found.filter((one) => one.code === code) : found;
    expect(new Set(diagnostics.map((one) => one.code))).toEqual(new Set([code]));
    // After a message has changed on purpose: `npx vitest run src/guide -u` writes it into the page.
    await expect(withMessage(page, diagnostics)).toMatchFileSnapshot(fileURLToPath(url));
  });

  test('shows a fix that works', async () => {
    const good = samplesOf(await readFile(url, 'utf8')).filter(({ is }) => is !== 'bad');
    expect(good).not.toEqual([]);
    expect(await diagnose(good, code)).toEqual([]);
  });

  test('says what is wrong, why, and what to do, in this order', async () => {
    const page = await readFile(url, 'utf8');
    expect(page).toMatch(/^---\ndescription: .+\.\n---\n\n## Why\n\n\S[\s\S]*\n## Fix\n\n\w/);
  });
});

const pages = new URL('../pages/guide/', import.meta.url);

describe.each(['write.mdx', 'same-work.mdx'])('the page %s', async (name) => {
  const samples = samplesOf(await readFile(new URL(name, pages), 'utf8'));

  test('has examples', () => expect(samples.length).toBeGreaterThan(2));

  test.each(samples)('has an example without a mistake: $text', async (sample) => {
    // What is dropped is explained in each, as check asks of an author.
    expect(await diagnose([sample], 'dropped-unexplained')).toEqual([]);
  });
});

test('the tutorial shows each message that it leads to', async () => {
  const url = new URL('start.mdx', pages);
  const page = await readFile(url, 'utf8');
  const samples = samplesOf(page);
  const upTo = (count: number) => diagnose(samples.slice(0, count), 'unaccounted', {}, 'content');
  const first = newContent({ title: 'Kitchen status and plans', team: 'The kitchen', areas: ['Ovens'], cycle: 'K1' });
  for (const { file, text } of samples.slice(0, 2)) expect(text, 'as init writes it').toBe(first.get(file));
  expect(samples.map(({ is }) => is)).toEqual(['both', 'both', 'both', 'bad', 'good', 'both']);
  expect(await upTo(3)).toEqual([]);
  await expect(withMessage(page, await upTo(4))).toMatchFileSnapshot(fileURLToPath(url));
  expect(await upTo(5)).toEqual([]);
  // `new-cycle` has added the cycle to the order by then.
  const [site, ...others] = samples;
  const later = { ...site!, text: site!.text.replace('[K1]', '[K1, K2]') };
  expect(await diagnose([later, ...others], 'unaccounted', {})).toEqual([]);
});
