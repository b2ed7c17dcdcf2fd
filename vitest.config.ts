import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  test: {
    alias: [
      { find: 'virtual:almanac/settings', replacement: path('src/loaders/settings.fixture.ts') },
      { find: /^virtual:almanac\/strings\/.*/, replacement: path('src/strings/wording.fixture.ts') },
    ],
    env: { ALMANAC_BASE: '/' },
    include: ['{.ci,src,e2e}/**/*.test.ts'],
    restoreMocks: true,
    unstubEnvs: true,
    // Nothing here keeps state between files, and loading Astro's and remark's modules again for each takes longer than most tests.
    isolate: false,
    maxWorkers: '100%',
    // How long a test takes depends on the machine and says nothing about the code; this only ends what hangs.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
