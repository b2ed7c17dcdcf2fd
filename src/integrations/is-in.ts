import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder or something in it. Both are absolute. */
export function isIn(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  // A name may begin with two dots itself.
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
