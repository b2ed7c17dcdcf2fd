/** The Content Security Policy of the pages (https://www.w3.org/TR/CSP3/): what a browser may load and run on them. */
import { createHash } from 'node:crypto';

/** What a page carries in itself; everything else comes from files of the site. */
export interface PagePolicy {
  /** The text of each inline script that may run, to the letter. */
  scripts: readonly string[];
  /** The text of each inline style sheet that counts, to the letter. */
  styles: readonly string[];
}

/**
 * The policy of a page of the site. It permits files of the site, pictures that a page carries in itself, and what
 * search needs besides: to compile its index, which is WebAssembly. No other host, no frame, no plug-in, no `style`
 * attribute, no event handler, and no script or style sheet in the page that is not named here by its hash.
 * @param page what it carries in itself.
 * @returns the policy, for `<meta http-equiv>` and for a header.
 */
export function contentPolicy({ scripts, styles }: PagePolicy): string {
  return written([
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...hashesOf(scripts)],
    ['style-src', "'self'", ...hashesOf(styles)],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['object-src', "'none'"],
    ['frame-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ]);
}

/**
 * The policy of a page that only leads to another one.
 * @param script that leads there, to the letter.
 * @returns the policy; nothing but that script, and styles: Astro links those of the pages in whose place it stands.
 */
export function redirectPolicy(script: string): string {
  return written([
    ['default-src', "'none'"],
    ['script-src', ...hashesOf([script])],
    ['style-src', "'self'"],
    ['font-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ]);
}

function written(directives: readonly (readonly string[])[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}

function hashesOf(texts: readonly string[]): string[] {
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
