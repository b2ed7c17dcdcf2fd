import { expect, test } from 'vitest';
import { readReports } from '../history/inline.fixture.ts';
import type { TrackCounts } from '../history/track-record.ts';
import { sharePaths, trackColumns, trackSentence } from './track-record.ts';

const { t } = readReports({ 'k1/plan': '## Ovens\n- Seals' });

function counts(completed: number, dropped: number, open: number, unmentioned: number): TrackCounts {
  const before = completed + dropped + open + unmentioned;
  return { before, completed, dropped, open, unmentioned, moved: 0, delivery: undefined };
}

const about = 'What became, by the end of a cycle, of what was open at the end of the one before.';
const silent = 'Most open work is not mentioned in the next report, so these numbers say little.';

test.each<[TrackCounts, string]>([
  [
    counts(53, 10, 79, 0),
    'Of 142 times that work was open at the end of a cycle, by the end of the next it was completed 53 times, dropped 10 times and still open 79 times.',
  ],
  [
    counts(1, 0, 8, 1),
    'Of 10 times that work was open at the end of a cycle, by the end of the next it was completed once, still open 8 times and not mentioned once.',
  ],
  [counts(4, 1, 4, 0), about],
  [counts(1, 1, 2, 4), about],
  [counts(1, 1, 2, 5), `${about} ${silent}`],
  [
    counts(0, 0, 0, 10),
    `Of 10 times that work was open at the end of a cycle, by the end of the next it was not mentioned 10 times. ${silent}`,
  ],
])('%j in a sentence', (all, sentence) => {
  expect(trackSentence(all, t)).toBe(sentence);
});

test('a row has what was open, what became of it, and the plan if the site has plans', () => {
  const rowOf = (all: TrackCounts, hasPlans: boolean) =>
    trackColumns(t, hasPlans).map(({ word, count }) => `${word}: ${count(all)}`);
  const row = ['Open before: 10', 'Completed: 1', 'Dropped or replaced: 2', 'Still open: 3', 'Not mentioned: 4'];
  expect(rowOf(counts(1, 2, 3, 4), false)).toEqual(row);
  expect(rowOf({ ...counts(1, 2, 3, 4), delivery: { planned: 6, delivered: 5 } }, true)).toEqual([
    ...row,
    'Delivered: 5 of 6',
  ]);
});

test('the picture has a column for each cycle, filled from the bottom, and no path for what never happened', () => {
  const paths = sharePaths([counts(1, 0, 3, 0), counts(2, 0, 0, 2)]);
  expect(paths.map(({ fill, path }) => `${fill} ${path}`)).toEqual([
    'done M0 42h0.9V56h-0.9zM1 28h0.9V56h-0.9z',
    'open M0 0h0.9V42h-0.9z',
    'unknown M1 0h0.9V28h-0.9z',
  ]);
});
