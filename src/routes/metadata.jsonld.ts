/** A description of the site for indexes of documents. */
import type { APIRoute } from 'astro';
import { siteMetadata } from '../exports/site-metadata.ts';
import { newestChange } from '../loaders/page-sources.ts';
import { documentsOf } from '../report/content.ts';
import { getPublication } from './_publication.ts';

export const GET: APIRoute = async () => {
  const publication = await getPublication();
  const changed = await newestChange(documentsOf(publication.content).map(({ file }) => file));
  return Response.json(siteMetadata(publication, changed), { headers: { 'content-type': 'application/ld+json' } });
};
