import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import { deliveryOf } from './delivery.ts';

function deliveryFor(reports: Record<string, string>) {
  const inArea = Object.entries(reports).map(([key, lines]) => [key, `## Ovens\n\n${lines}`]);
  const { history, t } = readReports(Object.fromEntries(inArea));
  return deliveryOf(history.cycles[0]!, history, t);
}

const countsOf = ({ parts }: { parts: readonly { name: string; count: number }[] }) =>
  Object.fromEntries(parts.map(({ name, count }) => [name, count]));

test('gives the share delivered, and what became of each planned item, if no item is without a status', () => {
  const delivery = deliveryFor({
    'k1/plan': '- Seals\n- Lamp\n- Doors\n- Heat',
    'k1/status': '- [x] Seals\n- [/] Lamp\n- [-] Heat\n- [x] Bell',
  })!;
  expect(delivery).toMatchObject({
    share: '25%',
    sentence: '1 of 4 items in the plan delivered',
    unplanned: { count: 1, anchor: '_unplanned' },
  });
  expect(countsOf(delivery)).toEqual({ delivered: 1, unfinished: 1, dropped: 1, unaccounted: 1 });
});

test('what is delivered stands beside what is not recorded while a planned item has no status', () => {
  const delivery = deliveryFor({
    'k1/plan': '- Seals\n- Lamp\n- Doors',
    'k1/status': '- [x] Seals\n- Lamp\n- [/] Doors',
  })!;
  expect(delivery).toMatchObject({ share: '1 of 3', sentence: 'delivered, 1 not recorded' });
  expect(countsOf(delivery)).toEqual({ delivered: 1, unfinished: 1, unrecorded: 1, dropped: 0, unaccounted: 0 });
});

test('of nothing, nothing is delivered', () => {
  expect(deliveryFor({ 'k1/plan': 'Nothing yet.', 'k1/status': '- [x] Seals' })).toBeUndefined();
  expect(deliveryFor({ 'k1/status': '- Seals\n- Lamp\n- [-] Doors' })).toBeUndefined();
});

test('nothing has become of a cycle without a status', () => {
  expect(deliveryFor({ 'k1/plan': '- Seals' })).toBeUndefined();
});
