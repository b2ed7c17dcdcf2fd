import { expect, test } from 'vitest';
import { checkReport } from '../report.fixture.ts';

test.each([
  ['# Ovens - small\n\n- A', '## Ovens - small', 'ovens'],
  ['# Staf\n\n- A', '## Staff', 'staff'],
  ['# Kitchen\n\n## Staff\n\n- A', 'Delete this heading.', 'staff'],
  ['## Staff\n\n# Kitchen\n\n- A', 'Delete this heading.', 'staff'],
])('headings of level 1 are corrected: %j', (body, fix, area) => {
  const { report, diagnostics } = checkReport(`${body}\n`);
  expect(diagnostics.map(({ code }) => code)).toEqual(['heading-level']);
  expect(diagnostics[0]?.fix).toBe(fix);
  expect(report.sections[0]?.area).toBe(area);
});
