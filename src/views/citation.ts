/** Citations of a report: in words, as BibTeX, and for reference managers and search engines. */
import { aboutReport, type AboutReport } from '../history/about-report.ts';
import type { OrderedReport } from '../history/history.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import type { Translate } from '../strings/translate.ts';
import { fullUrl } from '../urls/site-path.ts';
import { reportTitle } from './labels.ts';

type Cited = Omit<AboutReport, 'title'> & { title: string } & Pick<OrderedReport, 'kind' | 'cycle'>;

/** What is cited of a report. */
export function citedReport(report: OrderedReport, t: Translate): Cited {
  const { kind, cycle } = report;
  return { ...aboutReport(report), title: reportTitle(report, t), kind, cycle };
}

export interface Citation {
  text: string;
  bibtex: string;
  /** Names and contents of `<meta>` elements (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing). */
  tags: (readonly [name: string, content: string])[];
  /** For JSON-LD (https://schema.org/Report). */
  data: object;
}

/**
 * Cites a report by what it says about itself; nothing is made up. Without authors, the team is the author.
 * @param url of the page, if the URL of the site is known.
 */
export function citationOf(report: Cited, site: SiteSettings, url: string | undefined): Citation {
  const { title, date, meeting, number, doi } = report;
  const { team } = site;
  const authors = report.authors.length > 0 ? report.authors : [team];
  const doiUrl = doi && `https://doi.org/${encodeURI(doi.toWellFormed())}`;
  const occasion = [meeting, date].filter(Boolean).join(', ');
  // As in BibTeX, a name with a comma begins with what it is sorted by.
  const separator = authors.some((name) => name.includes(',')) ? '; ' : ', ';
  const parts = [authors.join(separator), title, number, occasion].flatMap((part) =>
    part ? part.replace(/\.?$/, '.') : [],
  );
  return {
    text: [...parts, doiUrl ?? url ?? ''].join(' ').trim(),
    bibtex: bibtexOf(report, authors, team, url),
    tags: [
      ['citation_title', title],
      // Zotero takes every author for a person, and finds the team as the institution.
      ...authors.flatMap((author) => (author === team ? [] : [['citation_author', author] as const])),
      ...(date ? [['citation_publication_date', date.replaceAll('-', '/')] as const] : []),
      ['citation_technical_report_institution', team],
      ...(number ? [['citation_technical_report_number', number] as const] : []),
      ...(doi ? [['citation_doi', doi] as const] : []),
    ],
    data: {
      '@type': 'Report',
      name: title,
      author: authors.map((name) => ({ '@type': name === team ? 'Organization' : 'Person', name })),
      ...(date && { datePublished: date }),
      ...(number && { reportNumber: number }),
      ...(doiUrl && { sameAs: doiUrl }),
      publisher: { '@type': 'Organization', name: team },
      ...(url && { url, isPartOf: { '@type': 'WebSite', name: site.title, url: fullUrl('/') } }),
    },
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtexOf(
  { title, date, number, doi, kind, cycle }: Cited,
  authors: readonly string[],
  team: string,
  url = '',
): string {
  const [year, month] = date?.split('-') ?? [];
  // BibTeX does not take a name in braces apart.
  const names = authors.map((name) => (name === team || !isOnePerson(name) ? `{${escapeTex(name)}}` : escapeTex(name)));
  const fields = [
    ['title', `{{${escapeTex(title)}}}`],
    ['author', `{${names.join(' and ')}}`],
    ['institution', `{${escapeTex(team)}}`],
    ['number', number && `{${escapeTex(number)}}`],
    ['year', year && `{${year}}`],
    ['month', month && months[Number(month) - 1]],
    ['doi', doi && `{${verbatim(doi)}}`],
    ['url', url && `{${verbatim(url)}}`],
  ].flatMap(([name, value]) => (value ? `  ${name} = ${value},\n` : []));
  return `@techreport{${cycle.id.replace(/[^\w.-]/g, '') || 'cycle'}-${kind},\n${fields.join('')}}`;
}

/** Whether BibTeX reads a name as that of one person: `Jan van der Berg`, `van der Berg, Jan` or `Oven, Jr, Ada`. */
function isOnePerson(name: string): boolean {
  const parts = name.split(',');
  return parts.length <= 3 && parts.every((part) => part.trim() !== '') && !/\sand\s/i.test(name);
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Escapes a text for TeX. BibTeX counts braces even behind a backslash, so they become commands. */
function escapeTex(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/[\\{}~^#$%&_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}

/** BibTeX styles print URLs and DOIs as they are. Many programs take a single $ for the beginning of mathematics. */
function verbatim(text: string): string {
  return text.toWellFormed().replace(/[\\{}$\s\p{Cc}]/gu, encodeURIComponent);
}
