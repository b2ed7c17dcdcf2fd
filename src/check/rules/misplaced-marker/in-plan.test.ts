import { expect, test } from 'vitest';
import { placesOf } from '../../../report/kitchen.fixture.ts';
import { checkBody } from '../../report.fixture.ts';

test.each(['x', 'X', '/', ' ', '-'])('a plan must not have the marker [%s]', (mark) => {
  const { report, diagnostics } = checkBody(`- [${mark}] Seals`, 'plan');
  expect(placesOf(diagnostics)).toEqual(['misplaced-marker 7:3']);
  expect(diagnostics[0]?.fix).toBe('- Seals');
  expect(report.sections[0]?.blocks[0]).toMatchObject({ lines: [{ status: { id: 'planned' }, text: 'Seals' }] });
});

test('a plan whose lines say what was done is in the wrong file, which is one mistake', () => {
  const fixesOf = (body: string) => checkBody(body, 'plan').diagnostics.map(({ fix }) => fix);
  expect(fixesOf('- [x] Seals\n- [/] Doors\n- [ ] Paint')).toEqual([
    expect.stringMatching(/^Rename this file to status\.mdx/),
  ]);
  expect(fixesOf('- [x] Seals\n- Doors\n- Paint')).toEqual(['- Seals']);
  expect(fixesOf('- [ ] Seals\n- [ ] Doors')).toEqual(['- Seals', '- Doors']);
});
