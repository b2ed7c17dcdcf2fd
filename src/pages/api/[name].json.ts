/** The data of the site as JSON, and for each document the JSON Schema it follows. */
import type { APIRoute } from 'astro';
import { documentPieces } from '../../data/document.ts';
import { documents, documentSchema } from '../../data/documents.ts';
import { keepEntries, knownEntries } from '../../loaders/kept-documents.ts';
import { getPageKeys } from '../../loaders/page-keys.ts';
import { getPublication } from '../_publication.ts';

export function getStaticPaths() {
  return Object.keys(documents).flatMap((name) => [
    { params: { name }, props: { name, schema: false } },
    { params: { name: `${name}.schema` }, props: { name, schema: true } },
  ]);
}

export const GET: APIRoute<{ name: string; schema: boolean }> = async ({ props: { name, schema } }) => {
  const publication = await getPublication();
  const text = schema ? `${JSON.stringify(documentSchema(name, publication.at), null, 2)}\n` : await documentText(name);
  return new Response(text, { headers: { 'content-type': 'application/json' } });

  async function documentText(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const known = import.meta.env.PROD ? knownEntries(name) : new Map<string, Uint8Array>();
    const pieces = documentPieces(documents[name]!.make(publication), await getPageKeys(), known);
    return import.meta.env.PROD ? keepEntries(name, pieces) : Buffer.concat(pieces.map(({ bytes }) => bytes));
  }
};
