import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Builds each script that one of ours loads with `import()` as an entry, and imports it by its URL
 * (https://rolldown.rs/apis/plugin-api/file-urls). Otherwise every page would load Vite's helper, 1 KB that preloads style
 * sheets which these scripts do not have (https://github.com/vitejs/vite/issues/13952).
 */
export function laterScripts(): Plugin {
  const ours = fileURLToPath(new URL('..', import.meta.url)).replaceAll('\\', '/');
  return {
    name: 'almanac-later-scripts',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    transform: {
      filter: { code: 'import(' },
      handler(code, importer) {
        if (!importer.startsWith(ours)) return null;
        return code.replaceAll(/\bimport\(['"](\.[^'"]+)['"]\)/g, (_, id: string) => {
          const reference = this.emitFile({ type: 'chunk', id, importer });
          return `import(import.meta.ROLLUP_FILE_URL_${reference})`;
        });
      },
    },
  };
}
