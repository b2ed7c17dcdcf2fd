import { aliasUrls, namesOf } from '../report/alias-urls.ts';
import { classifyPath } from '../report/content-path.ts';
import type { Area, Content, Topic } from '../report/content.ts';
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';
import { pageRoutes, urlsOf } from '../urls/routes.ts';
import type { History } from './history.ts';

/** The paths of pages and of the names that redirect to them, each with the path of its page. */
export function pagePaths(content: Content, history: History): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  // If a file cannot be read, its path alone says which page it is.
  for (const kind of [...content.paths].map(classifyPath)) {
    const page =
      (kind.type === 'area' || kind.type === 'topic') && !kind.draft ? `/${kind.type}s/${kind.id}/` : undefined;
    if (page !== undefined) pages.set(page, page);
  }
  for (const { id, names } of history.items) {
    for (const name of names) if (name.split('/').length === 2) pages.set(`/areas/${name}/`, `/areas/${id}/`);
  }
  for (const [folder, notes] of Object.entries({ areas: content.areas, topics: content.topics })) {
    const urls = aliasUrls<Area | Topic>(notes, namesOf);
    for (const { slug, entry } of urls) pages.set(`/${folder}/${slug}/`, `/${folder}/${entry.id}/`);
  }
  const ownPaths = urlsOf(pageRoutes, {
    cycle: content.cycles.map(({ id }) => id),
    diagnostic: Object.keys(diagnosticKinds),
    item: history.items.map(({ id }) => id),
    page: content.pages.map(({ id }) => id),
    // A cycle without a page of its own redirects to the page that shows it.
    'matrix page': history.cycles.map(({ cycle }) => cycle.id),
  });
  for (const path of ownPaths) pages.set(path, path);
  return pages;
}
