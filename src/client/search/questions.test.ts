/** Thousands of questions from the sites' own items, asked as the dialog asks: how many find their item. */
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { inventContent } from '../../../e2e/bench/invent/content.ts';
import { archiveOf } from '../../history/archive.ts';
import { readFolder, readInput } from '../../history/inline.fixture.ts';
import { inputOf } from '../../report/kitchen.fixture.ts';
import { searchRecords, wordList } from '../../search/records.ts';
import { searchOf } from './query.fixture.ts';
import { questionClasses, questionsOf, type Question } from './questions.fixture.ts';

const sites = {
  seed: readFolder('e2e/fixtures/seed'),
  demo: readFolder('e2e/demo/content'),
  invented: readInput({ input: inputOf(Object.fromEntries(inventContent(40))), diagnostics: [] }),
};

describe('questions', () => {
  const asked: (Question & { site: string; rank: number })[] = [];
  // Each site is asked in a hook of its own, far from the limit of time, and judged with the others.
  for (const [site, reported] of Object.entries(sites))
    beforeAll(async () => {
      const search = await searchOf(reported);
      for (const question of questionsOf(archiveOf(reported.content, reported.history), 150)) {
        const { results } = await search(question.query);
        asked.push({ ...question, site, rank: results.findIndex(({ url }) => url.endsWith(question.answer)) + 1 });
      }
    });

  test('a question whose words identify one item finds that item', () => {
    const shares = Object.entries(questionClasses).map(([kind, least]) => {
      const ranks = asked.filter((question) => question.kind === kind).map(({ rank }) => rank);
      const share = (most: number) => ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
      return { kind, questions: ranks.length, shares: [share(1), share(3), share(5)], least };
    });
    const rows = shares.map(({ kind, questions, shares: of }) => [kind, questions, ...of.map((one) => one.toFixed(3))]);
    const table = [['asked by', 'questions', 'first', 'among three', 'among five'], ...rows];
    console.log(table.map((row) => row.join('\t')).join('\n'));
    const missed = asked
      .filter(({ rank }) => rank !== 1)
      .map((one) => `${one.rank} ${one.site}, ${one.kind}: ${one.query}`);
    expect(asked.length).toBeGreaterThanOrEqual(4000);
    const below = shares.filter(({ shares: of, least }) => of.some((share, place) => share < least[place]!));
    expect(below, missed.join('\n')).toEqual([]);
  });
});

test.each(['e2e/fixtures/seed', 'e2e/fixtures/workshop', 'e2e/fixtures/odd', 'e2e/demo/content'])(
  'every word of %s is found, without correction',
  async (folder) => {
    const reported = readFolder(folder);
    const search = await searchOf(reported, onTestFinished);
    const texts = searchRecords(archiveOf(reported.content, reported.history)).flatMap((record) => [
      ...[record.title, ...record.names, ...(record.places ?? [])],
      ...record.passages().map(({ text }) => text),
    ]);
    const inTexts = texts.flatMap((text) => [...text.split(/\s+/), ...(text.match(/[\p{L}\p{M}\p{N}]{2,}/gu) ?? [])]);
    const lost: string[] = [];
    for (const word of new Set([...wordList(reported), ...inTexts.filter((text) => /[\p{L}\p{N}]/u.test(text))])) {
      const { query, total, unknown, isPartial } = await search(word);
      if (total === 0 || query !== word || unknown.length > 0 || isPartial) lost.push(word);
    }
    expect(lost).toEqual([]);
  },
);
