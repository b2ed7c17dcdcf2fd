/** The URL of a site: origin and base path. */
import { decoded } from './decoded.ts';

/**
 * The pattern of such a URL. It has neither query nor fragment, as pages are below it, and no empty segment, as a path
 * that begins with `//` would be another host. Its path has only characters that need no encoding anywhere: letters and
 * digits of all scripts, and some marks. A parenthesis would end `url()` in a style sheet.
 */
export const siteUrlPattern = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#@\\]+(?:\/[\p{L}\p{M}\p{N}._~!$&*+,;=:@-]+)*\/?$/u;

/** Reads the URL of a site, whose path may be encoded; undefined if the text is no such URL. */
export function siteUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url && siteUrlPattern.test(decoded(text)) ? url : undefined;
}

/** The base path of a site as pages write it: decoded, with a slash at both ends. */
export function basePath(url: URL): string {
  return `${decoded(url.pathname).replace(/\/$/, '')}/`;
}
