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

/** An adapter that writes static files, or a server. */
const adapter = {
  name: 'some-host',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      const buildOutput = process.env.ADAPTER_OUTPUT ?? 'static';
      setAdapter({ name: 'some-host', adapterFeatures: { buildOutput }, supportedAstroFeatures: {} });
    },
  },
};

/** The project of a team with an island on a page of its own and an adapter. */
export default defineConfig({
  adapter,
  integrations: [almanac({ content: '../fixtures/seed' }), counters],
  devToolbar: { enabled: false },
});
