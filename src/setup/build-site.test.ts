import { afterEach, describe, expect, it, vi } from 'vitest';
import { environmentOf } from './build-site.ts';

const kitchen = { content: 'fixtures/kitchen', outDir: 'dist.test/kitchen' };

describe('environmentOf', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('says which content is built, where to, and with which cache', () => {
    expect(environmentOf({ ...kitchen, url: 'https://kitchen.example/v/1/' })).toMatchObject({
      ALMANAC_CONTENT: 'fixtures/kitchen',
      ALMANAC_OUT: 'dist.test/kitchen',
      ALMANAC_CACHE: 'dist.test/kitchen.cache',
      ALMANAC_URL: 'https://kitchen.example/v/1/',
    });
  });

  it('passes on neither the settings of another site nor those of a test runner', () => {
    vi.stubEnv('ALMANAC_URL', 'https://elsewhere.example/');
    vi.stubEnv('KEPT', 'yes');
    const environment = environmentOf(kitchen);
    expect(environment).toMatchObject({ KEPT: 'yes' });
    expect(Object.keys(environment)).not.toContain('ALMANAC_URL');
    expect(Object.keys(environment)).not.toContain('NODE_ENV');
    expect(Object.keys(environment).filter((name) => name.startsWith('VITEST'))).toEqual([]);
  });
});
