import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findHeadlessChromium } from './e2e/browser.ts';

// The tests start Astro many times, and compiling it takes a tenth of what a small site takes.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('node_modules/.cache/node', import.meta.url));

const executablePath = findHeadlessChromium();
if (!executablePath) throw new Error('There is no browser for the tests: "node e2e/install-tools.ts" installs one.');

/** Tests that install something. */
const packaging = /(?:package|fresh-clone)\.spec\.ts$/;

export default defineConfig({
  testDir: 'e2e',
  projects: [
    // First, because it mostly waits for registries.
    { name: 'package', testMatch: packaging },
    { name: 'reading', testMatch: '**/*.spec.ts', testIgnore: packaging },
  ],
  outputDir: 'test-results/e2e',
  globalSetup: './e2e/build-sites.ts',
  fullyParallel: true,
  // Tests wait now and then, for pages and for registries.
  workers: '200%',
  // These only end what hangs: how long a page takes depends on the machine, and is measured elsewhere.
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    screenshot: 'only-on-failure',
    actionTimeout: 10_000,
    launchOptions: {
      executablePath,
      // Playwright adds --no-sandbox. The others keep the browser from looking for a graphics card or calling home.
      args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
