import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { lifetimeOf } from './lifetime.ts';

/** How long the seals have been open, in words. */
function sealsIn(reports: Record<string, string>): string {
  const { history } = readReports(
    Object.fromEntries(Object.entries(reports).map(([key, text]) => [key, `## Ovens\n\n- Lamp\n${text}`])),
  );
  const { state, openSince, carriedOver, closedIn } = lifetimeOf(history.find('ovens/seals')!, history);
  return `${state}${closedIn ? ` in ${closedIn.key}` : ''}, ${openSince ? `since ${openSince.key}, ` : ''}carried over ${carriedOver}`;
}

test('a gap begins a new run', () => {
  const reports = {
    'k1/plan': '- Seals',
    'k1/status': '- [ ] Seals',
    'k2/plan': '',
    'k3/plan': '- Seals',
    'k3/status': '- Seals',
    'k4/plan': '- Seals',
  };
  expect(sealsIn(reports)).toBe('open, since k3/plan, carried over 1');
});

test('a closed item keeps the run of open lines that came before', () => {
  const open = { 'k1/status': '- [ ] Seals', 'k2/plan': '- Seals', 'k2/status': '- [/] Seals', 'k3/plan': '- Seals' };
  expect(sealsIn({ ...open, 'k3/status': '- [x] Seals', 'k4/plan': '' })).toBe(
    'closed in k3/status, since k1/status, carried over 1',
  );
  expect(sealsIn({ ...open, 'k3/status': '', 'k4/status': '- [-] Seals' })).toBe(
    'closed in k4/status, since k1/status, carried over 2',
  );
});

test('what is planned and missing in the status is still open', () => {
  expect(sealsIn({ 'k1/plan': '- Seals', 'k1/status': '' })).toBe('open, since k1/plan, carried over 0');
  expect(sealsIn({ 'k1/plan': '- Seals', 'k1/status': '', 'k2/plan': '- Seals' })).toBe(
    'open, since k1/plan, carried over 1',
  );
  expect(sealsIn({ 'k1/plan': '- Seals', 'k1/status': '', 'k2/plan': '' })).toBe(
    'no longer listed, since k1/plan, carried over 0',
  );
});

test('an open item that the newest report does not list is no longer listed', () => {
  expect(sealsIn({ 'k1/plan': '- Seals', 'k2/plan': '- Seals', 'k3/plan': '' })).toBe(
    'no longer listed, since k1/plan, carried over 1',
  );
});
