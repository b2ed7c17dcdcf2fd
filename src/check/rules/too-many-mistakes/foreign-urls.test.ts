import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

const found = (count: number) => {
  const list = Array.from({ length: count }, (_, index) => `https://wiki.example/${index}\n`).join('');
  const { diagnostics } = checkKitchen({ 'addresses.txt': list });
  return diagnostics.map(({ code, position }) => `${code} ${position.line}`);
};

test('after two hundred lines that are no URLs of the site, one more message says so', () => {
  expect(found(200)).toHaveLength(200);
  expect(found(201).slice(199)).toEqual(['unsafe-address 200', 'too-many-mistakes 201']);
});
