import { isUtf8 } from 'node:buffer';
import { lstatSync, readFileSync } from 'node:fs';
import type { Finding } from '../report/diagnostics/diagnostic.ts';
import { placesIn } from '../report/diagnostics/source.ts';
import { maxCharacters } from '../report/limits.ts';

/** No text within the limit has more bytes. */
export const maxBytes = 4 * maxCharacters;
/**
 * The bytes of a file, or only their number if there are more than `limit`; undefined if there is no regular file, as
 * links could lead anywhere and devices have no end. Throws what the file system throws, except for a missing file.
 */
export function readRegular(path: string, limit: number): Buffer | number | undefined {
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry?.isFile()) return undefined;
  return entry.size > limit ? entry.size : readFileSync(path);
}

/** The text of a file without a byte order mark; undefined if `readRegular` did not read it, or it is not UTF-8. */
export function textIn(bytes: ReturnType<typeof readRegular> | undefined): string | undefined {
  return Buffer.isBuffer(bytes) && isUtf8(bytes) ? bytes.toString().replace(/^\ufeff/, '') : undefined;
}

/** Says where bytes are no text. */
export function notUtf8(file: string, bytes: Buffer): Finding {
  return {
    code: 'file-encoding',
    position: faultPosition(bytes),
    found: 'bytes that are not UTF-8',
    expected: 'UTF-8 text',
    fix: `Save ${file} with the encoding UTF-8.`,
  };
}

/** The position of the first byte that changes when the text is decoded and encoded again. */
function faultPosition(bytes: Buffer): { line: number; column: number } {
  const again = Buffer.from(bytes.toString());
  const end = bytes.findIndex((byte, index) => byte !== again[index]);
  return placesIn(bytes.subarray(0, end).toString()).at(Infinity);
}
