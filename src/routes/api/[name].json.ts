/** The data of the site as JSON, and the JSON Schema of each document. */
import type { APIRoute } from 'astro';
import { documentOf, documentSchema, documentText, type DocumentName } from '../../exports/documents.ts';
import { documentNames } from '../../urls/routes.ts';
import { getPublication } from '../_publication.ts';

export function getStaticPaths() {
  return documentNames.flatMap((name) => [
    { params: { name }, props: { name, schema: false } },
    { params: { name: `${name}.schema` }, props: { name, schema: true } },
  ]);
}

export const GET: APIRoute<{ name: DocumentName; schema: boolean }> = async ({ props: { name, schema } }) => {
  const publication = await getPublication();
  const text = schema
    ? `${JSON.stringify(documentSchema(name, publication), null, 2)}\n`
    : documentText(documentOf(name, publication));
  return new Response(text, { headers: { 'content-type': 'application/json' } });
};
