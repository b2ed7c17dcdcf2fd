import { pathOf } from './read-url.ts';

/**
 * Files that may change their address, as nobody is ever sent there; those that are for hosts, and those that no list
 * of addresses can name.
 */
const passing =
  /^(?:404\.html|[._][^/]*|search\/(?!index\.html$).*|_astro\/.*|pagefind\/.*|robots\.txt|sitemap-.*\.xml|.*\.(?:png|jpe?g|gif|webp|avif|svg|ico|js|css|woff2|wasm|map)|.*#.*)$/i;

/**
 * Whether the address of a file has to work for ever.
 * @param file path inside the output.
 * @returns true for pages, feeds, data files, Markdown and the originals of the team.
 */
export function isPermanent(file: string): boolean {
  return !passing.test(file);
}

/**
 * The places on a page that have to be found for ever.
 * @param file path of the page inside the output.
 * @param ids of the page.
 * @returns those made from cycles, areas and lines, on the pages of cycles, areas, items and topics.
 */
export function permanentAnchors(file: string, ids: readonly string[]): string[] {
  if (!/^(?:cycles\/[^/]+|topics\/[^/]+|areas\/[^/]+(?:\/[^/]+)?)\/index\.html$/.test(file)) return [];
  const isItem = /^areas\/[^/]+\/[^/]+\//.test(file);
  // What begins with its report is where an earlier wording stands for now; a sub-line has a place of its own besides.
  return ids.filter(
    (id) =>
      id !== '' &&
      !id.startsWith('_') &&
      !(isItem && /^[^/]+\/(?:plan|status)(?:\/|$)/.test(id) && !id.startsWith(itemOf(file))),
  );
}

/** `ovens/status/` of the page of the item with that id. */
const itemOf = (file: string): string => file.slice('areas/'.length, -'index.html'.length);

/**
 * Every permanent address of an output.
 * @param ids of its pages, by file.
 * @param files of the output.
 * @returns addresses from the root of the site.
 */
export function permanentUrls({
  ids,
  files,
}: {
  ids: ReadonlyMap<string, readonly string[]>;
  files: ReadonlySet<string>;
}): string[] {
  return [...files].filter(isPermanent).flatMap((file) => {
    const path = pathOf(file);
    return [path, ...permanentAnchors(file, ids.get(file) ?? []).map((id) => `${path}#${id}`)];
  });
}
