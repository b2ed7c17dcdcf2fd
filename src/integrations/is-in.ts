import { isAbsolute, relative, sep } from 'node:path';

/**
 * Whether a path is that of a folder, or of something in it.
 * @param folder path of the folder.
 * @param path to look at; both absolute.
 */
export function isIn(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  // A name may begin with two dots itself.
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
