import { expect, test } from 'vitest';
import { kitchen, kitchenWith } from '../../../report/kitchen.fixture.ts';
import { checkInput, checkKitchen } from '../../check.fixture.ts';

test.each([
  [4_000, 4_000, []],
  [20_000, 20_000, ['a mark of 20000 × 20000 pixels']],
  [1, 4_000_000_000, ['a mark of 1 × 4000000000 pixels']],
])('a mark of %i × %i pixels is measured before it is decoded', (width, height, found) => {
  const header = Buffer.alloc(24);
  header.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  const site = `${kitchen['site.yaml']}mark: mark.PNG\n`;
  const { diagnostics } = checkKitchen({ 'site.yaml': site, 'mark.PNG': header.toString('latin1') });
  expect(diagnostics.map((diagnostic) => diagnostic.found)).toEqual(found);
});

test('a published file of gigabytes is not read', () => {
  const input = kitchenWith({
    'areas/staff.mdx': '---\ntitle: Staff\n---\n\n![The seals](/seals.jpg)\n',
    'seals.jpg': '',
  });
  const headOf = (path: string) => ({ ...input.headOf!(path)!, size: 2_500_000_000 });
  expect(checkInput({ ...input, headOf }).diagnostics).toMatchObject([
    { code: 'too-long', file: 'content/seals.jpg', found: 'a file of 2,500,000,000 bytes' },
  ]);
});
