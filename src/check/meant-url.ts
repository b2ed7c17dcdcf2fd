import { misspelt } from '../report/diagnostics/nearest.ts';
import { contentPage, safeSchemes } from '../report/markdown/resolve-link.ts';

/** Endings that are more likely those of a file than of a host. */
const fileEnding = /\.(?:html?|mdx?|txt|csv|json|ya?ml|pdf|docx?|xlsx?|pptx?|zip|png|jpe?g|gif|webp|svg)$/i;

/** The URL that a broken link most probably means, and that `resolveLink` accepts; undefined if nobody can tell. */
export function meantUrl(href: string): string | undefined {
  const web = webUrl(linkIn(href));
  if (web !== undefined) return URL.canParse(web) ? web : undefined;
  return withoutScheme(href) ?? fromOtherFolder(href);
}

/** The URL of a link that was pasted where only its URL belongs, as editors do: `[url](https://host/)`. */
function linkIn(href: string): string {
  return /^\[[^[\]]*\]\((\S+)\)$/.exec(href)?.[1] ?? href;
}

/** `https:/host/`, `https;//host/` or `htps://host/` as it should be. */
function webUrl(href: string): string | undefined {
  const [, scheme = '', rest] = /^(https?)(?:[:;]\/*|\/+)((?:[\w-]+\.)+[a-z][\w-]*(?:[/?#:]\S*)?)$/i.exec(href) ?? [];
  if (rest !== undefined) return `${scheme.toLowerCase()}://${rest}`;
  const [, mistyped = '', host] = /^([a-z]{3,7}):\/+([\w-]+\.\S+)$/i.exec(href) ?? [];
  if (host === undefined || safeSchemes.has(`${mistyped.toLowerCase()}:`)) return undefined;
  return misspelt(mistyped, ['http', 'https']) && `https://${host}`;
}

/** A host or a mail address alone. */
function withoutScheme(href: string): string | undefined {
  if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(href) && !fileEnding.test(href)) return `https://${href}`;
  return /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(href) ? `mailto:${href}` : undefined;
}

/** The path of a content file, written as if the link were in another folder. */
function fromOtherFolder(href: string): string | undefined {
  const bare = href.replace(/^(?:\.{0,2}\/)+/, '');
  if (bare.startsWith('sources/')) return `/${bare}`;
  const [path = '', anchor = ''] = bare.split(/(?=#)/, 2);
  const page = contentPage(path);
  return page === undefined ? undefined : page + anchor;
}
