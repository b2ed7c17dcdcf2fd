import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../report/digest.ts';

/** What decides, besides the content itself, what is kept of it: how it is read, and how it is stored. */
const rooms = ['src/report', 'src/loaders'];
const single = ['src/content.config.ts', 'package-lock.json'];

/**
 * A fingerprint of the code that reads content, so that a cache filled by other code is not used.
 * @param project absolute path of the project.
 * @returns a digest of that code, of the lock file and of the version of Node, which knows more letters from time to time.
 */
export function codeFingerprint(project: string): string {
  const inRooms = rooms.flatMap((room) =>
    readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.test)\.ts$/.test(file))
      .map((file) => join(room, file)),
  );
  const files = [...inRooms, ...single].sort();
  return digest(JSON.stringify([process.version, files.map((file) => [file, readFileSync(join(project, file), 'utf8')])]));
}
