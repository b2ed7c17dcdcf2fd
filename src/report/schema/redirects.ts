import { z } from 'zod';
import { decoded } from '../decoded.ts';
import { maxUrl } from '../url-list.ts';
import { field } from './texts.ts';

/**
 * A path below the site and nowhere else, perhaps with a place on that page: no empty segment, none that leads upwards,
 * no backslash, which browsers take for a slash, neither as such nor encoded, and nothing that is encoded twice. It
 * becomes a folder; what begins with `_` or a dot belongs to Almanac and to hosts.
 */
const oldUrl =
  /^(?!.*%(?:[01][\da-fA-F]|7[fF]|25|2[fF]|5[cC]))\/(?![._]|%2[eE])(?:(?!(?:\.|%2[eE]){1,2}(?:[/#]|$)|index\.html(?:#|$))[^\s?#/\\]+(?:\/|(?=#)|$))+(?:#\S+)?$/;
const newUrl = /^(?:\/(?![/\\])|https?:\/\/[^\s/\\])[^\s\\]*$/;

/** `redirects.yaml`: URLs that were published once, and the new ones. */
export const redirectsSchema = field(
  z.record(
    z
      .string()
      .refine(
        (url) => isOldUrl(pathOf(url)),
        'an old path that begins with / and no "_" or ".", without "..", "index.html" or "\\", with parts of at most 200 bytes',
      ),
    field(
      z.string().regex(newUrl, 'a path that begins with / or a full URL'),
      'The new URL: a page, or a place on one.',
      '/areas/new/',
      '/cycles/k1/#ovens/new-words',
    ),
  ),
  'Old URL on this site, of a page or a place on one, then the new one. Both begin with a slash.',
  '/areas/old/: /areas/new/',
  '/cycles/k1/#ovens/old-words: /cycles/k1/#ovens/new-words',
);

/** The path of a URL; where it is not on this site, that is reported once the URL of the site is known. */
export function pathOf(url: string): string {
  return url.replace(/^https?:\/\/[^\s/]+/, '');
}

/** Whether a URL from the root of the site can redirect. */
export function isOldUrl(url: string): boolean {
  if (url.length > maxUrl) return false;
  const path = decoded(url);
  return (
    oldUrl.test(url) &&
    oldUrl.test(path) &&
    path
      .replace(/#.*/s, '')
      .split('/')
      .every((part) => new TextEncoder().encode(part).length <= maxBytes)
  );
}

/** Names of folders may have 255 bytes on most disks, and hosts add to them. */
const maxBytes = 200;
