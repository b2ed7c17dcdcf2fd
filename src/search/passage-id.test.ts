import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtIn } from '../report/status.ts';
import { passageId, readPassageId, type PassageTarget } from './passage-id.ts';

const segment = fc.stringMatching(/^[\p{L}\d]+(-[\p{L}\d]+)*$/u);
const cycle = fc.stringMatching(/^[a-z\d][a-z\d._-]*$/);
const listing = fc.record({
  cycle,
  status: fc.constantFrom(...builtIn.map(({ id }) => id)),
  prefix: fc.constantFrom('plan/', ''),
});
const target: fc.Arbitrary<PassageTarget> = fc.oneof(
  fc.record({
    line: fc.array(segment, { minLength: 2 }).map((parts) => parts.join('/')),
    listings: fc.array(listing, { minLength: 1 }),
  }),
  fc.record({ anchor: fc.oneof(fc.constant(''), fc.constant('_status'), segment) }),
);

test('readPassageId reads what passageId wrote, and an id has no white space', () => {
  fc.assert(
    fc.property(target, (passage) => {
      expect(readPassageId(passageId(passage))).toEqual(passage);
      expect(passageId(passage)).not.toMatch(/\s/);
    }),
  );
});
