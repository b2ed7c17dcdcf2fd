import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Keeps the renderer of Markdown, which is larger than all else, out of the scripts of pages that readers open. The worker of
 * the page on which reports are written is bundled without this plugin, and has it.
 */
export function lightScripts(): Plugin {
  const markup = fileURLToPath(new URL('../components/', import.meta.url));
  return {
    name: 'almanac-light-scripts',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: {
      filter: { id: /^\.\/markup\.[jt]s$/ },
      handler: (id, importer) =>
        importer?.startsWith(markup.replaceAll('\\', '/'))
          ? `${markup.replaceAll('\\', '/')}${id.replace('./', 'plain-')}`
          : undefined,
    },
  };
}
