import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digest } from '../report/digest.ts';

/** What decides, besides the content itself, what is kept of it: how it is read, and how it is stored. */
const reading = { rooms: ['src/report', 'src/loaders'], files: ['src/content.config.ts', 'package-lock.json'] };
/** What decides how pages are drawn from it: all there is. */
const drawing = { rooms: ['src'], files: ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'] };

/**
 * A fingerprint of the code that reads content, so that a cache filled by other code is not used.
 * @param project absolute path of the project.
 * @returns a digest of that code, of the lock file and of the version of Node, which knows more letters from time to time.
 */
export function codeFingerprint(project: string): string {
  return fingerprintOf(project, reading);
}

/**
 * A fingerprint of the code that draws pages, so that no page that other code has drawn is published again.
 * @param project absolute path of the project.
 * @returns a digest, as for the code that reads.
 */
export function drawingFingerprint(project: string): string {
  return fingerprintOf(project, drawing);
}

function fingerprintOf(project: string, { rooms, files }: typeof reading): string {
  const inRooms = rooms.flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:test|fixture)\.ts$/.test(entry.name))
      .map(({ parentPath, name }) => relative(project, join(parentPath, name))),
  );
  const all = [...inRooms, ...files].map((file) => file.replaceAll('\\', '/')).sort();
  const texts = all.map((file) => readFileSync(join(project, file)));
  return digest(JSON.stringify([process.version, all, texts.map(({ length }) => length)]) + Buffer.concat(texts).toString('latin1'));
}
