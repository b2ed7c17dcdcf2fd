import type { Plugin } from 'vite';

/**
 * Keeps a build from bundling Astro's toolbar, which only the development server shows. Astro reads content through a
 * server of Vite, which otherwise prepares the toolbar for browsers.
 */
export function withoutToolbar(): Plugin {
  return {
    name: 'almanac-without-toolbar',
    configEnvironment: {
      order: 'post',
      handler(name, { optimizeDeps }) {
        // What a team lists stays.
        if (name === 'client' && optimizeDeps?.include)
          optimizeDeps.include = optimizeDeps.include.filter((dependency) => !/^astro[ /]/.test(dependency));
      },
    },
  };
}
