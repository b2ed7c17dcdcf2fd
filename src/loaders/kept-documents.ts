import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as others } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import type { Piece } from '../data/document.ts';
import { realOutput } from '../disk/output-folders.ts';
import { readSealed, writeSealed } from '../disk/sealed-file.ts';
import { cacheFolder } from '../disk/settings.ts';

/** What a build leaves for the next one about a document: where its entries are. The text itself is in the site. */
interface KnownDocument {
  /** Checksum of the whole file. */
  sum: number;
  /** Where each entry begins and ends, in bytes. */
  entries: { key: string; start: number; end: number }[];
}

/**
 * The entries of a document of the last site.
 * @param name of the document, without `.json`.
 * @returns their text by key; empty where the site has no such document, or another one than was written.
 */
export function knownEntries(name: string): ReadonlyMap<string, Uint8Array> {
  const noted = readSealed(noteOf(name));
  if (!noted) return new Map();
  const { sum, entries } = JSON.parse(noted.toString()) as KnownDocument;
  try {
    const text = readFileSync(join(realOutput(process.env['ALMANAC_OUT'] || 'dist'), 'api', `${name}.json`));
    return new Map(crc32(text) === sum ? entries.map(({ key, start, end }) => [key, text.subarray(start, end)]) : []);
  } catch {
    return new Map();
  }
}

/**
 * Writes a document, and notes where its entries are. Others have their turn in between.
 * @param name of the document, without `.json`.
 * @param file where it is to be; there must be none yet, as that might be a file of the last site under a second name.
 * @param pieces of its text.
 */
export async function writeDocument(name: string, file: string, pieces: Iterable<Piece>): Promise<void> {
  const known: KnownDocument = { sum: 0, entries: [] };
  let [waiting, waits, end] = [[] as Uint8Array[], 0, 0];
  mkdirSync(dirname(file), { recursive: true });
  const written = openSync(file, 'wx');
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length; ) at += writeSync(written, bytes, at);
    known.sum = crc32(bytes, known.sum);
    [waiting, waits] = [[], 0];
  };
  try {
    let last = performance.now();
    for (const { text, key } of pieces) {
      if (performance.now() - last > longest) {
        await others();
        last = performance.now();
      }
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      if (key !== undefined) known.entries.push({ key, start: end, end: end + bytes.length });
      waiting.push(bytes);
      waits += bytes.length;
      end += bytes.length;
      if (waits > atOnce) flush();
    }
    flush();
  } finally {
    closeSync(written);
  }
  writeSealed(noteOf(name), Buffer.from(JSON.stringify(known)));
}

/** Milliseconds for which nobody else has a turn. */
const longest = 10;

/** Bytes that are written at once. */
const atOnce = 1 << 20;

const noteOf = (name: string) => join(cacheFolder(process.env), 'documents', `${name}.json`);
