import { expect, test } from 'vitest';
import { checkBody } from '../../report.fixture.ts';

test.each([
  ['- [x]Seals', 7, '- [x] Seals'],
  ['- [/]*Seals*', 7, '- [/] *Seals*'],
  ['- Seals [x]', 7, '- [x] Seals'],
  ['- Seals [-] <Item added />', 7, '- [-] Seals <Item added />'],
])('misplaced markers are reported in %j', (body, line, fix) => {
  const { diagnostics } = checkBody(body);
  expect(diagnostics.map(({ code, position }) => [code, position.line])).toEqual([['misplaced-marker', line]]);
  expect(diagnostics[0]?.fix).toBe(fix);
});
