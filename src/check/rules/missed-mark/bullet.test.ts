import { expect, test } from 'vitest';
import { fixAll, fixesIn } from '../../report.fixture.ts';

test.each([
  ['a bullet character', '• Measure', '- Measure'],
  ['a bullet character without a space', '•Measure', '- Measure'],
  ['an o for a bullet', 'o\tMeasure', '- Measure'],
  ['an o and a space', 'o Measure', '- Measure'],
  ['a dash', '– Measure', '- Measure'],
  ['a hyphen without a space', '-Measure', '- Measure'],
  ['a hyphen before a no-break space', '-\u00a0Measure', '- Measure'],
])('%s is reported by itself, after a line and below a sub-line', (_what, written, fix) => {
  expect(fixesIn(`## Staff\n\n${written}`)).toEqual([`missed-mark 6:1 ${fix}`]);
  expect(fixesIn(`## Staff\n\n- Train\n${written}`)).toEqual([`missed-mark 7:1 ${fix}`]);
  expect(fixesIn(`## Staff\n\n- Train\n  - Course\n ${written}`)).toEqual([`missed-mark 8:2  ${fix}`]);
});

test.each([
  ['-- Train\n-- Cook', ['- Train', '- Cook']],
  ['·\tTrain – done\n·\tCook – in progress', ['- [x] Train', '- [/] Cook']],
  ['☐ Train\n☑ Cook', ['- [ ] Train', '- [x] Cook']],
  ['✅ Train\n❌ Cook', ['- ✅ Train', '- ❌ Cook']],
  ['- Train\n\u00a0\u00a0- [x] Bake', ['  - [x] Bake']],
])('a bullet of another program is corrected: %j', (body, fixes) => {
  expect(fixAll(`## Staff\n\n${body}`).fixes).toEqual(fixes);
});

test.each([
  '- Train\n\n✅ Cook\n❌ Bake',
  '-- Ann, Ben and Eve',
  '- Some options are hot (as\n-e) and others\n-- well, most -- are cold',
  '-\\> ask Ann',
  '*Train* the staff\n*once more*, at –5 °C',
  'It was cold –\n– so cold – that\n-5 °C were warm',
  '- Train the staff\n  – all of them – in spring',
  '```\n• code\n```',
  '- Train\n\n> • quoted',
  '- Train\n\n1. One\n2. • Two',
])('%s is accepted as text', (written) => {
  expect(fixesIn(`## Staff\n\n${written}`)).toEqual([]);
});

test('text before the first area may have bullet characters', () => {
  expect(fixesIn('• One\n• Two\n\n## Staff\n\n- Train')).toEqual([]);
});
