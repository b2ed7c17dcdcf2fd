/** The URL of a site: origin and base path. */
import { decoded } from './decoded.ts';

/**
 * What such a URL looks like. It has neither query nor fragment, as pages are below it, and no empty segment, as `//` at
 * its beginning would lead to another host. Its path has only characters that need no encoding wherever a URL is
 * written: letters and digits of all scripts, and some marks. A parenthesis would end `url()` in a style sheet.
 */
export const siteUrlPattern = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#@\\]+(?:\/[\p{L}\p{M}\p{N}._~!$&*+,;=:@-]+)*\/?$/u;

/**
 * Reads the URL of a site.
 * @param text from `site.yaml` or the environment; its path may be encoded.
 * @returns the URL; undefined where the text is not one.
 */
export function siteUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url && siteUrlPattern.test(decoded(text)) ? url : undefined;
}

/**
 * The base path of a site as pages write it.
 * @param url of the site.
 * @returns the path with a slash at both ends, not encoded.
 */
export function basePath(url: URL): string {
  return `${decoded(url.pathname).replace(/\/$/, '')}/`;
}
