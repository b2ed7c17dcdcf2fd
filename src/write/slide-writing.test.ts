import { expect, test, vi } from 'vitest';

vi.mock('virtual:almanac/strings/minutes', () => ({}));
const { rowsOfLines } = await import('./slide-writing.ts');

const rows = `## Ovens

- [?] Replace **the** door seals <Item due="K2" />
  - [x] East oven
- [ ] Measure
  heat loss
- Measure twice

## Staff

- [/] East oven`.split('\n');

test('each line of the slides has its row in the draft, also where words are repeated', () => {
  const lines = ['Replace **the** door seals', 'East oven', 'Measure heat loss', 'Measure twice', 'East oven'];
  expect(rowsOfLines(rows, lines)).toEqual([2, 3, 4, 6, 10]);
});

test('a line that the draft lacks has none', () => {
  expect(rowsOfLines(rows, ['Paint the doors', 'Measure twice'])).toEqual([undefined, 6]);
});
