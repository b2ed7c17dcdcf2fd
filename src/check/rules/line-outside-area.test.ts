import { expect, test } from 'vitest';
import { placesOf } from '../../report/kitchen.fixture.ts';
import { checkReport } from '../report.fixture.ts';

test('bullets before the first heading are reported once', () => {
  const { diagnostics } = checkReport('\nProse.\n\n- A <Item added />\n- B\n\n1. C\n\n## Staff\n');
  expect(placesOf(diagnostics)).toEqual(['line-outside-area 7:1']);
  expect(diagnostics[0]?.fix).toBe('Write the heading of their area above them, such as `## Ovens — small`.');
});

test('the title of an area above the bullets was meant as their heading', () => {
  for (const title of ['**Staff**', '##Staff']) {
    const { diagnostics } = checkReport(`\n${title}\n\n- Train\n`);
    expect(diagnostics).toMatchObject([{ code: 'line-outside-area', position: { line: 5 }, fix: '## Staff' }]);
  }
});

test('bullets below the title of the report are reported, too', () => {
  const { diagnostics } = checkReport('\n# Kitchen\n\n- A\n\n## Staff\n');
  expect(placesOf(diagnostics)).toEqual(['heading-level 5:1', 'line-outside-area 7:1']);
});
