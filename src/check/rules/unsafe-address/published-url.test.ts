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
