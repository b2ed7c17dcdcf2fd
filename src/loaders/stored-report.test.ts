import { expect, test } from 'vitest';
import { checkBody } from '../check/report.fixture.ts';
import type { Report } from '../report/schema/report.ts';
import { reportStorer } from './stored-report.ts';

test('a stored report has all that was read but the places of its lines and headings', () => {
  const { report } = checkBody('- [x] Seals\n  - [ ] Doors <Item reason="late" />\n\nProse.\n\n- [~] Hinges\n');
  const read = { ...report, images: [], links: [] };
  const stored = reportStorer()(read);
  const withoutPlaces = JSON.stringify(read, (key, value: unknown) => (key === 'position' ? undefined : value));
  expect(JSON.stringify(read)).toContain('"position"');
  expect(JSON.parse(JSON.stringify(stored))).toEqual(JSON.parse(withoutPlaces));
});

test('what has not been read again is not stored again', () => {
  const { report }: { report: Report } = checkBody('- [x] Seals\n');
  const stored = reportStorer();
  expect(stored(report)).toBe(stored(report));
});
