import { expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkKitchen } from '../../check.fixture.ts';
import { checkBody } from '../../report.fixture.ts';

test.each(['x', 'X', '/', ' ', '-'])('a plan must not have the marker [%s]', (mark) => {
  const { report, diagnostics } = checkBody(`- [${mark}] Seals`, 'plan');
  expect(placesOf(diagnostics)).toEqual(['misplaced-marker 7:3']);
  const isClosed = /[xX-]/.test(mark);
  expect(diagnostics[0]?.fix).toMatch(
    isClosed ? /^Delete this line if .*; if it is planned, write `- Seals`\.$/ : /^- Seals$/,
  );
  expect(report.sections[0]?.blocks[0]).toMatchObject({ lines: [{ status: { id: 'planned' }, text: 'Seals' }] });
});

test('a plan whose lines say what was done is in the wrong file, which is one mistake', () => {
  const fixesOf = (body: string) => checkBody(body, 'plan').diagnostics.map(({ fix }) => fix);
  expect(fixesOf('- [x] Seals\n- [/] Doors\n- [ ] Paint')).toEqual([
    expect.stringMatching(/^Rename this file to status\.mdx/),
  ]);
  expect(fixesOf('- [x] Seals\n- Doors\n- Paint')).toEqual([expect.stringMatching(/^Delete/)]);
  expect(fixesOf('- [ ] Seals\n- [ ] Doors')).toEqual(['- Seals', '- Doors']);
});

test('what its title calls a plan is one', () => {
  const text = '---\ntitle: Plan of K1\n---\n\n## Staff\n\n- [x] Seals\n- [/] Doors\n- [ ] Paint\n';
  const { diagnostics } = checkKitchen({ 'cycles/k1/plan.mdx': text });
  expect(diagnostics.map(({ fix }) => fix)).toEqual([expect.stringMatching(/^Delete/), '- Doors', '- Paint']);
});
