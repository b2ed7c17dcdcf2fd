import type { Archive } from '../history/archive.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { slugify } from '../report/slug.ts';
import { brokenLinks } from './broken-links.ts';
import { lostUrlDiagnostics } from './lost-urls.ts';
import type { Sources } from './read-url.ts';
import { splitUrl } from './redirects.ts';
import { routes } from './routes.ts';
import { siteUrls, type SiteUrls } from './site-urls.ts';
import type { IsDoubtful } from './site.ts';
import { wrongRedirects } from './wrong-redirects.ts';

/**
 * Computes the URLs of a site, and reports links, redirects and published URLs that would not work. Mistakes that may
 * be mere consequences of the `errors` found so far are left out.
 */
export function checkUrls(
  archive: Archive,
  sources: Sources,
  errors: readonly Diagnostic[],
): { urls: SiteUrls; diagnostics: Diagnostic[] } {
  const { content } = archive;
  const urls = siteUrls(archive, sources.origin);
  const isDoubtful = doubtfulUrls(errors, sources);
  const redirects = wrongRedirects(content, urls, sources, isDoubtful);
  const lost = errors.length + redirects.length === 0 ? lostUrlDiagnostics(content.published, urls, sources) : [];
  return { urls, diagnostics: [...brokenLinks(content, urls, sources, isDoubtful), ...redirects, ...lost] };
}

const ofArchive = routes.filter(({ kind }) => kind && kind !== 'diagnostic' && kind !== 'document');
const folders = new Set(ofArchive.map(({ path }) => path.split('/')[1]));
/** URLs made from the content. */
const ofContent = new RegExp(`^/(?:${[...folders].join('|')})/(?:.*/)?([^/]+)/?$`);
/** The URLs of links, which are not words of a line. */
const target = /(?<=\])\([^)\r\n]*\)|(?<=\]:).*/g;

/** Ids are made from words, so a file with a mistake can hide a page only if one of its lines has all of its words. */
function doubtfulUrls(errors: readonly Diagnostic[], sources: Pick<Sources, 'textOf'>): IsDoubtful {
  // While redirects cannot be read, every old URL may have one.
  const isUnread = errors.some(({ file, code }) => file.endsWith('/redirects.yaml') && !code.startsWith('redirect-'));
  const texts = [...new Set(errors.map(({ file }) => file))].map((file) => `${file}\n${sources.textOf(file) ?? ''}`);
  let rows: ReadonlySet<string>[] | undefined;
  return (url, missing) => {
    const [, id] = ofContent.exec(missing === 'page' ? splitUrl(url).path : url) ?? [];
    if (errors.length === 0 || isUnread || id === undefined) return isUnread;
    rows ??= [...texts, ...errors.map(({ fix }) => fix)].flatMap((text) =>
      text
        .replace(target, '')
        .split(/[\r\n]+/)
        .map((row) => new Set(wordSlugs(row))),
    );
    return rows.some((row) => wordSlugs(id).every((word) => row.has(word)));
  };
}

function wordSlugs(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(slugify)
    .filter((word) => word !== '');
}
