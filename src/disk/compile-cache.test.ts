import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileCache, emptyLargeCompileCache } from './compile-cache.mjs';

describe('emptyLargeCompileCache', () => {
  let root = '';
  const kept = () => join(compileCache(root), 'v26/kept');
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'almanac-'));
    mkdirSync(join(compileCache(root), 'v26'), { recursive: true });
    writeFileSync(kept(), Buffer.alloc(100_000));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('leaves a small one as it is, and removes a large one with all versions of Node', () => {
    const env = { NODE_COMPILE_CACHE: compileCache(root) };
    emptyLargeCompileCache(root, env);
    emptyLargeCompileCache(root, env, 200_000);
    expect(existsSync(kept())).toBe(true);
    emptyLargeCompileCache(root, env, 90_000);
    expect(existsSync(compileCache(root))).toBe(false);
    emptyLargeCompileCache(root, env, 90_000);
  });

  it('touches none that somebody has chosen, and nothing where Node keeps nothing', () => {
    const chosen = join(root, 'chosen');
    mkdirSync(chosen);
    writeFileSync(join(chosen, 'kept'), Buffer.alloc(100_000));
    emptyLargeCompileCache(root, { NODE_COMPILE_CACHE: chosen }, 0);
    emptyLargeCompileCache(root, {}, 0);
    expect([existsSync(join(chosen, 'kept')), existsSync(kept())]).toEqual([true, true]);
  });
});
