import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    alias: { 'virtual:almanac/settings': fileURLToPath(new URL('src/loaders/settings.fixture.ts', import.meta.url)) },
    include: ['{src,e2e}/**/*.test.ts'],
    restoreMocks: true,
    unstubEnvs: true,
    // Nothing here keeps state between files, and loading Astro's and remark's modules again for each takes longer than most tests.
    isolate: false,
    maxWorkers: '100%',
    // How long a test takes depends on the machine and says nothing about the code; this only ends what hangs.
    testTimeout: 180_000,
  },
});
