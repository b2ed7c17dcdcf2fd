import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Piece } from '../data/document.ts';
import { realOutput } from '../disk/output-folders.ts';
import { readSealed, writeSealed } from '../disk/sealed-file.ts';
import { cacheFolder } from '../disk/settings.ts';

/** What is known of a document that a build has written: where its entries are. The text itself is in the site. */
interface KnownDocument {
  /** Checksum of the whole file. */
  sum: number;
  /** Where each entry begins and ends, in bytes, and whether an earlier build had made it. */
  entries: { key: string; start: number; end: number; isKept: boolean }[];
}

/**
 * The entries of a document of the last site.
 * @param name of the document, without `.json`.
 * @returns their text by key; empty where the site has no such document, or another one than was written.
 */
export function knownEntries(name: string): ReadonlyMap<string, Uint8Array> {
  const output = realOutput(process.env['ALMANAC_OUT'] || 'dist');
  const known = readKnown(name, join(output, 'api', `${name}.json`));
  return new Map(known?.entries.map(({ key, start, end }) => [key, known.text.subarray(start, end)]));
}

/**
 * Notes where the entries of a document are, for the next build.
 * @param name of the document, without `.json`.
 * @param pieces of its text.
 * @returns the text.
 */
export function keepEntries(name: string, pieces: readonly Piece[]): Uint8Array<ArrayBuffer> {
  const text = Buffer.concat(pieces.map(({ bytes }) => bytes));
  let end = 0;
  const entries = pieces.flatMap(({ bytes, key, isKept }) => {
    const start = end;
    end += bytes.length;
    return key === undefined ? [] : [{ key, start, end, isKept }];
  });
  writeSealed(fileOf(name), Buffer.from(JSON.stringify({ sum: crc32(text), entries } satisfies KnownDocument)));
  return text;
}

/**
 * What of a document a build has made anew.
 * @param path of the file inside the new site.
 * @param site folder of the new site.
 * @returns its text without the entries that the last site had already; undefined where nothing is known of the file.
 */
export function newText(path: string, site: string): string | undefined {
  const name = /^api\/([^/.]+)\.json$/.exec(path)?.[1];
  const known = name === undefined ? undefined : readKnown(name, join(site, path));
  if (!known) return undefined;
  const kept = known.entries.filter(({ isKept }) => isKept);
  const between = [...kept, { start: known.text.length }].map(({ start }, index) => known.text.subarray(kept[index - 1]?.end ?? 0, start));
  return Buffer.concat(between).toString();
}

/** Forgets every document: other code has made them, or what was found in them is not known any more. */
export function forgetDocuments(): void {
  rmSync(folder(), { recursive: true, force: true });
}

function readKnown(name: string, file: string): (KnownDocument & { text: Buffer }) | undefined {
  const noted = readSealed(fileOf(name));
  if (!noted) return undefined;
  const known = JSON.parse(noted.toString()) as KnownDocument;
  try {
    const text = readFileSync(file);
    return crc32(text) === known.sum ? { ...known, text } : undefined;
  } catch {
    return undefined;
  }
}

const folder = () => join(cacheFolder(process.env), 'documents');
const fileOf = (name: string) => join(folder(), `${name}.json`);
