/** What `e2e/reading.spec.ts` and `e2e/links.spec.ts` do not test of the reports from the first team's deck. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readFiles } from '../loaders/read-files.ts';
import { htmlOfWords, options } from './kitchen.fixture.ts';
import { topLines, withSubLines } from './report-lines.ts';
import { readContent } from './read-content.ts';

const folder = fileURLToPath(new URL('../../e2e/fixtures/seed/', import.meta.url));
const { content } = readContent(readFiles({ folder, root: 'content' }).input, options);

/** All lines of the deck, sub-lines included. */
const lines = (content?.reports ?? []).flatMap(({ sections }) => withSubLines(topLines(sections)));

test('code in the deck is code in the reports', () => {
  const html = lines.map(htmlOfWords);
  expect(html.join('\n').match(/<code>/g)).toHaveLength(7);
  expect(html).toContain('<code>rubin-env 4.1.0</code> and <code>rubin-env-rsp</code>');
});

test('topics are found in the lines that name them', () => {
  const naming = (topic: string) => lines.filter(({ topics }) => topics.includes(topic)).map(({ text }) => text);
  expect(naming('butler')).toEqual([
    'Dataset annotations (if part of butler or butler adjacent — DMTN-204)',
    'Butler client/server',
    'Butler Registry schema migration',
    'Transfer outputs to permanent Butler repo',
    'Rucio/Butler/PanDA integration',
    'Butler client/server design',
    'Butler client/server',
    'Rucio/Butler/PanDA integration',
  ]);
  // Not "Per-visit", not "next_visit".
  expect(naming('visit')).toEqual(['Visit definition']);
  expect(naming('squash')).toEqual(['Post metric outputs to SQuaSH/Sasquatch/EFD']);
  expect(naming('sasquatch')).toEqual([
    'Post metric outputs to SQuaSH/Sasquatch/EFD',
    'Post metric outputs to Sasquatch',
  ]);
  expect(naming('efd')).toEqual(['Post metric outputs to SQuaSH/Sasquatch/EFD', 'Per-visit EFD summary']);
});
