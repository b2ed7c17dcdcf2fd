import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readSealed, writeSealed } from './sealed-file.ts';

test('a sealed file is read as it was written, or not at all', () => {
  const folder = mkdtempSync(join(tmpdir(), 'almanac-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'below/file');
  expect(readSealed(file)).toBeUndefined();
  for (const text of ['', 'Replace the door seals\n']) {
    writeSealed(file, Buffer.from(text));
    expect(readSealed(file)?.toString()).toBe(text);
  }
  expect(readdirSync(join(folder, 'below'))).toEqual(['file']);
  const sound = readFileSync(file);
  for (let place = 0; place < sound.length; place++) {
    const damaged = Buffer.from(sound);
    damaged[place] = damaged[place]! ^ 1;
    for (const bytes of [damaged, sound.subarray(0, place)]) {
      writeFileSync(file, bytes);
      expect(readSealed(file)).toBeUndefined();
    }
  }
});
