/** The feeds and the Markdown of items, which a build writes (src/integrations/output/write-item-files.ts). */
import type { APIRoute } from 'astro';
import { feedDocument, feedsOf } from '../exports/feed.ts';
import { itemMarkdown } from '../exports/item-markdown.ts';
import { getPublication } from './_publication.ts';

export const GET: APIRoute = async () => {
  const publication = await getPublication();
  const { history, urls } = publication;
  const feeds = urls.origin === undefined ? [] : [...feedsOf('item', publication).values()];
  return Response.json(
    Object.fromEntries([
      ...history.items.map((item) => [`/areas/${item.id}/index.md`, itemMarkdown(item, publication)]),
      ...feeds.map((feed) => [`${feed.page}feed.xml`, feedDocument(feed, publication)]),
    ]),
  );
};
