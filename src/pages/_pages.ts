import { matrixPages } from '../components/matrix-pages.ts';
import { topicPages, windowPath } from '../components/topic-pages.ts';
import { getArchive } from '../loaders/archive.ts';

/** Only the names are used: those of pages that are written, not made from content. */
const written = Object.keys(import.meta.glob('./**/*.{astro,mdx}')).filter((file) => !/\/[[_]|\/404\./.test(file));

/**
 * All pages that are found by search engines: neither redirects nor "not found".
 * @returns their paths from the root of the site, each once.
 */
export async function sitePages(): Promise<string[]> {
  const archive = await getArchive();
  const { content, history } = archive;
  const cycles = history.cycles.map(({ cycle }) => `/cycles/${cycle.id}/`);
  return [
    ...written.map((file) => file.replace(/^\.|(index)?\.(astro|mdx)$/g, '').replace(/[^/]$/, '$&/')),
    ...cycles.flatMap((page) => [page, `${page}changes/`]),
    ...content.areas.map(({ id }) => `/areas/${id}/`),
    ...history.items.map(({ id }) => `/areas/${id}/`),
    ...matrixPages(history.cycles)
      .slice(1)
      .map(({ path }) => path),
    ...content.topics.flatMap(({ id }) => {
      const { windows } = topicPages(id, archive);
      return [`/topics/${id}/`, ...windows.map((window) => windowPath(id, window))];
    }),
  ];
}
