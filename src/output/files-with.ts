import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What HTML and JSON may write otherwise than it is meant. */
const escaped = /[&<>"'\\]/;

/**
 * Finds files in which addresses may stand, sooner than by scanning all of them.
 * @param folder that the files are in.
 * @param files their paths inside the folder.
 * @param addresses as a scan gives them.
 * @returns every file that has one of them, and some that only have their words.
 */
export function filesWith(folder: string, files: Iterable<string>, addresses: readonly string[]): Set<string> {
  const words = addresses.map((address) => address.split(escaped).reduce((longest, part) => (part.length > longest.length ? part : longest), ''));
  // A full address has the path in it.
  const wanted = [...new Set(words)].filter((word, _, all) => !all.some((other) => other !== word && word.includes(other))).map((word) => Buffer.from(word));
  const found = new Set<string>();
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    if (wanted.some((word) => bytes.includes(word))) found.add(file);
  }
  return found;
}
