import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../report/diagnostics/diagnostic.ts';
import { checkKitchen } from '../../check.fixture.ts';

const cycles =
  '[K1, { label: K2, starts: 2031-07-01, ends: 2031-12-31 }, { label: K3, starts: 2032-01-01, ends: 2032-06-30 }]';

/** What is found about the dates of reports, by `<cycle>/<kind>`. */
function found(
  dates: Record<string, string>,
  said = ({ file, code, position, found }: Diagnostic) => `${file.slice(15, -4)} ${code} ${position.line} ${found}`,
): string[] {
  const files = Object.entries(dates).map(([key, date]) => [
    `cycles/${key}.mdx`,
    `---\ntitle: Kitchen\ndate: ${date}\n---\n\n## Staff\n\n- Hire\n`,
  ]);
  const site = `title: Kitchen\nteam: The kitchen\ncycles: ${cycles}\n`;
  const { diagnostics } = checkKitchen({ 'site.yaml': site, ...(Object.fromEntries(files) as Record<string, string>) });
  return diagnostics.map(said);
}

test('a date that the report before has is copied', () => {
  expect(found({ 'k1/status': '2031-07-03', 'k2/status': '2031-07-03' })).toEqual([
    'k2/status copied-report 3 `date: 2031-07-03`, which is that of the K1 status',
  ]);
});

test('a date is after that of the report before, and fits the cycle', () => {
  expect(found({ 'k1/status': '2031-07-03', 'k2/status': '2031-01-03' })).toEqual([
    'k2/status copied-report 3 `date: 2031-01-03`, which is before that of the K1 status, 2031-07-03',
  ]);
  expect(found({ 'k1/status': '2030-07-03', 'k2/status': '2031-01-03', 'k3/plan': '2032-07-05' })).toEqual([
    'k2/status copied-report 3 `date: 2031-01-03`, which is before K2 begins, on 2031-07-01',
    'k3/plan copied-report 3 `date: 2032-07-05`, which is after K3 ends, on 2032-06-30',
  ]);
});

test('a date is within a year or so of the end of the cycle', () => {
  expect(found({ 'k2/status': '2013-07-05' })).toEqual([
    'k2/status copied-report 3 `date: 2013-07-05`, which is before K2 begins, on 2031-07-01',
  ]);
  expect(found({ 'k2/status': '3022-07-05' })).toEqual([
    'k2/status copied-report 3 `date: 3022-07-05`, which is years from the end of K2, 2031-12-31',
  ]);
  expect(found({ 'k2/status': '2032-01-05' })).toEqual([]);
});

test('a status and the next plan are presented on the same day, before the one begins or after the other ends', () => {
  expect(
    found({ 'k1/status': '2031-06-20', 'k2/plan': '2031-06-20', 'k2/status': '2032-01-08', 'k3/plan': '2032-01-08' }),
  ).toEqual([]);
});

test('a date in the wrong year is asked about with the year that fits', () => {
  const fixOf = (dates: Record<string, string>) => found(dates, ({ fix }) => fix.split(' if only')[0]!);
  expect(fixOf({ 'k1/status': '2031-07-03', 'k2/status': '2031-01-03' })).toEqual(['Write `date: 2032-01-03`']);
  expect(fixOf({ 'k2/status': '2013-10-05' })).toEqual(['Write `date: 2031-10-05`']);
  expect(fixOf({ 'k2/plan': '2031-07-05', 'k2/status': '2031-01-08' })).toEqual(['Write `date: 2032-01-08`']);
  expect(fixOf({ 'k1/status': '2031-07-03', 'k2/plan': '2030-07-10' })).toEqual(['Write `date: 2031-07-10`']);
  expect(fixOf({ 'k1/status': '2031-07-03', 'k2/plan': '2031-05-10' })).toEqual([]);
  const unknown = 'Write that day, or leave the field out if you do not know it.';
  expect(fixOf({ 'k1/status': '2031-07-03', 'k2/status': '2031-07-03' })).toEqual([unknown]);
  expect(fixOf({ 'k1/status': '2031-07-13', 'k2/status': '2031-07-03' })).toEqual([unknown]);
});
