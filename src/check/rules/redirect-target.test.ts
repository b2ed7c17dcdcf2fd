import { expect, test } from 'vitest';
import { diagnosticsOf, diagnosticTexts } from '../urls.fixture.ts';

test.each([
  ['/areas/oven/', '/areas/ovens/'],
  ['/cycles/k1/#ovens/seal', '/cycles/k1/#ovens/seals'],
  ['/cycles/k1/#ovens/hinge', '/cycles/k1/'],
])('for a redirect to %s, %s is suggested', (to, near) => {
  expect(diagnosticsOf(`/old/: ${to}\n`).map(({ fix }) => fix)).toEqual([`/old/: ${near}`]);
});

test('redirects in a circle are reported', () => {
  expect(diagnosticTexts('/a/: /a/\n')).toEqual(['redirect-target 1:1 `/a/` → `/a/`, which redirects back']);
  expect(diagnosticsOf('/a/: /a/\n')[0]?.fix).toBe('Delete this line.');
  expect(diagnosticTexts('/a/: /b/\n/b/: /a/\n')).toHaveLength(2);
  expect(diagnosticTexts('/a/: /b/#x\n/b/: /a/c/\n').length).toBeGreaterThan(0);
});

test('a redirect below another is allowed', () => {
  expect(diagnosticTexts('/old/: /areas/ovens/\n/old/x/: /cycles/k1/\n')).toEqual([]);
});

test('each redirect in a chain of a thousand is reported', () => {
  const chain = Array.from({ length: 1_000 }, (_, index) => `/a${index}/: /a${index + 1}/\n`).join('');
  expect(diagnosticTexts(`${chain}/a1000/: /areas/ovens/\n`)).toHaveLength(1_000);
});
