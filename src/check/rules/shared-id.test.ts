import { expect, test } from 'vitest';
import { checkKitchen } from '../check.fixture.ts';

test('an id is of one cycle, area or topic, as other documents link by it', () => {
  const found = checkKitchen({
    'topics/staff.mdx': '---\nterm: Staff\n---\n',
    'topics/k2.mdx': '---\nterm: K2\n---\n',
    'areas/k1.mdx': '---\ntitle: Kiln\n---\n',
  }).diagnostics;
  expect(found.map(({ code, file, position: { line } }) => `${file}:${line} ${code}`)).toEqual([
    'content/areas/k1.mdx:2 shared-id',
    'content/topics/k2.mdx:2 shared-id',
    'content/topics/staff.mdx:2 shared-id',
  ]);
});
