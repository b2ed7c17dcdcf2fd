import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([['> - [x] Train\n> - [/] Cook', ['- [x] Train\n- [/] Cook']]])(
  'quoted bullets are reported in an area without others: %j',
  (body, fixes) => {
    expect(fixAll(`## Staff\n\n${body}`).fixes).toEqual(fixes);
  },
);

test.each(['- Train\n\n> - quoted'])('%s is accepted as text', (written) => {
  expect(fixesIn(`## Staff\n\n${written}`)).toEqual([]);
});

test('a quoted e-mail that says statuses is work beside other bullets', () => {
  const mail = '- [ ] Train\n\n> Ann wrote:\n>\n> - Cook: done';
  expect(fixesIn(`## Staff\n\n${mail}`)).toEqual(['missed-mark 8:1 Ann wrote:\n\n- [x] Cook']);
  expect(fixesIn('## Staff\n\n> - Cook: on hold')).toEqual(['missed-mark 6:1 - Cook: on hold']);
});
