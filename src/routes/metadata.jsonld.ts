/** A description of the site for indexes of documents. */
import type { APIRoute } from 'astro';
import { siteMetadata } from '../exports/site-metadata.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { newestChange } from '../loaders/page-sources.ts';
import { documentsOf } from '../report/content.ts';

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const changed = await newestChange(documentsOf(archive.content).map(({ file }) => file));
  return Response.json(siteMetadata(archive, changed), { headers: { 'content-type': 'application/ld+json' } });
};
