import { defineConfig } from 'astro/config';
import almanac from '../../src/index.ts';

/** The project in which tests build the site of any content folder. */
export default defineConfig({
  integrations: [almanac({ content: process.env.ALMANAC_CONTENT })],
  devToolbar: { enabled: false },
});
