import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

test.each([
  ['https://kitchen.example/a/', 'Write the path alone; if it is of another site, delete this line.'],
  ['areas/ovens/', '/areas/ovens/'],
  ['/areas/../x/', 'Delete this line.'],
  ['/areas/?q=x', 'Delete this line.'],
])('%s is no URL of the site', (line, fix) => {
  const { diagnostics } = checkKitchen({ 'addresses.txt': `/areas/ovens/\n${line}\n` });
  expect(diagnostics.map((one) => `${one.code} ${one.file}:${one.position.line} ${one.fix}`)).toEqual([
    `unsafe-address content/addresses.txt:2 ${fix}`,
  ]);
});

test('after two hundred lines that are no URLs of the site, one more message counts the others', () => {
  const found = (count: number) => {
    const list = Array.from({ length: count }, (_, index) => `https://wiki.example/${index}\n`).join('');
    return checkKitchen({ 'addresses.txt': list }).diagnostics;
  };
  expect(found(200)).toHaveLength(200);
  expect(found(202).slice(200)).toMatchObject([
    { position: { line: 201 }, found: 'one of 2 more lines that cannot be URLs of this site; no others are shown' },
  ]);
});
