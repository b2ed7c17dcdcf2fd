import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentPieces, type Piece } from '../data/document.ts';
import { documents } from '../data/documents.ts';
import { matrixFile } from '../data/matrix-file.ts';
import type { Publication } from '../data/publication.ts';
import type { PageKeys } from '../history/page-keys.ts';
import { knownEntries, writeDocument } from '../loaders/kept-documents.ts';
import { scanFile } from './scan-file.ts';

/** What was found in a document when it was made. */
export interface MadeDocument {
  /** Path inside the site. */
  file: string;
  /** Every address in what has been made now. */
  addresses: string[];
  /** Whether there are entries that the last site had already; the addresses of those are not here. */
  isPart: boolean;
}

const matrix = 'api/matrix.csv';

/** The files that `makeDocuments` writes, so that no page has to. */
export const documentFiles: ReadonlySet<string> = new Set([...Object.keys(documents).map((name) => `api/${name}.json`), matrix]);

/**
 * Writes the documents for programs, which with a long history are as large as a thousand pages each. Entries of which nothing has changed are
 * taken from the last site.
 * @param site folder of the new site.
 * @param publication of the site.
 * @param keys of entries.
 * @param canTake whether it is known what the last site leads to.
 * @returns what was found in each.
 */
export async function makeDocuments(site: string, publication: Publication, keys: PageKeys, canTake: boolean): Promise<MadeDocument[]> {
  const made: MadeDocument[] = [];
  for (const [name, { make }] of Object.entries(documents)) {
    const file = `api/${name}.json`;
    const found = { addresses: new Set<string>(), isPart: false };
    const pieces = documentPieces(make(publication), keys, canTake ? knownEntries(name) : new Map());
    await writeDocument(name, join(site, file), scanned(pieces, file, found));
    made.push({ file, addresses: [...found.addresses], isPart: found.isPart });
  }
  writeFileSync(join(site, matrix), matrixFile(publication), { flag: 'wx' });
  return made;
}

function* scanned(pieces: Iterable<Piece>, file: string, found: { addresses: Set<string>; isPart: boolean }): Generator<Piece> {
  for (const piece of pieces) {
    if (typeof piece.text === 'string') for (const address of scanFile(file, piece.text).addresses) found.addresses.add(address);
    else found.isPart = true;
    yield piece;
  }
}
