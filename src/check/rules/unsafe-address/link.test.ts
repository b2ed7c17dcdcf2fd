import { expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkBody } from '../../report.fixture.ts';

test.each([
  ['- [a](javascript:alert(1))', 'unsafe-address 7:3', '- a'],
  ['- [a]([url](https://example.org/b))', 'unsafe-address 7:3', '- [a](https://example.org/b)'],
  ['- [a](www.example.org/b)', 'unsafe-address 7:3', '- [a](https://www.example.org/b)'],
])('is reported once, with a fix that works: %j', (body, mistake, fix) => {
  const { diagnostics } = checkBody(`${body}\n`);
  expect(placesOf(diagnostics)).toEqual([mistake]);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(checkBody(`${fix}\n`).diagnostics).toEqual([]);
});

test('an unsafe URL that several links refer to is reported once, at its definition', () => {
  expect(placesOf(checkBody('- [a][x], [b][x]\n\n[x]: javascript:alert(1)\n').diagnostics)).toEqual([
    'unsafe-address 9:1',
  ]);
});
