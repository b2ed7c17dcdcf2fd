/** The Content Security Policy of the pages (https://www.w3.org/TR/CSP3/): what a browser may load and run on them. */
import { createHash } from 'node:crypto';

/** What is inline in a page. */
export interface PagePolicy {
  /** The text of each script. */
  scripts: readonly string[];
  /** The text of each style sheet. */
  styles: readonly string[];
}

/**
 * The policy of a page, for `<meta http-equiv>` or a header. It permits files of the site, data URLs of images,
 * WebAssembly for the search index, and the inline scripts and style sheets that `page` names.
 */
export function contentPolicy({ scripts, styles }: PagePolicy): string {
  return policyOf([
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

/** The policy of a redirect page: its script, and the style sheets that Astro links from the page it replaces. */
export function redirectPolicy(script: string): string {
  return policyOf([
    ['default-src', "'none'"],
    ['script-src', ...hashesOf([script])],
    ['style-src', "'self'"],
    ['font-src', "'self'"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ]);
}

function policyOf(directives: readonly (readonly string[])[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}

function hashesOf(texts: readonly string[]): string[] {
  return texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
