/** The Content Security Policy of the pages: https://www.w3.org/TR/CSP3/ */
import firstFile from '../client/inline/before-paint.js?raw';
import lastVisitFile from '../client/inline/last-visit.js?raw';
import redirectFile from '../client/inline/redirect.js?raw';
import type { SiteSettings } from '../report/schema/site.ts';
import { sitePath } from '../urls/site-path.ts';
import { accentStyle } from '../views/accent.ts';
import { hashOf } from './hash.ts';

/** Sets the theme before the first paint, and marks a page whose URL has a query. */
export const firstScript = firstFile.trim();
/** Shows the line about the last visit if there are new reports, and the fields of a comparison. */
export const lastVisitScript = lastVisitFile.trim();
/** Redirects from an old URL to the new one, with its fragment. */
export const redirectScript = redirectFile.trim();

/**
 * Lets browsers load a page when a reader points at a link to it, unless the reader saves data:
 * https://developer.mozilla.org/docs/Web/API/Speculation_Rules_API
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: `${sitePath('/')}*/` }, eagerness: 'moderate' }],
});

/** The policy of a page, with inline scripts of its own. The search index needs WebAssembly. */
export function sitePolicy(site: SiteSettings, inline: readonly string[] = []): string {
  const accent = accentStyle(site);
  return joinDirectives([
    ['default-src', "'none'"],
    ['script-src', "'self'", "'wasm-unsafe-eval'", ...[firstScript, speculationRules, ...inline].map(hashOf)],
    ['style-src', "'self'", ...(accent === undefined ? [] : [hashOf(accent)])],
    ['img-src', "'self'", 'data:'],
    ['font-src', "'self'"],
    ['connect-src', "'self'"],
    ['object-src', "'none'"],
    ['frame-src', "'none'"],
    ['base-uri', "'none'"],
    ['form-action', "'self'"],
  ]);
}

/** The policy of a redirect page, which has one script and no styles. */
export function redirectPolicy(script: string): string {
  return joinDirectives([
    ['default-src', "'none'"],
    ['script-src', hashOf(script)],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
  ]);
}

function joinDirectives(directives: readonly (readonly string[])[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}
