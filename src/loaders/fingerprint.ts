import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { digest } from '../report/digest.ts';

/** What decides, besides the content itself, what is kept of it: how it is read, and how it is stored. */
const reading = { rooms: ['src/report', 'src/loaders', 'src/disk'], files: ['src/content.config.ts', 'package-lock.json'] };
/** What decides how pages are drawn from it: all there is. */
const drawing = { rooms: ['src'], files: ['astro.config.mjs', 'package-lock.json', 'tsconfig.json'] };

/** Digests of code, of the lock file and of the version of Node, which knows more letters from time to time. */
export interface Fingerprints {
  /** Of the code that reads content, so that nothing counts that other code has read. */
  reading: string;
  /** Of all code of a site, so that no page is published again that other code has drawn. */
  drawing: string;
}

/**
 * Takes the fingerprints of the code as it is now. Both of the same moment: code may be saved while it is bundled.
 * @param project absolute path of the project.
 * @returns them.
 */
export function fingerprintsOf(project: string): Fingerprints {
  const texts = new Map<string, Buffer>();
  const read = (file: string) => texts.get(file) ?? texts.set(file, readFileSync(join(project, file))).get(file)!;
  return { reading: fingerprintOf(project, reading, read), drawing: fingerprintOf(project, drawing, read) };
}

function fingerprintOf(project: string, { rooms, files }: typeof reading, read: (file: string) => Buffer): string {
  const inRooms = rooms.flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:test|fixture)\.ts$/.test(entry.name))
      .map(({ parentPath, name }) => relative(project, join(parentPath, name))),
  );
  const all = [...inRooms, ...files].map((file) => file.replaceAll('\\', '/')).sort();
  const texts = all.map(read);
  return digest(JSON.stringify([process.version, all, texts.map(({ length }) => length)]) + Buffer.concat(texts).toString('latin1'));
}
