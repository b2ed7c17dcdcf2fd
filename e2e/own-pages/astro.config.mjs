import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import almanac from '../../src/index.ts';

/** A framework for islands, as small as Astro allows. */
const counters = {
  name: 'counters',
  hooks: {
    'astro:config:setup': ({ addRenderer }) => {
      const file = (name) => fileURLToPath(new URL(`./src/${name}`, import.meta.url));
      const [serverEntrypoint, clientEntrypoint] = ['counter-server.js', 'counter-client.js'].map(file);
      addRenderer({ name: 'counters', serverEntrypoint, clientEntrypoint });
    },
  },
};

/** The project of a team with view transitions, and an island on a page of its own. A test adds an adapter. */
export default defineConfig({
  ...(process.env.ADAPTER !== undefined && { adapter: { name: process.env.ADAPTER, hooks: {} } }),
  integrations: [almanac({ content: '../fixtures/seed', components: { Head: './src/Head.astro' } }), counters],
  devToolbar: { enabled: false },
});
