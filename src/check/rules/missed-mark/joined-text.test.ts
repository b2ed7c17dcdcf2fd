import { expect, test } from 'vitest';
import { fixAll } from '../../report.fixture.ts';

test.each([
  ['- Train\nWaits for a room.', ['- Train\n\n  Waits for a room.']],
  ['- Train.\nsee the list\nof last year\n- Cook', ['- Train.\n\n  see the list\n  of last year']],
])('text that joins the words of the bullet above is reported: %j', (body, fixes) => {
  expect(fixAll(`## Staff\n\n${body}`)).toEqual({ fixes, remaining: [] });
});

test.each([
  'Text of an area\non two rows',
  '- Train\nthe new cooks',
  '- Train\n  - Course\n  in March',
  '- Channels: \\#ovens,\n\\#doors',
  '- Who cooks is listed here:\n[Cooks](https://example.org)',
  '1. A step\nof a recipe',
  '- Vor-\n  und Nachteile',
  '- Train\n\n  A remark\n  on two rows',
])('text that joins no words of a line is not reported: %j', (body) => {
  expect(fixAll(`## Staff\n\n- Cook\n\n${body}`)).toEqual({ fixes: [], remaining: [] });
});
