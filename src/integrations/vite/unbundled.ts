import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** The folders whose modules need nothing of Vite. */
const plain = /^(?:strings|report|history|check|project)\/.*\.[jt]s$/;

/**
 * Leaves the modules that read, compare and check reports out of the bundle of the pages: Node has loaded them to read
 * the content, and pages can use the same. Without this plugin, `/write/` does not work: `/write/try.json` has the files of a new
 * project, and `src/project/` finds those of this package relative to its own modules.
 */
export function unbundled(): Plugin {
  const ours = fileURLToPath(new URL('../..', import.meta.url)).replaceAll('\\', '/');
  return {
    name: 'almanac-unbundled',
    enforce: 'pre',
    apply: 'build',
    // A server that an adapter builds runs elsewhere.
    applyToEnvironment: ({ name }) => name === 'prerender',
    resolveId: {
      filter: { id: /^\./ },
      handler(id, importer) {
        if (!importer?.startsWith(ours)) return undefined;
        const file = join(dirname(importer), id).replaceAll('\\', '/');
        return plain.test(file.slice(ours.length)) ? { id: pathToFileURL(file).href, external: true } : undefined;
      },
    },
  };
}
