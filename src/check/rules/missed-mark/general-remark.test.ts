import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

const question = 'Is this a piece of work? If not, put it above the first heading without a bullet, or into a <Note>.';

test.each([
  'Strong progress overall',
  'Overall, a good cycle',
  'Gute Fortschritte in allen Bereichen',
  'Buen trabajo',
  'Status: green',
  'Stand: alles im grünen Bereich',
  '**Estado general:** todo en orden',
])('whether “%s” is work is a question', (words) => {
  expect(fixesIn(`## Staff\n\n- ${words}`)).toEqual([`missed-mark 6:3 ${question}`]);
});

test.each([
  '- [x] Strong progress overall',
  '- Overall equipment effectiveness',
  '- Good work on ovens\n  - East',
  '- Good ovens',
  '- [/] Kafka\n  - [ ] Status: page of Kafka',
])('%j is accepted as work', (body) => {
  expect(fixesIn(`## Staff\n\n${body}`)).toEqual([]);
});
