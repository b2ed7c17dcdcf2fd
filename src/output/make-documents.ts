import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentPieces, type Piece } from '../data/document.ts';
import { matrixCsv } from '../data/document-names.ts';
import { documents } from '../data/documents.ts';
import { matrixFile } from '../data/matrix-file.ts';
import type { Publication } from '../data/publication.ts';
import type { PageKeys } from '../history/page-keys.ts';
import { knownEntries, writeDocument } from '../loaders/kept-documents.ts';

/**
 * Writes the documents for programs, which with a long history are as large as a thousand pages each. Entries of which nothing has changed are
 * taken from the last site.
 * @param site folder of the new site.
 * @param publication of the site.
 * @param keys of entries.
 * @param canTake whether it is known what the last site leads to.
 * @param scan is given the text of the documents in pieces, but for entries that are taken, and the file that has it.
 */
export async function makeDocuments(site: string, publication: Publication, keys: PageKeys, canTake: boolean, scan: (file: string, text: string) => void): Promise<void> {
  for (const [name, { make }] of Object.entries(documents)) {
    const file = `api/${name}.json`;
    const pieces = documentPieces(make(publication), keys, canTake ? knownEntries(name) : new Map());
    await writeDocument(name, join(site, file), scanned(pieces, file, scan));
  }
  writeFileSync(join(site, matrixCsv), matrixFile(publication), { flag: 'wx' });
}

function* scanned(pieces: Iterable<Piece>, file: string, scan: (file: string, text: string) => void): Generator<Piece> {
  for (const piece of pieces) {
    if (typeof piece.text === 'string') scan(file, piece.text);
    yield piece;
  }
}
