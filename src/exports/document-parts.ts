/** Pieces that several of the published documents have, as `schema/parts.ts` describes them. */
import { changeWord } from '../components/labels.ts';
import { anchorPrefix } from '../history/cycle-anchors.ts';
import type { Change, ChangeWord, OrderedReport } from '../history/history.ts';
import type { Line } from '../report/schema/report.ts';
import { statusWord, statuses, type Status } from '../report/status.ts';
import { fullUrl, type Publication } from './publication.ts';
import { version } from './schema/parts.ts';

/**
 * What a document begins with.
 * @param name of the document, without `.json`.
 * @param publication of the site.
 * @returns the URL of its schema, the version and the site.
 */
export function documentHead(name: string, { content, at }: Publication) {
  const { title, team, language } = content.site;
  return {
    $schema: fullUrl(at.page(`/api/${name}.schema.json`), at),
    version: version as typeof version,
    site: { title, team, language, ...pageUrl('/', at) },
  };
}

/**
 * Where a page is.
 * @param page its path from the root of the site.
 * @param at URLs of the site.
 * @returns its path and, where it is known, its full URL.
 */
export function pageUrl(page: string, at: Publication['at']): { path: string; url?: string } {
  return withUrl(at.page(page), at);
}

/**
 * A path and, where it is known, its full URL.
 * @param path from the root of the host.
 * @param at URLs of the site.
 * @returns both.
 */
export function withUrl(path: string, at: Publication['at']): { path: string; url?: string } {
  return at.origin === undefined ? { path } : { path, url: fullUrl(path, at) };
}

/**
 * A status as id and word.
 * @param line that has it.
 * @returns both, never null: a status that is not recorded is one too.
 */
export function statusOf({ status }: Line): { status: Status; statusWord: string } {
  return { status, statusWord: statusWord[status] };
}

/**
 * A change and what is said beside it.
 * @param change of one thread in one report.
 * @returns ids and words.
 */
export function changeOf(change: Change) {
  return {
    change: change.word,
    changeWord: changeWord[change.word],
    marks: [...change.marks],
    ...(change.lastListed && { lastListed: change.lastListed.key }),
  };
}

/**
 * Counts by status.
 * @param lines to count.
 * @returns a number for every status.
 */
export function countStatuses(lines: readonly Line[]): Record<Status, number> {
  const counts = Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
  for (const { status } of lines) counts[status]++;
  return counts;
}

/**
 * Counts by change.
 * @param words to count.
 * @returns a number for every change.
 */
export function countChanges(words: readonly ChangeWord[]): Record<ChangeWord, number> {
  const counts: Record<ChangeWord, number> = { new: 0, carried: 0, closed: 0, unlisted: 0 };
  for (const word of words) counts[word]++;
  return counts;
}

/**
 * The fragment of an area's first heading on the page of a cycle.
 * @param area its id.
 * @param ordered the report that has the heading.
 * @returns without `#`; that of a plan begins with `plan/` where the cycle has both reports.
 */
export function areaAnchor(area: string, ordered: OrderedReport): string {
  return anchorPrefix(ordered) + area;
}
