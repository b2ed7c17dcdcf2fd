import { expect, test, vi } from 'vitest';

vi.mock('./parts.ts', () => ({}));
const { rowsOnlyIn } = await import('./newer.ts');

test('the rows that differ are listed, without those that only moved', () => {
  const before = '## Ovens\n\n- [?] Seals\n- [?] Heat\n';
  const now = '## Ovens\n\n- [?] Heat\n  - [?] Seals\n- [?] Paint\n';
  expect(rowsOnlyIn(before, now)).toEqual([]);
  expect(rowsOnlyIn(now, before)).toEqual(['- [?] Paint']);
});
