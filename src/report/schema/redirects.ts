import * as z from 'zod/mini';
import { decoded } from '../decoded.ts';
import { isOwnUrl } from '../url-list.ts';
import { field } from './texts.ts';

const newUrl = /^(?:\/(?![/\\])|https?:\/\/[^\s/\\])[^\s\\]*$/;

/** `redirects.yaml`: new URLs by URLs that were published once. */
export const redirectsSchema = field(
  z.record(
    z
      .string()
      .register(z.globalRegistry, { pattern: '^(?:/|https?://)' })
      .check(
        z.refine(
          (url) => isOldUrl(pathOf(url)),
          'an old path that begins with / and no "_" or ".", without "..", "index.html" or "\\", with parts of at most 200 bytes',
        ),
      ),
    field(
      z.string().check(z.regex(newUrl, 'a path that begins with / or a full URL')),
      'The new URL: a page, or a place on one.',
      '/areas/new/',
      '/cycles/k1/#ovens/new-words',
    ),
  ),
  'Old URL on this site, of a page or a place on one, then the new one. Both begin with a slash.',
  '/areas/old/: /areas/new/',
  '/cycles/k1/#ovens/old-words: /cycles/k1/#ovens/new-words',
);

/** The path of a URL. Whether it is on this site is checked once the URL of the site is known. */
export function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^\s/]+/, '');
}

/**
 * Whether a URL from the root of the site can redirect. Names with `_` or a dot in front belong to Almanac and to
 * hosts.
 */
export function isOldUrl(url: string): boolean {
  const written = decoded(url);
  const [path = '', anchor] = written.split(/#(.*)/s);
  return (
    isOwnUrl(written) &&
    !/\s/.test(written) &&
    anchor !== '' &&
    !/^\/(?:$|[._])|\/index\.html$/.test(path) &&
    path.split('/').every(isNameOfFolder)
  );
}

function isNameOfFolder(part: string): boolean {
  // No character has more than three bytes for each of its code units.
  return part.length * 3 <= longestName || new TextEncoder().encode(part).length <= longestName;
}

/** Most disks allow 255 bytes in the name of a folder, and hosts add to it. */
const longestName = 200;
