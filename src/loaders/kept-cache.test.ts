import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSealed, sealOf } from './kept-cache.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'almanac-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what is kept between builds', () => {
  it('is used only as it was left, by the same code', () => {
    expect(isSealed(folder, 'code')).toBe(false);
    writeFileSync(join(folder, 'data-store.json'), '[["Map"],"Replace the door seals"]');
    expect(isSealed(folder, 'code')).toBe(false);
    writeFileSync(join(folder, 'seal'), sealOf(folder, 'code'));
    expect(isSealed(folder, 'code')).toBe(true);
    expect(isSealed(folder, 'newer code')).toBe(false);
  });

  it('is not used where a byte of it is another one, or it was cut off, or is gone', () => {
    const file = join(folder, 'data-store.json');
    writeFileSync(file, '[["Map"],"Replace the door seals"]');
    writeFileSync(join(folder, 'seal'), sealOf(folder, 'code'));
    for (const text of ['[["Map"],"Replace the door meals"]', '[["Map"],"Repl', '']) {
      writeFileSync(file, text);
      expect(isSealed(folder, 'code')).toBe(false);
    }
    rmSync(file);
    expect(isSealed(folder, 'code')).toBe(false);
  });
});
