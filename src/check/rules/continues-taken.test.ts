import { expect, test } from 'vitest';
import { readReports } from '../../history/inline.fixture.ts';
import { earlier, expectMistake } from '../history.fixture.ts';

test('rejects words that already are another item', () => {
  const reports = {
    ...earlier,
    'k2/status': '## Ovens\n- [x] Doors <Item continues="ovens/measure-heat-loss" reason="Why" />',
  };
  expectMistake(reports, {
    code: 'continues-taken',
    position: { line: 6, column: 1 },
    found: 'these words, which already are the item `ovens/doors`, while continues says `ovens/measure-heat-loss`',
    fix: '- [x] Doors <Item id="doors-2" continues="ovens/measure-heat-loss" reason="Why" />',
  });
});

test('rejects words that are a later name of another item', () => {
  const reports = {
    ...earlier,
    'k2/plan': '## Ovens\n- Gates <Item continues="ovens/doors" />',
    'k3/plan': '## Ovens\n- Gates <Item continues="ovens/measure-heat-loss" />',
  };
  expectMistake(reports, {
    code: 'continues-taken',
    found: expect.stringContaining('`ovens/doors`') as string,
  });
});

test('suggests an id that is not taken', () => {
  const reports = {
    'k1/plan': '## Ovens\n- Doors\n- Walls\n- Brick doors <Item id="doors-2" />',
    'k2/plan': '## Ovens\n- Doors <Item continues="ovens/walls" />',
  };
  expectMistake(reports, { fix: '- Doors <Item id="doors-3" continues="ovens/walls" />' });
});

test('rejects words that already are another sub-line', () => {
  const reports = {
    'k1/plan': '## Ovens\n- Doors\n  - Paint\n- Walls\n  - Paint',
    'k2/plan': '## Ovens\n- Doors\n  - Paint <Item continues="ovens/walls/paint" />',
  };
  expectMistake(reports, {
    code: 'continues-taken',
    position: { line: 7, column: 3 },
    fix: '  - Paint <Item id="paint-2" continues="ovens/walls/paint" />',
  });
});

test('rejects two items that swap names', () => {
  const { diagnostics } = readReports({
    'k1/plan': '## Ovens\n- Doors\n- Walls',
    'k2/plan': '## Ovens\n- Doors <Item continues="ovens/walls" />\n- Walls <Item continues="ovens/doors" />',
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(['continues-taken', 'continues-taken']);
});
