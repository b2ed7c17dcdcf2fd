/** The feeds of areas, items and topics. */
import type { APIRoute } from 'astro';
import { feedDocument, feedsOf, siteFeed, type Feed } from '../exports/feed.ts';
import { getPublication } from './_publication.ts';

/** The paths of the feeds of one kind: each part of an id is a parameter, which `names` names. */
export async function feedPaths(kind: Parameters<typeof feedsOf>[0], ...names: string[]) {
  const feeds = feedsOf(kind, await getPublication());
  return [...feeds].map(([id, feed]) => {
    const parts = id.split('/').map((part, index) => [names[index], part]);
    return { params: Object.fromEntries(parts) as Record<string, string>, props: { feed } };
  });
}

/** Writes the feed of a path; without one, that of the site. */
export const feedResponse: APIRoute<{ feed?: Feed }> = async ({ props }) => {
  const publication = await getPublication();
  return new Response(feedDocument(props.feed ?? siteFeed(publication), publication), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
};
