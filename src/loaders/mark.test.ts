import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markData } from './mark.ts';

const folder = mkdtempSync(join(tmpdir(), 'almanac-mark-'));
const before = process.env['ALMANAC_CONTENT'];
beforeAll(() => {
  process.env['ALMANAC_CONTENT'] = folder;
});
afterAll(() => {
  if (before === undefined) delete process.env['ALMANAC_CONTENT'];
  else process.env['ALMANAC_CONTENT'] = before;
  rmSync(folder, { recursive: true });
});

/** The beginning of a PNG file, which says how large the picture is (https://www.w3.org/TR/png-3/#11IHDR). */
function png(width: number, height: number): Buffer {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([bytes, size]);
}

test('a mark that would take gigabytes to unpack is refused in a sentence', async () => {
  writeFileSync(join(folder, 'large.png'), png(20_000, 64));
  await expect(markData('large.png')).rejects.toThrow(
    'The mark large.png is 20000 by 64 pixels: a mark needs no more than 4096 on a side.',
  );
});

test('any other is a URL that holds it', async () => {
  writeFileSync(join(folder, 'mark.png'), png(64, 64));
  expect(await markData('mark.png')).toMatch(/^data:image\/png;base64,iVBOR/);
  expect(await markData(undefined)).toMatch(/^data:image\/svg\+xml;base64,/);
});
