/** The address at which a site is published: origin and base path. */
import { decoded } from './decoded.ts';

/**
 * What such an address looks like. It has neither query nor fragment, as pages are found below it, and no empty part of
 * the path, as `//` at its beginning would lead to another host. Its path is made of what needs no encoding in any
 * place where an address is written: letters and digits of all scripts, and some marks; a parenthesis would end `url()`
 * in a style sheet.
 */
export const siteUrlPattern = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/?#@\\]+(?:\/[\p{L}\p{M}\p{N}._~!$&*+,;=:@-]+)*\/?$/u;

/**
 * Reads the address of a site.
 * @param text as it is written in `site.yaml` or the environment; letters of its path may be encoded.
 * @returns the address; undefined where it is none.
 */
export function siteUrl(text: string): URL | undefined {
  const url = URL.parse(text);
  return url && siteUrlPattern.test(decoded(text)) ? url : undefined;
}

/**
 * The path of a site as pages write it.
 * @param address of the site.
 * @returns the path with a slash at both ends, letters not encoded.
 */
export function basePath(address: URL): string {
  return `${decoded(address.pathname).replace(/\/$/, '')}/`;
}
