import { expect, test } from 'vitest';
import { readReports } from '../../history/inline.fixture.ts';

const fixesIn = (lines: string) =>
  readReports({ 'k1/status': `## Ovens\n${lines}` }).diagnostics.map(({ code, severity, fix }) => [
    code,
    severity,
    fix,
  ]);

test.each([
  ['- [x] Seals <Item waitsFor="rubber" />', '- [x] Seals'],
  ['- [-] Seals <Item reason="Late" waitsFor="Makers: rubber" />', '- [-] Seals <Item reason="Late" />'],
])('%s', (line, fix) => {
  expect(fixesIn(line)).toEqual([['closed-waiting', 'warning', fix]]);
  expect(fixesIn(fix)).toEqual([]);
});

test('a sub-line without a marker is closed with the line above', () => {
  const found = fixesIn('- [x] Seals\n  - East <Item waitsFor="rubber" />\n  - [/] West <Item waitsFor="rubber" />');
  expect(found).toEqual([['closed-waiting', 'warning', '  - East']]);
});

test('open work may wait, whatever its status', () => {
  const lines = ['[ ] Seals', '[/] Doors', 'Lamp'].map((text) => `- ${text} <Item waitsFor="rubber" />`);
  expect(fixesIn(lines.join('\n'))).toEqual([]);
});
