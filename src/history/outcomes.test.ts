import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { outcomesOf, type Outcomes } from './outcomes.ts';

/** The outcomes of a cycle with this plan and this status. */
function outcomes(plan: string, status: string): Outcomes {
  const { history } = readReports({ 'k1/plan': `## Ovens\n\n${plan}`, 'k1/status': `## Ovens\n\n${status}` });
  return outcomesOf(history.cycles[0]!, history)!;
}

const texts = (entries: Outcomes['items']) =>
  entries.map(({ thread, outcome }) => `${thread.id.split('/').at(-1)} ${outcome}`);

test.each([
  ['[x]', 'delivered', 1],
  ['[/]', 'unfinished', 0],
  ['[ ]', 'unfinished', 0],
  ['[-]', 'dropped', 0],
])('an item that is planned and then marked %s is %s', (marker, outcome, shareDelivered) => {
  const result = outcomes('- Seals', `- ${marker} Seals`);
  expect(texts(result.items)).toEqual([`seals ${outcome}`]);
  expect(result).toMatchObject({ planned: 1, shareDelivered });
});

test('an item that is planned and then has no status is unfinished, and the share is not recorded', () => {
  const result = outcomes('- Seals\n- Thermostat', '- Seals\n- [x] Thermostat');
  expect(texts(result.items)).toEqual(['seals unfinished', 'thermostat delivered']);
  expect(result.shareDelivered).toBe('not recorded');
});

test('an item that is planned and missing in the status is unaccounted, and not delivered', () => {
  const result = outcomes('- Seals\n- Thermostat', '- [x] Seals');
  expect(texts(result.items)).toEqual(['seals delivered', 'thermostat unaccounted']);
  expect(result).toMatchObject({ planned: 2, shareDelivered: 0.5, counts: { delivered: 1, unaccounted: 1 } });
  expect(result.items[1]).not.toHaveProperty('status');
});

test('an item that the plan does not list is unplanned, whatever its status, and not part of the share', () => {
  const result = outcomes('- Seals', '- [x] Seals\n- [x] Lamp\n- Heat loss');
  expect(texts(result.items)).toEqual(['seals delivered', 'lamp unplanned', 'heat-loss unplanned']);
  expect(result).toMatchObject({ planned: 1, shareDelivered: 1, counts: { delivered: 1, unplanned: 2 } });
  expect(result.items[1]).not.toHaveProperty('plan');
});

test('sub-lines have outcomes of their own, and the counts are of items only', () => {
  const result = outcomes(
    '- Seals\n  - East\n  - West\n  - North',
    '- [/] Seals\n  - [x] East\n  - [-] West\n  - South',
  );
  expect(texts(result.subLines)).toEqual(['east delivered', 'west dropped', 'north unaccounted', 'south unplanned']);
  expect(result).toMatchObject({
    planned: 1,
    counts: { unfinished: 1, delivered: 0, unplanned: 0 },
    shareDelivered: 0,
  });
});

test('an unmarked sub-line has the outcome of the completed or dropped line above it, at any depth', () => {
  const plan = '- Seals\n  - East\n    - Rubber\n- Lamp\n  - Bulb\n- Heat loss\n  - Doors';
  const result = outcomes(
    plan,
    '- [x] Seals\n  - East\n    - Rubber\n- [-] Lamp\n  - Bulb\n- [/] Heat loss\n  - Doors',
  );
  expect(texts(result.subLines)).toEqual(['east delivered', 'rubber delivered', 'bulb dropped', 'doors unfinished']);
});

test('a marked sub-line keeps its own outcome below a completed line', () => {
  expect(texts(outcomes('- Seals\n  - East', '- [x] Seals\n  - [/] East').subLines)).toEqual(['east unfinished']);
});

test('an unmarked item that became a sub-line of a completed one is delivered', () => {
  const result = outcomes('- Seals\n- Lamp', '- [x] Seals\n  - Lamp <Item continues="ovens/lamp" />');
  expect(texts(result.items)).toEqual(['seals delivered', 'lamp delivered']);
  expect(result.shareDelivered).toBe(1);
});

test('a plan without items has no share', () => {
  const { history } = readReports({ 'k1/plan': 'Nothing is planned.', 'k1/status': '## Ovens\n\n- [x] Seals' });
  expect(outcomesOf(history.cycles[0]!, history)).toMatchObject({
    planned: 0,
    shareDelivered: 'not recorded',
    counts: { unplanned: 1 },
  });
});
