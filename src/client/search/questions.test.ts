/** Thousands of questions from the sites' own items, asked as the dialog asks: how many find their item. */
import { expect, onTestFinished, test } from 'vitest';
import { inventContent } from '../../../e2e/bench/invent/content.ts';
import { archiveOf } from '../../history/archive.ts';
import { readFolder, readInput } from '../../history/inline.fixture.ts';
import { inputOf } from '../../report/kitchen.fixture.ts';
import { wordList } from '../../search/records.ts';
import { searchOf } from './query.fixture.ts';
import { questionClasses, questionsOf, type Question } from './questions.fixture.ts';

const sites = {
  seed: readFolder('e2e/fixtures/seed'),
  demo: readFolder('e2e/demo/content'),
  invented: readInput({ input: inputOf(Object.fromEntries(inventContent(40))), diagnostics: [] }),
};

test('a question whose words identify one item finds that item', async () => {
  const asked: (Question & { site: string; rank: number })[] = [];
  for (const [site, reported] of Object.entries(sites)) {
    const search = await searchOf(reported, onTestFinished);
    for (const question of questionsOf(archiveOf(reported.content, reported.history), 150)) {
      const { results } = await search(question.query);
      asked.push({ ...question, site, rank: results.findIndex(({ url }) => url.endsWith(question.answer)) + 1 });
    }
  }
  const shares = Object.entries(questionClasses).map(([kind, least]) => {
    const ranks = asked.filter((question) => question.kind === kind).map(({ rank }) => rank);
    const share = (most: number) => ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
    return { kind, questions: ranks.length, first: share(1), three: share(3), least };
  });
  const table = shares.map(({ kind, questions, first, three }) => [
    kind,
    questions,
    first.toFixed(3),
    three.toFixed(3),
  ]);
  console.log([['asked by', 'questions', 'first', 'among three'], ...table].map((row) => row.join('\t')).join('\n'));
  const missed = asked
    .filter(({ rank }) => rank !== 1)
    .map((one) => `${one.rank} ${one.site}, ${one.kind}: ${one.query}`);
  expect(asked.length).toBeGreaterThanOrEqual(4000);
  const below = shares.filter(({ first, three, least }) => first < least[0] || three < least[1]);
  expect(below, missed.join('\n')).toEqual([]);
});

test.each(['seed', 'workshop', 'odd'])(
  'the index of %s has every word that a query can be corrected to',
  async (name) => {
    const reported = readFolder(`e2e/fixtures/${name}`);
    const search = await searchOf(reported, onTestFinished);
    for (const word of wordList(reported)) expect((await search(word)).query, word).toBe(word);
  },
);
