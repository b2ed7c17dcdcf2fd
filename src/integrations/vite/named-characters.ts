import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/**
 * Names of characters, such as `&mdash;`: a package that the parser of Markdown needs asks the document of a page for them in
 * browsers. A worker has none, and gets the table that Node has.
 */
export function namedCharacters(): Plugin {
  return {
    name: 'almanac-named-characters',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^decode-named-character-reference$/ },
      handler: (id, importer) => (importer === undefined ? undefined : createRequire(importer).resolve(id)),
    },
  };
}
