import { expect, test } from 'vitest';
import type { MatrixCell } from '../history/matrix.ts';
import { matrixThread } from './matrix-thread.ts';

const listed = (open: boolean) => ({ state: 'listed', appearance: { line: { open } } }) as MatrixCell;
const unaccounted = { state: 'unaccounted', appearance: { line: { open: true } } } as MatrixCell;
const unlisted = { state: 'unlisted' } as MatrixCell;
const empty: MatrixCell = { state: 'empty' };

test.each([
  ['an open item that stays listed', listed(true), listed(true), 'runs'],
  ['an open item that is closed in the next cycle', listed(true), listed(false), 'runs'],
  ['an open item that the next report lists no longer', listed(true), unlisted, 'ends'],
  ['an item that was planned and not accounted for, and comes back', unaccounted, listed(true), 'runs'],
  ['a closed item', listed(false), listed(true), undefined],
  ['a cycle before the item was listed', empty, listed(true), undefined],
  ['the newest cycle', listed(true), undefined, undefined],
  ['a cycle after which nothing is said', unaccounted, empty, undefined],
] as const)('%s', (_name, cell, next, thread) => {
  expect(matrixThread(cell, next)).toBe(thread);
});
