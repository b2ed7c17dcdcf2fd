/** The data of the site as JSON, and for each document the JSON Schema it follows. A build writes the documents by itself (`src/output/make-documents.ts`). */
import type { APIRoute } from 'astro';
import { documentPieces } from '../../data/document.ts';
import { documents, documentSchema } from '../../data/documents.ts';
import { noKeys } from '../../history/page-keys.ts';
import { getPublication } from '../_publication.ts';

export function getStaticPaths() {
  return Object.keys(documents).flatMap((name) => [
    { params: { name }, props: { name, schema: false } },
    { params: { name: `${name}.schema` }, props: { name, schema: true } },
  ]);
}

export const GET: APIRoute<{ name: string; schema: boolean }> = async ({ props: { name, schema } }) => {
  const publication = await getPublication();
  const text = schema
    ? `${JSON.stringify(documentSchema(name, publication.at), null, 2)}\n`
    : [...documentPieces(documents[name]!.make(publication), noKeys, new Map())].map((piece) => piece.text).join('');
  return new Response(text, { headers: { 'content-type': 'application/json' } });
};
