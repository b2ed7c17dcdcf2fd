import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { itemOf, lostSubLines } from './related-lines.ts';

test('a sub-line that is no longer listed stays with its item if the line above it moves to another', () => {
  const { history } = readReports({
    'k1/plan': `
      ## Ovens

      - Roof
        - Beams
          - Nails
    `,
    'k1/status': `
      ## Staff

      - [/] House
        - [/] Beams <Item continues="ovens/roof/beams" />
    `,
  });
  const itemOfLine = (id: string) => itemOf(history.threads.find((thread) => thread.id === id)!).id;
  expect(itemOfLine('ovens/roof/beams')).toBe('staff/house');
  expect(itemOfLine('ovens/roof/beams/nails')).toBe('ovens/roof');
});

function lostBetween(before: string, now: string): string[] {
  const { history } = readReports({
    'k1/status': `## Ovens\n\n- Lamp\n${before}`,
    'k2/plan': `## Ovens\n\n- Lamp\n${now}`,
  });
  const seals = history.find('ovens/seals')!.appearances.at(-1)!;
  return lostSubLines(seals, history).map(({ line }) => line.text);
}

test('finds open sub-lines that are no longer listed, at any depth, but not those below them', () => {
  expect(
    lostBetween(
      '- Seals\n  - Doors\n    - Left\n  - Hatch\n    - Upper\n    - Lower\n  - Glue',
      '- Seals\n  - Doors\n  - Hatch\n    - Upper',
    ),
  ).toEqual(['Left', 'Lower', 'Glue']);
  expect(lostBetween('- Seals\n  - Doors\n    - Left', '- Seals')).toEqual(['Doors']);
});

test('leaves out sub-lines that were closed or are elsewhere now', () => {
  expect(
    lostBetween('- Seals\n  - [x] Doors\n  - Hatch', '- Seals\n- Hatch <Item continues="ovens/seals/hatch" />'),
  ).toEqual([]);
});

test('leaves out sub-lines that an earlier cycle no longer listed', () => {
  const { history } = readReports({
    'k1/plan': '## Ovens\n\n- Seals\n  - Doors',
    'k2/plan': '## Ovens\n\n- Lamp',
    'k3/plan': '## Ovens\n\n- Seals',
  });
  expect(lostSubLines(history.find('ovens/seals')!.appearances.at(-1)!, history)).toEqual([]);
});
