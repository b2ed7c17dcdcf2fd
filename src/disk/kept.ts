import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readSealed, writeSealed } from './sealed-file.ts';

/**
 * Makes something that takes long only once for as long as what it is made from stays the same.
 * @param folder where it is kept; made where it is missing.
 * @param name of the thing: letters, digits and hyphens.
 * @param key a digest of everything it is made from, code and packages included.
 * @param make makes it.
 * @returns what was kept under that name and key, or what has been made now. What was kept under the name before is removed.
 */
export async function kept(folder: string, name: string, key: string, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const file = join(folder, `${name}.${key}`);
  const known = readSealed(file);
  if (known) return known;
  const made = await make();
  try {
    await mkdir(folder, { recursive: true });
    const older = (await readdir(folder)).filter((other) => other.startsWith(`${name}.`) && other.split('.').length === 2);
    await Promise.all(older.map((other) => rm(join(folder, other), { force: true })));
    writeSealed(file, made);
  } catch {
    // Where nothing can be kept, it is made anew each time.
  }
  return made;
}
