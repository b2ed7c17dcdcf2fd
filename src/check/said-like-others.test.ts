import { expect, test } from 'vitest';
import { fixesIn } from './report.fixture.ts';

test.each([
  ['- Done: ovens', '- Doing: doors', '- [/] doors'],
  ['- Done: ovens', '- Next: doors', '- [ ] doors'],
  ['- [Done] Ovens', '- [Backlog] Doors', '- [ ] Doors'],
  ['- Ovens – done', '- Doors – open', 'open'],
  ['- Ovens – done', '- Doors – backlog', '- [ ] Doors'],
  ['- Ovens: done', '- Doors: backlog', '- [ ] Doors'],
  ['- Ovens (done)', '- Doors (backlog)', '- [ ] Doors'],
])('where a line says its status as in “%s”, “%s” does, too', (one, other, fix) => {
  expect(fixesIn(`## Staff\n\n${one}\n${other}`).at(-1)).toContain(fix);
  expect(fixesIn(`## Staff\n\n- Ovens\n${other}`)).toHaveLength(fix === 'open' ? 1 : 0);
});

test('at another place, or with other words, a line does not', () => {
  expect(fixesIn('## Staff\n\n- Ovens (done)\n- Testing: doors\n- Doors (two)')).toHaveLength(1);
});
