import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { markData } from './team-mark.ts';

const folder = mkdtempSync(join(tmpdir(), 'almanac-mark-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the mark of the team becomes a data URL, or without one that of Almanac', async () => {
  writeFileSync(join(folder, 'mark.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
  expect(await markData(folder, 'mark.png')).toMatch(/^data:image\/png;base64,iVBOR/);
  expect(await markData(folder, undefined)).toMatch(/^data:image\/svg\+xml,%3Csvg/);
});
