/** Files that no route makes: a build writes them (src/integrations/complete-site.ts) and deletes this one. */
import type { APIRoute } from 'astro';
import { feedDocument, feedsOf } from '../exports/feed.ts';
import { itemMarkdown } from '../exports/item-markdown.ts';
import { getArchive } from '../loaders/get-archive.ts';

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const { history, urls } = archive;
  const feeds = import.meta.env.SITE ? [...feedsOf('item', archive).values()] : [];
  const texts = Object.fromEntries([
    ...history.items.map((item) => [`/areas/${item.id}/index.md`, itemMarkdown(item, archive)]),
    ...feeds.map((feed) => [`${feed.page}feed.xml`, feedDocument(feed, archive)]),
  ]);
  return Response.json({ texts, copies: Object.fromEntries(urls.moved.files) });
};
