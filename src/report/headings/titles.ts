/** The titles of areas and reports: how they are compared, and what is proposed for one. */
import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { nearest } from '../diagnostics/nearest.ts';
import { cyclesOf, labelOf } from '../order.ts';
import type { ReportKind } from '../schema/report.ts';
import type { SiteSettings } from '../schema/site.ts';

/** The form in which titles and headings are compared: dashes, case and white space do not matter. */
export function headingKey(heading: string): string {
  return (
    heading
      .normalize('NFC')
      // First, so that a dash has at most one space beside it.
      .replace(/\s+/gu, ' ')
      // The minus sign is no dash to Unicode, but to authors.
      .replace(/ ?[\p{Pd}\u2212]+ ?/gu, ' - ')
      .replace(/ +/g, ' ')
      .trim()
      .toLowerCase()
  );
}

/** In characters; far more than fit on a page. */
const longestTitle = 2_000;

const processor = unified().use(remarkParse).freeze();

/** The words of a title as a heading shows them, without backticks, escapes and other markup. */
export function plainTitle(title: string): string {
  // Parsing a very long text would take too long, and it cannot be a title.
  if (title.length > longestTitle) return title;
  return toString(processor.parse(`## ${title.replace(/\s+/g, ' ')}`)).trim() || title;
}

/**
 * The title that a heading most probably means: the nearest by edit distance, unless another one is alone in sharing a
 * word with the heading.
 */
export function nearestTitle(heading: string, titles: Iterable<string>): string | undefined {
  const candidates = [...titles];
  const near = nearest(heading, candidates);
  if (near === undefined || shareWord(heading, near)) return near;
  const [only, ...others] = candidates.filter((title) => shareWord(heading, title));
  return only !== undefined && others.length === 0 ? only : near;
}

/** Whether two titles have a word of at least four letters or digits in common, case ignored. */
export function shareWord(a: string, b: string): boolean {
  return longWords(a).intersection(longWords(b)).size > 0;
}

function longWords(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu));
}

/** A title for a report that has none: team, cycle and kind, as far as they are known. */
export function proposedTitle(site: SiteSettings | undefined, cycle: string, kind: ReportKind): string {
  const label = site && cyclesOf(site).find(({ id }) => id === cycle)?.label;
  return [...(site ? [site.team] : []), label ?? labelOf(cycle), kind].join(' ');
}

/** A title for an area or a topic that has none: `small-ovens` becomes `Small ovens`. */
export function titleFromId(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
