import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

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
  const known = await readFile(file).catch(() => undefined);
  const whole = known && unsealed(known);
  if (whole) return whole;
  const made = await make();
  await mkdir(folder, { recursive: true });
  const older = (await readdir(folder)).filter((other) => other.startsWith(`${name}.`) && other.split('.').length === 2);
  await Promise.all(older.map((other) => rm(join(folder, other), { force: true })));
  // Written beside its place and moved there: a build that is stopped leaves nothing half written.
  await writeFile(`${file}.${process.pid}`, Buffer.concat([sealOf(made), made]));
  await rename(`${file}.${process.pid}`, file);
  return made;
}

/** What stands before the bytes, so that a file that was damaged is made again. */
function sealOf(made: Uint8Array): Buffer {
  return createHash('sha256').update(made).digest();
}

function unsealed(file: Buffer): Buffer | undefined {
  const made = file.subarray(32);
  return sealOf(made).equals(file.subarray(0, 32)) ? made : undefined;
}
