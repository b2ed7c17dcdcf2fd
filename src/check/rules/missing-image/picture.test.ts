import { expect, test } from 'vitest';
import { checkKitchen } from '../../check.fixture.ts';

const found = (picture: string) => {
  const area = `---\ntitle: Staff\n---\n\n${picture}\n`;
  const { diagnostics } = checkKitchen({ 'areas/staff.mdx': area, 'pictures/seals.png': '' });
  return diagnostics.map(({ code, position, fix }) => `${code} ${position.line} ${fix}`);
};

test('a picture is there, or one like it is named', () => {
  expect(found('![Seals](/pictures/seals.png)')).toEqual([]);
  expect(found('![Seals](/pictures/seal.png)')).toEqual(['missing-image 5 ![Seals](/pictures/seals.png)']);
  expect(found('![Seals](/staff.png)')).toEqual([
    'missing-image 5 Put the picture at staff.png in the content folder, or delete this.',
  ]);
});
