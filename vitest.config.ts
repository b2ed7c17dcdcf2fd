import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,e2e}/**/*.test.ts'],
    restoreMocks: true,
    // How long a test takes depends on the machine and says nothing about the code; this only ends what hangs.
    testTimeout: 60_000,
  },
});
