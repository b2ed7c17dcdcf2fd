import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { lifetimeOf, longestCarried, standingOf } from './standing.ts';

/** How long the seals have been open, as text. */
function lifetimeOfSeals(reports: Record<string, string>): string {
  const { history } = readReports(
    Object.fromEntries(Object.entries(reports).map(([key, text]) => [key, `## Ovens\n\n- Lamp\n${text}`])),
  );
  const { state, openSince, carriedOver, closedIn } = lifetimeOf(history.find('ovens/seals')!, history);
  return `${state}${closedIn ? ` in ${closedIn.key}` : ''}, ${openSince ? `since ${openSince.key}, ` : ''}carried over ${carriedOver}`;
}

test('an item that returns after a gap has been open since then', () => {
  const reports = {
    'k1/plan': '- Seals',
    'k1/status': '- [ ] Seals',
    'k2/plan': '',
    'k3/plan': '- Seals',
    'k3/status': '- Seals',
    'k4/plan': '- Seals',
  };
  expect(lifetimeOfSeals(reports)).toBe('open, since k3/plan, carried over 1');
});

test('a closed item says since when it was open and how often it was carried over', () => {
  const open = { 'k1/status': '- [ ] Seals', 'k2/plan': '- Seals', 'k2/status': '- [/] Seals', 'k3/plan': '- Seals' };
  expect(lifetimeOfSeals({ ...open, 'k3/status': '- [x] Seals', 'k4/plan': '' })).toBe(
    'closed in k3/status, since k1/status, carried over 1',
  );
  expect(lifetimeOfSeals({ ...open, 'k3/status': '', 'k4/status': '- [-] Seals' })).toBe(
    'closed in k4/status, since k1/status, carried over 2',
  );
});

test('an item that is planned and missing in the status stays open', () => {
  expect(lifetimeOfSeals({ 'k1/plan': '- Seals', 'k1/status': '' })).toBe('open, since k1/plan, carried over 0');
  expect(lifetimeOfSeals({ 'k1/plan': '- Seals', 'k1/status': '', 'k2/plan': '- Seals' })).toBe(
    'open, since k1/plan, carried over 1',
  );
  expect(lifetimeOfSeals({ 'k1/plan': '- Seals', 'k1/status': '', 'k2/plan': '' })).toBe(
    'no longer listed, since k1/plan, carried over 0',
  );
});

test('an open item that the newest report does not list is no longer listed', () => {
  expect(lifetimeOfSeals({ 'k1/plan': '- Seals', 'k2/plan': '- Seals', 'k3/plan': '' })).toBe(
    'no longer listed, since k1/plan, carried over 1',
  );
});

test('open items keep their order; of the others, the latest come first', () => {
  const { history } = readReports({
    'k1/status': '## Ovens\n\n- [x] Seals\n- [/] Lamp\n- [ ] Doors\n- [/] Heat\n- [/] Glue',
    'k2/status': '## Ovens\n\n- [-] Doors\n- [/] Heat\n- [/] Glue',
    'k3/plan': '## Ovens\n\n- Bell\n- Glue',
  });
  const standing = standingOf(history.items, history);
  const ids = Object.fromEntries(
    Object.entries(standing).map(([state, all]) => [state, all.map(({ thread }) => thread.id.slice('ovens/'.length))]),
  );
  expect(ids).toEqual({ open: ['glue', 'bell'], unlisted: ['heat', 'lamp'], closed: ['doors', 'seals'] });
});

const report = (items: readonly string[]) => `## Ovens\n\n${items.map((item) => `- ${item}\n`).join('')}`;
const numbered = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);

function longestCarriedIn(reports: Record<string, string[]>) {
  const { history } = readReports(
    Object.fromEntries(Object.entries(reports).map(([key, items]) => [key, report(items)])),
  );
  const found = longestCarried(history);
  return (
    found && {
      ...found,
      items: found.items.map(({ thread, life }) => `${thread.appearances[0]?.line.text} ${life.carriedOver}`),
    }
  );
}

test('names the eight items that were carried over most often, and of equal ones those open longest', () => {
  const doors = numbered('Door', 7);
  expect(
    longestCarriedIn({
      'k1/plan': ['Seals'],
      'k2/plan': ['Lamp', 'Seals', ...doors],
      'k3/plan': ['Lamp', ...doors, 'Seals', 'Bell'],
    }),
  ).toEqual({
    items: ['Seals 2', 'Lamp 1', 'Door 1 1', 'Door 2 1', 'Door 3 1', 'Door 4 1', 'Door 5 1', 'Door 6 1'],
    carriedOver: 2,
    equal: 1,
  });
});

test('names no items if more than eight were carried over equally often', () => {
  const doors = numbered('Door', 9);
  expect(
    longestCarriedIn({ 'k1/plan': doors, 'k2/plan': [...doors, 'Seals'], 'k3/plan': [...doors, 'Seals'] }),
  ).toEqual({
    items: [],
    carriedOver: 2,
    equal: 9,
  });
});

test('leaves out items that are closed, no longer listed or new', () => {
  expect(
    longestCarriedIn({
      'k1/plan': ['Seals', 'Lamp'],
      'k2/plan': ['Seals', 'Lamp'],
      'k2/status': ['[x] Seals'],
      'k3/plan': ['Bell'],
    }),
  ).toBeUndefined();
});
