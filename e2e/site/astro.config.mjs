import { defineConfig } from 'astro/config';
import almanac from '../../src/index.ts';

const content = process.env.ALMANAC_CONTENT;

/** The project in which tests build the site of any content folder. */
export default defineConfig({
  integrations: [almanac({ content })],
  // Astro keeps the content that it read last in this folder, and each site has its own.
  cacheDir: `./node_modules/.astro/${encodeURIComponent(content ?? '')}`,
  devToolbar: { enabled: false },
});
