/** Files that no route makes: a build writes them (src/integrations/complete-site.ts) and deletes this one. */
import type { APIRoute } from 'astro';
import { feedDocument, feedsOf } from '../exports/feed.ts';
import { itemMarkdown } from '../exports/item-markdown.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { getPublication } from './_publication.ts';

export const GET: APIRoute = async () => {
  const publication = await getPublication();
  const { history, urls } = publication;
  const feeds = urls.origin === undefined ? [] : [...feedsOf('item', publication).values()];
  const texts = Object.fromEntries([
    ...history.items.map((item) => [`/areas/${item.id}/index.md`, itemMarkdown(item, publication)]),
    ...feeds.map((feed) => [`${feed.page}feed.xml`, feedDocument(feed, publication)]),
  ]);
  return Response.json({ texts, copies: Object.fromEntries((await getArchive()).urls.moved.files) });
};
