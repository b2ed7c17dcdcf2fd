import { expect, test } from 'vitest';
import type { OrderedReport } from '../history/history.ts';
import { flowPicture } from './flow-picture.ts';

const report = {} as OrderedReport;
const flow = (numbers: Partial<Parameters<typeof flowPicture>[0]>) =>
  flowPicture({
    from: report,
    to: report,
    openBefore: 0,
    carried: 0,
    closed: 0,
    unlisted: 0,
    added: 0,
    closedAtOnce: 0,
    openAfter: 0,
    ...numbers,
  });

test('there is a band for each change, as thick as its number of items, and bars as high as their bands', () => {
  const { bands, bars } = flow({ openBefore: 25, carried: 16, unlisted: 9, added: 3, openAfter: 19 });
  expect(bands.map(({ kind, count, width }) => [kind, count, width])).toEqual([
    ['new', 3, 14.4],
    ['carried', 16, 76.8],
    ['unlisted', 9, 43.2],
  ]);
  expect(bars.map(({ height }) => Math.round(height))).toEqual([120, 91]);
});

test('there are no bands if nothing was open', () => {
  const { bands, bars } = flow({ closedAtOnce: 2 });
  expect(bands).toEqual([]);
  expect(bars.map((bar) => bar.height)).toEqual([1, 1]);
});

test('what is no longer listed has its words below the edge of what is carried, which sinks beside what is new', () => {
  const { bands } = flow({ openBefore: 12, carried: 10, unlisted: 2, added: 20, openAfter: 30 });
  const [, carried, unlisted] = bands;
  expect(unlisted!.label.y).toBeGreaterThan(carried!.label.y + carried!.width / 2);
});

test('what is closed ends below the bar that it leaves', () => {
  const { bands, bars } = flow({ openBefore: 10, carried: 8, closed: 2, openAfter: 8 });
  const [carried, closed] = bands;
  expect(closed!.label.y - closed!.width / 2).toBeGreaterThan(bars[0]!.y + carried!.width);
});

test('the words of a thin band stand before its middle, where no others are as high', () => {
  for (const carried of [1, 2, 5])
    for (const unlisted of [0, 9]) {
      const openAfter = carried + 31;
      const { bands } = flow({
        openBefore: carried + 33 + unlisted,
        carried,
        closed: 33,
        unlisted,
        added: 31,
        openAfter,
      });
      const { label } = bands.find(({ kind }) => kind === 'carried')!;
      expect(label).toMatchObject({ x: 380, anchor: 'end' });
      const leaving = bands.filter(({ kind }) => kind === 'closed' || kind === 'unlisted');
      for (const { label: below } of leaving) expect(below.y - label.y).toBeGreaterThan(14);
    }
});
