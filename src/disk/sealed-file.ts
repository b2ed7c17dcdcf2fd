import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const sealBytes = 32;

/**
 * Reads a file that `writeSealed` wrote.
 * @param file its path.
 * @param seal that it was written with; left out, any counts.
 * @returns what was written; undefined where there is no such file, it is not to the byte what was written, or something else was.
 */
export function readSealed(file: string, seal?: string): Buffer | undefined {
  let whole: Buffer;
  try {
    whole = readFileSync(file);
  } catch {
    return undefined;
  }
  const written = whole.subarray(sealBytes);
  const found = sealOf(written);
  const isMeant = seal === undefined || found.toString('hex') === seal;
  return isMeant && found.equals(whole.subarray(0, sealBytes)) ? written : undefined;
}

/**
 * Writes a file with a seal in front, in one step: whoever reads it meanwhile finds what was there before, and a build that is
 * stopped leaves nothing half written.
 * @param file its path; folders are made where they are missing.
 * @param bytes to write.
 * @returns the seal, which other bytes would not have.
 */
export function writeSealed(file: string, bytes: Uint8Array): string {
  const beside = `${file}.${process.pid}`;
  const seal = sealOf(bytes);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(beside, Buffer.concat([seal, bytes]));
  try {
    renameSync(beside, file);
  } catch {
    // Somebody has put a folder there.
    rmSync(file, { recursive: true, force: true });
    renameSync(beside, file);
  }
  return seal.toString('hex');
}

/** What stands before the bytes, so that a file that was damaged is not used. */
function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
