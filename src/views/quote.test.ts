import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { quotationOf, quoteOf } from './quote.ts';

const { history, t } = readReports({
  'k1/plan': '## Ovens\n\n- Clean [the *big* oven](https://ovens.example)',
  'k1/status': '## Ovens\n\n- [/] Clean the big oven',
  'k2/status': '## Ovens\n\n- [/] Clean the big oven',
  'k3/plan': '## Ovens\n\n- Clean the big oven\n- Buy *_flour_*',
  'k3/status': '## Ovens\n\n- [x] Clean the big oven\n- Buy *_flour_*',
});

test('a sentence says how a line stood when its report was presented', () => {
  const quotes = history.threads.map(({ appearances }) =>
    appearances.map((appearance) => quoteOf(appearance, history, t)),
  );
  expect(quotes).toEqual([
    [
      'Clean the big oven: planned in k1',
      'Clean the big oven: in progress in k1',
      'Clean the big oven: in progress in k2, carried once, open since k1',
      'Clean the big oven: planned in k3, carried twice, open since k1',
      'Clean the big oven: completed in k3, carried once, open from k1',
    ],
    ['Buy flour: planned in k3', 'Buy flour: status not recorded in k3'],
  ]);
});

test('a sentence about a plan stays when the status of its cycle closes the work', () => {
  const reports = {
    'k1/status': '## Ovens\n\n- [/] Tighten the ballast',
    'k2/plan': '## Ovens\n\n- Tighten the ballast',
    'k2/status': '## Ovens\n\n- [x] Tighten the ballast',
  };
  const { history: later, t: words } = readReports(reports);
  const [, planned] = later.threads[0]!.appearances;
  expect(quoteOf(planned!, later, words)).toBe('Tighten the ballast: planned in k2, carried once, open since k1');
});

test('a quotation has its source, and in Markdown the words are the link', () => {
  expect(quotationOf('Buy *flour*: planned in K3', 'Bread & [salt]', 'https://kitchen.example/#a_(b)', t)).toEqual({
    sentence: 'Buy *flour*: planned in K3 — Bread & [salt], https://kitchen.example/#a_(b)',
    markdown: '[Buy \\*flour\\*: planned in K3](<https://kitchen.example/#a_(b)>) — Bread & \\[salt\\]',
  });
});
