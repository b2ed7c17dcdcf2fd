import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { writeIndex } from './write-index.ts';

test('writeIndex throws a PlainError if the program that makes the index is missing', async () => {
  vi.stubEnv('PAGEFIND_BINARY_PATH', '/nowhere/pagefind');
  vi.stubEnv('PAGEFIND_EXTENDED_BINARY_PATH', '/nowhere/pagefind');
  const site = `${mkdtempSync(join(tmpdir(), 'almanac-'))}/`;
  onTestFinished(() => {
    rmSync(site, { recursive: true });
    // The next file of tests may build an index before its first test.
    vi.unstubAllEnvs();
  });
  const error = await writeIndex(site, 'en', []).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(PlainError);
  expect((error as Error).message).toMatch(/^The search index could not be built: Pagefind/);
});
