import { existsSync, renameSync } from 'node:fs';

/** What a system says where there is nothing to rename, or where something is in the other place. */
const overtaken = new Set(['ENOENT', 'ENOTEMPTY', 'EEXIST']);

/**
 * Renames a file or folder, where other processes may do the same at any moment.
 * @param from its path.
 * @param to another path in the same folder.
 * @returns false where it is gone, or something has come to be in the other place.
 * @throws where it cannot be renamed for another reason.
 */
export function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    // Windows says only that it may not be done.
    if (overtaken.has((error as NodeJS.ErrnoException).code ?? '') || existsSync(to)) return false;
    throw error;
  }
}
