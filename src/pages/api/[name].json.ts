/** The data of the site as JSON, and for each document the JSON Schema it follows. A build writes the documents by itself (`src/output/make-documents.ts`). */
import type { APIRoute } from 'astro';
import { wholeDocument } from '../../data/document.ts';
import { documents, documentSchema } from '../../data/documents.ts';
import { getPublication } from '../_publication.ts';

export function getStaticPaths() {
  return Object.keys(documents).flatMap((name) => [
    { params: { name }, props: { name, schema: false } },
    { params: { name: `${name}.schema` }, props: { name, schema: true } },
  ]);
}

export const GET: APIRoute<{ name: string; schema: boolean }> = async ({ props: { name, schema } }) => {
  const publication = await getPublication();
  const value = schema ? documentSchema(name, publication.at) : wholeDocument(documents[name]!.make(publication));
  return new Response(`${JSON.stringify(value, null, schema ? 2 : undefined)}\n`, { headers: { 'content-type': 'application/json' } });
};
