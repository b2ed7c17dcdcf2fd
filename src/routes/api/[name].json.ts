/** The data of the site as JSON, and the JSON Schema of each document. */
import type { APIRoute } from 'astro';
import { documentOf, documentSchema, documentText, type DocumentName } from '../../exports/documents.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { documentNames } from '../../urls/routes.ts';

export function getStaticPaths() {
  return documentNames.flatMap((name) => [
    { params: { name }, props: { name, schema: false } },
    { params: { name: `${name}.schema` }, props: { name, schema: true } },
  ]);
}

export const GET: APIRoute<{ name: DocumentName; schema: boolean }> = async ({ props: { name, schema } }) => {
  const archive = await getArchive();
  const text = schema
    ? `${JSON.stringify(documentSchema(name, archive), null, 2)}\n`
    : documentText(documentOf(name, archive));
  return new Response(text, { headers: { 'content-type': 'application/json' } });
};
