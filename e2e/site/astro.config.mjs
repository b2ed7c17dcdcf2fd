import { defineConfig } from 'astro/config';
import almanac from '../../src/index.ts';

const content = process.env.ALMANAC_CONTENT;

/** The project in which tests build the site of any content folder. */
export default defineConfig({
  integrations: [almanac({ content })],
  // Sites are built side by side, and Astro keeps the last content that it read in this folder.
  cacheDir: `./node_modules/.astro/${encodeURIComponent(content ?? '')}`,
  devToolbar: { enabled: false },
});
