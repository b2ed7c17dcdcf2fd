import { isAbsolute, relative, sep } from 'node:path';

/**
 * Tells whether a path is a folder or something in it.
 * @param folder path of the folder.
 * @param path to test; both are absolute.
 */
export function isIn(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  // A name may begin with two dots itself.
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
