import { expect, test } from 'vitest';
import { archiveOf } from '../history/archive.ts';
import { readReports } from '../history/inline.fixture.ts';
import { termsOf } from './terms.ts';

test('a topic has its name, its definition without tags, and how its items stand', () => {
  const { content, history } = readReports(
    {
      'k1/plan': '## Ovens\n\n- Replace the seal\n- Mend the seal\n- Lamps',
      'k2/plan': '## Ovens\n\n- Replace the seal',
    },
    {
      'topics/seal.mdx':
        '---\nterm: seal\nexpansion: Door seal\n---\n\nKeeps *heat* in, as the gasket < 2 mm does.\n\nSee gasket.',
      'topics/gasket.mdx': '---\nterm: gasket\n---\n',
    },
  );
  expect(termsOf(archiveOf(content, history))).toEqual({
    seal: ['seal: Door seal', 'Keeps heat in, as the gasket < 2 mm does. See gasket.', '1 open, 1 no longer listed'],
    gasket: ['gasket', '', ''],
  });
});
