import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const sealBytes = 32;

/**
 * Reads a file that `writeSealed` wrote.
 * @param file its path.
 * @returns what was written; undefined where there is no such file, or it is not to the byte what was written.
 */
export function readSealed(file: string): Buffer | undefined {
  let whole: Buffer;
  try {
    whole = readFileSync(file);
  } catch {
    return undefined;
  }
  const written = whole.subarray(sealBytes);
  return sealOf(written).equals(whole.subarray(0, sealBytes)) ? written : undefined;
}

/**
 * Writes a file with a seal in front, in one step: whoever reads it meanwhile finds what was there before, and a build that is
 * stopped leaves nothing half written.
 * @param file its path; folders are made where they are missing.
 * @param bytes to write.
 */
export function writeSealed(file: string, bytes: Uint8Array): void {
  const beside = `${file}.${process.pid}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(beside, Buffer.concat([sealOf(bytes), bytes]));
  try {
    renameSync(beside, file);
  } catch {
    // Somebody has put a folder there.
    rmSync(file, { recursive: true, force: true });
    renameSync(beside, file);
  }
}

/** What stands before the bytes, so that a file that was damaged is not used. */
function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
