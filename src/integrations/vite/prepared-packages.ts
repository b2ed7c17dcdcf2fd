/**
 * The packages that the page for writing loads when somebody asks for them: to read a dropped file, to search in the text. The
 * development server prepares what it finds out late, and then reloads the page, which would lose the file.
 */
export const laterPackages = [
  '@codemirror/search',
  '@zip.js/zip.js/lib/zip-core-native.js',
  'csv-parse/browser/esm/sync',
  'culori',
  'mdast-util-gfm-autolink-literal',
  'mdast-util-gfm-footnote',
  'mdast-util-gfm-strikethrough',
  'mdast-util-mdx',
  'mdast-util-to-markdown',
  'saxes',
];

/** What it loads at once. The server finds that out in a clone, but not in an installed package, and some is no ES module. */
export const firstPackages = [
  '@codemirror/autocomplete',
  '@codemirror/commands',
  '@codemirror/lint',
  '@codemirror/state',
  '@codemirror/view',
  'diff',
  'fastest-levenshtein',
  'hast-util-to-html',
  'mdast-util-from-markdown',
  'mdast-util-frontmatter',
  'mdast-util-gfm',
  'mdast-util-to-hast',
  'mdast-util-to-string',
  'micromark-extension-frontmatter',
  'micromark-extension-gfm',
  'micromark-util-decode-string',
  'unist-util-visit',
  'vfile-location',
  'yaml',
  'zod/mini',
];

/** How Vite finds them: from the project, or from where this package is installed. */
export function preparedPackages(): string[] {
  const isInstalled = import.meta.url.includes('/node_modules/');
  return isInstalled ? [...firstPackages, ...laterPackages].map((name) => `almanac > ${name}`) : laterPackages;
}
