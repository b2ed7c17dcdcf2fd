import { expect, test } from 'vitest';
import { showHidden, withoutHidden } from './hidden-characters.ts';

test('a joiner is hidden if it joins nothing but a hidden character', () => {
  expect(withoutHidden('Sea\u200d\u202els')).toBe('Seals');
  expect(showHidden('Sea\u200d\u202els')).toBe('SeaU+200DU+202Els');
});
