import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkBody } from '../report.fixture.ts';

test.each([
  ['- a <Item added /> b', 'misplaced-item 7:5', '- a b <Item added />'],
  ['- **a <Item added />**', 'misplaced-item 7:7', '- **a** <Item added />'],
  ['- a <Item added /> <Item reason="b" />', 'misplaced-item 7:5', '- a <Item reason="b" added />'],
  ['- a\n<Item added />', 'misplaced-item 7:3', '- a <Item added />'],
  ['- a\n  - b\n<Item added />', 'misplaced-item 8:5', '  - b <Item added />'],
  ['- a <Item added />\n\u200db', 'misplaced-item 7:5', '- a b <Item added />'],
  ['Text <Item added /> more', 'misplaced-item 7:6', 'Text more'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});
