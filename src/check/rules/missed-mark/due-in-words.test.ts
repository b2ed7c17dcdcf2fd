import { expect, test } from 'vitest';
import { fixesIn } from '../../report.fixture.ts';

test.each([
  ['- [/] Train, due 31 May 2031', '- [/] Train <Item due="2031-05-31" />'],
  ['- [ ] Train (due on 2031-05-31)', '- [ ] Train <Item due="2031-05-31" />'],
  ['- [ ] Train 📅 2031-05-31', '- [ ] Train <Item due="2031-05-31" />'],
  ['- [x] Train ✅ 2031-05-31', '- [x] Train (2031-05-31)'],
  ['- [/] Train ⏫ 🛫 2031-05-01 📅 2031-05-31', '- [/] Train (⏫ 🛫 2031-05-01) <Item due="2031-05-31" />'],
  ['- [ ] Train – deadline: 31 May 2031', '- [ ] Train <Item due="2031-05-31" />'],
])('a due date in words belongs in the tag: %s', (line, fix) => {
  expect(fixesIn(`## Staff\n\n${line}`)).toEqual([expect.stringMatching(/^missed-mark 6:\d /)]);
  expect(fixesIn(`## Staff\n\n${line}`)[0]).toContain(fix);
});

test.each([
  '- [x] Train, due 31 May 2031',
  '- [/] Train, due soon or later',
  '- [/] Train, due 04/05/2031',
  '- [/] Train (due 31 May 2031) <Item added />',
  '- [/] Residue 31 May 2031',
  '- Train ✅ 2031-05-31',
])('it does not in %s', (line) => {
  expect(fixesIn(`## Staff\n\n${line}`)).toEqual([]);
});
