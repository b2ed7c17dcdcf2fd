import type { AttributeName } from './item-tag.ts';

/** The attributes of `<Item />` as they are written, and when to use them, for the guide and for who writes a report. */
export const attributeUses: Readonly<Record<AttributeName, { example: string; use: string }>> = {
  id: {
    example: 'id="slug"',
    use: 'no URL can be made from the words of the line, or only that of another line.',
  },
  continues: {
    example: 'continues="area/slug"',
    use: 'an earlier report worded or placed the line differently.',
  },
  added: {
    example: 'added',
    use: 'the line was added since the last meeting, and there is no earlier report to show it. In later reports it is computed.',
  },
  replacedBy: {
    example: 'replacedBy="area/slug"',
    use: 'the work is dropped because other items replace it. Separate several ids with spaces.',
  },
  reason: {
    example: 'reason="…"',
    use: 'readers will ask why, above all for a dropped line.',
  },
  evidence: {
    example: 'evidence="https://…"',
    use: 'a page backs up the status: a release, a merged change, a test report.',
  },
  due: {
    example: 'due="2031-06-30"',
    use: 'the work is to be done by a day, or by the last day of a cycle: due="K2". A line that is open in a report with a later date is overdue.',
  },
  waitsFor: {
    example: 'waitsFor="whom: what"',
    use: 'the work cannot go on before others do something. Whom it waits for stands before a colon, and can be left out.',
  },
};
