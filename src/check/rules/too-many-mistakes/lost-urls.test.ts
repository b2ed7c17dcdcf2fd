import { expect, test } from 'vitest';
import { diagnosticsOf } from '../../urls.fixture.ts';

const lost = (count: number) => {
  const list = Array.from({ length: count }, (_, index) => `/topics/gone-${index}/\n`).join('');
  return diagnosticsOf('{}\n', '- Seals\n', { 'addresses.txt': list });
};

test('the first thousand lost URLs get a redirect each, and one more message counts all', () => {
  expect(lost(1_000).map(({ code }) => code)).not.toContain('too-many-mistakes');
  const diagnostics = lost(1_200);
  expect(diagnostics).toHaveLength(1_001);
  expect(diagnostics.find(({ code }) => code === 'too-many-mistakes')?.found).toContain(
    '1200 URLs that would stop working',
  );
});
