import { lstatSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { decoded } from '../report/decoded.ts';
import { isIn } from './output/build-folder.ts';

/**
 * Returns a function that says whether the URL of a request leads through a symbolic link in one of some places, which
 * Vite would follow.
 * @param places absolute paths of files and folders.
 * @param roots the folders from which Vite serves files. It also serves any absolute path below `/@fs/`.
 */
export function linksBelow(places: readonly string[], roots: readonly string[]): (url: string) => boolean {
  return (url) => {
    const path = decoded(url.replace(/[?#].*$/s, ''));
    const files = [...roots.map((root) => join(root, path)), join('/', path.replace(/^\/@fs\//, ''))];
    return files.some((file) => places.some((place) => isIn(place, file) && hasLink(place, file)));
  };
}

function hasLink(place: string, file: string): boolean {
  const names = relative(place, file).split(sep);
  const parts = ['', ...names].map((_, index) => join(place, ...names.slice(0, index)));
  try {
    return parts.some((part) => lstatSync(part, { throwIfNoEntry: false })?.isSymbolicLink());
  } catch {
    // No file has such a name.
    return false;
  }
}
