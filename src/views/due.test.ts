import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { dueRemark, dueSentence } from './due.ts';
import { quoteOf } from './quote.ts';

test('a line says when it is due, what its date was before, or that it has none any more', () => {
  const { history, t } = readReports({
    'k1/status': '## Ovens\n- [ ] Seals <Item due="2031-06-28" />\n- [ ] Doors <Item due="2031-06-28" />\n- [ ] Paint',
    'k2/status': '## Ovens\n- [ ] Seals <Item due="2031-12-31" />\n- [ ] Doors\n- [ ] Paint',
  });
  const said = history.items.map(({ appearances: [first, second] }) => [
    dueRemark(first!, undefined, t),
    dueRemark(second!, first, t),
  ]);
  expect(said).toEqual([
    ['Due 28 Jun 2031', 'Due 31 Dec 2031, before: 28 Jun 2031'],
    ['Due 28 Jun 2031', 'No longer dated, before: 28 Jun 2031'],
    [undefined, undefined],
  ]);
});

test('a sentence counts what was overdue and what moved, and says nothing of nothing', () => {
  const { t } = readReports({ 'k1/status': '## Ovens\n- Seals' });
  const day = '2031-03-04';
  expect(dueSentence({ day, overdue: 15, moved: 2 }, t)).toBe(
    '15 open items were overdue on 4 Mar 2031; 2 due dates moved.',
  );
  expect(dueSentence({ day, overdue: 1, moved: 0 }, t)).toBe('1 open item was overdue on 4 Mar 2031.');
  expect(dueSentence({ day, overdue: 7, moved: 1, isPartial: true }, t)).toBe(
    '7 open items in the parts presented were overdue on 4 Mar 2031; 1 due date moved.',
  );
  expect(dueSentence({ day: undefined, overdue: 0, moved: 1 }, t)).toBe('1 due date moved.');
  expect(dueSentence({ day, overdue: 0, moved: 0 }, t)).toBeUndefined();
  expect(dueSentence(undefined, t)).toBeUndefined();
});

test('a quoted line says when it is due while it is open', () => {
  const site = 'title: K\nteam: T\ncycles: [{ label: K1, ends: 2031-03-31 }, { label: K2, ends: 2031-06-30 }]\n';
  const { history, t } = readReports(
    {
      'k1/status': '## Ovens\n- [/] Seals <Item due="2031-03-30" />',
      'k2/status': '## Ovens\n- [x] Seals <Item due="2031-03-30" />',
    },
    { 'site.yaml': site },
  );
  expect(history.items[0]!.appearances.map((line) => quoteOf(line, history, t))).toEqual([
    'Seals: in progress in K1, due 30 Mar 2031, overdue',
    'Seals: completed in K2, open from K1',
  ]);
});
