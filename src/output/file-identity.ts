import { lstatSync } from 'node:fs';

/**
 * Number, size in bytes, time of the last change in milliseconds and permissions of a file: another one, and one that was
 * changed, differs in at least one of them.
 */
export type FileIdentity = [number: number, size: number, changed: number, mode: number];

/**
 * Whether a file is still the one that it was.
 * @param path of the file.
 * @param known what it was.
 */
export function isSameFile(path: string, known: FileIdentity): boolean {
  const found = identityOf(path);
  return found !== undefined && found.every((part, index) => part === known[index]);
}

/**
 * What makes a file this file.
 * @param path of it.
 * @returns undefined where there is none, or something else, or nobody may look.
 */
export function identityOf(path: string): FileIdentity | undefined {
  try {
    const found = lstatSync(path);
    return found.isFile() ? [found.ino, found.size, found.mtimeMs, found.mode] : undefined;
  } catch {
    return undefined;
  }
}
