import { expect, test } from 'vitest';
import { readReports } from './inline.fixture.ts';
import { itemOf } from './related-lines.ts';

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
