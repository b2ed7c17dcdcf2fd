/**
 * Headers for static hosts that read them from files of the site: `_headers` and `.htaccess`. `policy` is the Content
 * Security Policy of every page.
 */
import { pageFolders } from '../urls/routes.ts';
import { sitePath } from '../urls/site-path.ts';

/** A file in these folders gets another name whenever its content changes. */
const hashed = ['_astro', 'pagefind/filter', 'pagefind/fragment', 'pagefind/index'];

const forEver = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/**
 * For every file. Only hashed files are cached without asking: an old page would ask for styles and scripts that are
 * gone.
 */
const everywhere = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  [
    'Permissions-Policy',
    'browsing-topics=(), camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  ],
] as const;

/** A `<meta>` policy cannot say who may frame the page (https://www.w3.org/TR/CSP3/#meta-element). */
const policyHeader = (policy: string) => ['Content-Security-Policy', `${policy}; frame-ancestors 'none'`] as const;

/**
 * `_headers`, as Netlify (https://docs.netlify.com/routing/headers/) and Cloudflare
 * (https://developers.cloudflare.com/pages/configuration/headers/) read it. Both send the headers of all rules that
 * match, so no two rules set the same header for a URL.
 */
export function headersFile(policy: string): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) =>
    [sitePath(`/${path}`), ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
  return [
    rule('*', everywhere),
    // Other folders have files for which the policy of a page is wrong.
    ...['', ...pageFolders.map((folder) => `${folder}/*`)].map((path) => rule(path, [policyHeader(policy)])),
    ...hashed.map((folder) => rule(`${folder}/*`, [forEver])),
  ].join('\n');
}

/**
 * `.htaccess`, as Apache reads it (https://httpd.apache.org/docs/2.4/howto/htaccess.html) if `AllowOverride` permits.
 * It applies to its own folder, wherever that is.
 */
export function htaccessFile(policy: string): string {
  const set = ([name, value]: readonly [string, string], when = '') => `  Header always set ${name} "${value}"${when}`;
  const lines = [
    `ErrorDocument 404 ${sitePath('/404.html')}`,
    '<IfModule mod_headers.c>',
    ...everywhere.map((header) => set(header)),
    `  <FilesMatch "\\.html$">`,
    `  ${set(policyHeader(policy))}`,
    '  </FilesMatch>',
    '  <IfModule mod_setenvif.c>',
    `    SetEnvIf Request_URI "/(?:${hashed.join('|')})/[^/]+$" almanac_hashed`,
    `  ${set(forEver, ' env=almanac_hashed')}`,
    `  ${set(['Cache-Control', 'no-cache'], ' env=!almanac_hashed')}`,
    '  </IfModule>',
    '</IfModule>',
  ];
  return `${lines.join('\n')}\n`;
}
