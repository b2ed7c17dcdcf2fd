/**
 * The packages that the page for writing loads when somebody asks for them: to read a dropped file, to search in the text. The
 * development server prepares what it finds out late, and then reloads the page, which would lose the file.
 */
export const laterPackages = [
  '@codemirror/search',
  '@zip.js/zip.js/lib/zip-core-native.js',
  'character-entities',
  'csv-parse/browser/esm/sync',
  'culori',
  'mdast-util-gfm-autolink-literal',
  'mdast-util-gfm-footnote',
  'mdast-util-gfm-strikethrough',
  'mdast-util-mdx',
  'mdast-util-to-markdown',
];

/** How Vite finds them: from the project, or from where this package is installed. */
export function preparedPackages(): string[] {
  const isInstalled = import.meta.url.includes('/node_modules/');
  return laterPackages.map((name) => (isInstalled ? `almanac > ${name}` : name));
}
