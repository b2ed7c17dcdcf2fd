import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { lifetimeOf } from './lifetime.ts';

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
