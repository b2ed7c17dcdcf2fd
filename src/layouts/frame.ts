/** What stands around the content of a page, drawn once more for each of some thousand: so by functions (`src/components/html.ts`). */
import { html, markup, type Html } from '../components/html.ts';
import type { Crumb } from '../components/plain-page.ts';
import { sitePath } from '../components/site-path.ts';
import type { SiteSettings } from '../report/schema/site.ts';

/** A page, as its frame tells of it. */
export interface Framed {
  site: SiteSettings;
  title: string;
  description: string;
  crumbs: readonly Crumb[];
  /** Kept out of search engines: pages that are no content of their own. */
  unlisted: boolean;
  /** Where the site will be, where that is known. */
  origin: URL | undefined;
  /** Its whole address, where that is known and others may know it. */
  canonical: string | undefined;
}

/**
 * What a page tells programs about itself.
 * @param page what it is.
 * @returns elements of `<head>`.
 */
export function pageElements({ site, title, description, unlisted, origin, canonical }: Framed): Html {
  const preview = origin && new URL(sitePath('/preview.png'), origin).href;
  return html`<title>${title === site.title ? title : `${title} · ${site.title}`}</title><meta name="description" content="${description}">${
    unlisted && html`<meta name="robots" content="noindex">`
  }${canonical && html`<link rel="canonical" href="${canonical}">`}<meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:type" content="website"><meta property="og:site_name" content="${site.title}">${
    canonical && html`<meta property="og:url" content="${canonical}">`
  }${preview && html`<meta property="og:image" content="${preview}"><meta property="og:image:alt" content="${`${site.title}, ${site.team}`}"><meta name="twitter:card" content="summary_large_image">`}`;
}

/**
 * What every page of a site has in its head.
 * @param site its settings.
 * @param origin where it will be, where that is known.
 * @param accent the style sheet of the team's colour, where it has one.
 * @param fonts addresses of what is loaded before the style sheets ask for it.
 * @returns elements of `<head>`.
 */
export function siteElements(site: SiteSettings, origin: URL | undefined, accent: string | undefined, fonts: readonly string[]): Html {
  // A file, which is loaded once and after the page: within it, it would be a hundredth of what a reader waits for.
  const icon = sitePath(site.mark ? `/files/${site.mark}` : '/favicon.svg');
  return html`<link rel="icon" href="${icon}">${
    accent && html`<style>${markup(accent)}</style>`
  }${fonts.map((font) => html`<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`)}${
    origin && html`<link rel="alternate" type="application/rss+xml" href="${sitePath('/feed.xml')}" title="${`Changes: ${site.title}`}">`
  }`;
}

/**
 * The way to a page, for programs (https://schema.org/BreadcrumbList).
 * @param page what it is.
 * @returns a `<script>` of data; nothing where the address of the page is not known.
 */
export function crumbData({ crumbs, canonical, origin }: Framed): Html | undefined {
  if (!canonical || crumbs.length === 0) return undefined;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title: name, to }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(to && { item: new URL(sitePath(to), origin).href }),
    })),
  };
  return html`<script type="application/ld+json">${markup(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>`;
}

/**
 * The way to a page, for readers.
 * @param page what it is.
 * @returns a `<nav>`; nothing for a page at the top.
 */
export function crumbsNav({ crumbs }: Framed): Html | undefined {
  if (crumbs.length === 0) return undefined;
  return html`<nav class="crumbs" aria-label="Breadcrumb"><ol role="list">${crumbs.map(
    ({ title, to }) => html`<li>${to ? html`<a href="${sitePath(to)}">${title}</a>` : html`<span aria-current="page">${title}</span>`}</li>`,
  )}</ol></nav>`;
}

/**
 * The foot of a page.
 * @param page what it is.
 * @returns a `<footer>`.
 */
export function foot({ site, origin, canonical }: Framed): Html {
  return html`<footer class="foot"><div><p>${site.team}${canonical && html`<span class="printed">, ${canonical}</span>`}</p><ul role="list"><li><a href="${
    sitePath('/guide/read/')
  }">How to read this site</a></li><li><a href="${sitePath('/guide/write/')}">How to write a report</a></li>${
    origin && html`<li><a href="${sitePath('/feed.xml')}">Feed</a></li>`
  }<li>Made with Almanac</li></ul></div></footer>`;
}
