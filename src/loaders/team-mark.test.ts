import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markData } from './team-mark.ts';

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

test('a mark becomes a data URL', async () => {
  writeFileSync(join(folder, 'mark.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
  expect(await markData('mark.png')).toMatch(/^data:image\/png;base64,iVBOR/);
  expect(await markData(undefined)).toMatch(/^data:image\/svg\+xml,%3Csvg/);
});
