import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../report/digest.ts';

/**
 * A fingerprint of the code that reads reports, so that a cache filled by older code is not used.
 * @param project absolute path of the project.
 * @returns a digest of `src/report/` and the lock file.
 */
export function codeFingerprint(project: string): string {
  const folder = join(project, 'src/report');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(folder, file));
  return digest([...files, join(project, 'package-lock.json')].map((file) => readFileSync(file, 'utf8')).join('\0'));
}
