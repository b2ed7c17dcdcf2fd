import type { Plugin } from 'vite';

/**
 * What stands in for modules in the worker of the page on which reports are written. Most of them judge what is in no report,
 * such as drawings, and a site that was built has nothing wrong in it.
 */
const standIns: readonly [file: RegExp, code: string][] = [
  // Letters that look alike, in the names of statuses.
  [/\/node_modules\/unhomoglyph\/index\.js$/, 'module.exports = (text) => text;'],
  // The accent colour.
  [/\/node_modules\/culori\/bundled\/culori\.cjs$/, 'module.exports = {};'],
  [/\/check\/drawings\/drawing\.[jt]s$/, 'export const drawingFaults = () => [];'],
  // Parsers of Markdown bring what writes it.
  [/\/node_modules\/mdast-util-to-markdown\/index\.js$/, 'export const defaultHandlers = {}, toMarkdown = () => "";'],
  [/\/node_modules\/markdown-table\/index\.js$/, 'export const markdownTable = () => "";'],
  // Every browser has it.
  [/\/node_modules\/@ungap\/structured-clone\/esm\/index\.js$/, 'export default structuredClone;'],
  // Names that HTML is never written with.
  [/\/node_modules\/character-entities-html4\/index\.js$/, 'export const characterEntitiesHtml4 = {};'],
  // No content has the elements of drawings.
  [/\/node_modules\/property-information\/lib\/svg\.js$/, 'export const svg = {};'],
];

/** The other file of that package. */
const withoutDocument = './index.js';

/**
 * Knows names of characters, such as `&mdash;`, without a document: in a page, the parser of Markdown would ask the browser,
 * but a worker cannot.
 */
export function namedCharacters(): Plugin {
  return {
    name: 'almanac-named-characters',
    load: {
      filter: { id: /\/node_modules\/decode-named-character-reference\/index\.dom\.js$/ },
      handler: () => `export { decodeNamedCharacterReference } from ${JSON.stringify(withoutDocument)};`,
    },
  };
}

/**
 * Keeps the worker small: without what it cannot find, and of other languages than that of the site only what statuses are
 * called, which reports may be written in.
 * @param language of the site.
 */
export function lightWorker(language: string): Plugin {
  const [ours = ''] = language.split('-');
  return {
    name: 'almanac-light-worker',
    enforce: 'pre',
    // Packages of Markdown have code for debugging, which Vite takes unless NODE_ENV says that this is production.
    resolveId: {
      filter: { id: /^[a-z]/ },
      async handler(id, importer) {
        const found = await this.resolve(id, importer, { skipSelf: true });
        return found && { ...found, id: withoutDebugging(found.id) };
      },
    },
    load: {
      filter: { id: standIns.map(([file]) => file) },
      handler: (id) => standIns.find(([file]) => file.test(id))?.[1],
    },
    transform: {
      filter: { id: /\/strings\/[a-z]{2}\.json$/ },
      handler(code, id) {
        if (id.endsWith(`/${ours}.json`)) return undefined;
        const strings = Object.entries(JSON.parse(code) as Record<string, unknown>);
        return JSON.stringify(Object.fromEntries(strings.filter(([key]) => /^(?:also|column|status)\./.test(key))));
      },
    },
  };
}

function withoutDebugging(file: string): string {
  return file
    .replace(/(\/node_modules\/[^/]+)\/dev\//, '$1/')
    .replace('/node_modules/devlop/lib/development.js', '/node_modules/devlop/lib/default.js');
}
