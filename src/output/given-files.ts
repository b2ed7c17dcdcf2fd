import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the files that are published as they are.
 * @param project absolute path of the project.
 * @returns paths inside `public/`, with slashes; none where there is no such folder.
 */
export function givenFiles(project: string): Set<string> {
  const folder = join(project, 'public');
  if (!existsSync(folder)) return new Set();
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory());
  return new Set(entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1).replaceAll('\\', '/')));
}
