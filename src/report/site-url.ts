import { decoded } from './decoded.ts';

/**
 * The URL of a site: origin and base path. A query or fragment would end it, as pages are below it, and with an empty
 * segment a path could begin with `//`, which is another host. The path has only characters that need no encoding
 * anywhere; a parenthesis would end `url()` in a style sheet.
 */
export const siteUrlPattern = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#@\\]+(?:\/[\p{L}\p{M}\p{N}._~!$&*+,;=:@-]+)*\/?$/u;

/** Reads the URL of a site, whose path may be encoded; undefined if the text is no such URL. */
export function siteUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url && siteUrlPattern.test(decoded(text)) ? url : undefined;
}

/** The base path of a site, decoded, with a slash at both ends. */
export function basePath(url: URL): string {
  return `${decoded(url.pathname).replace(/\/$/, '')}/`;
}
