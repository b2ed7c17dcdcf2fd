/** Parts that several published documents share: their schemas, and the functions that fill them in. */
import * as z from 'zod/mini';
import { changeMarks, changeWords, type Appearance, type Change } from '../history/history.ts';
import type { Line } from '../report/schema/report.ts';
import { field } from '../report/schema/texts.ts';
import { builtIn } from '../report/status.ts';
import type { Translate } from '../strings/translate.ts';
import { linePath } from '../urls/permalink.ts';
import { fullUrl, sitePath } from '../urls/site-path.ts';

/** The name of a report, such as `f23a/status`. */
export const reportKey = z.string().check(z.regex(/^[^/]+\/(plan|status)$/));
/** A path from the root of the host. */
export const path = z.string().check(z.regex(/^\//));

export const count = z.int().check(z.minimum(0));

export const pageFields = {
  path: field(path, 'Path of the page, base path included.'),
  url: field(z.optional(z.url()), 'Full URL of the page, if the URL of the site is known.'),
};

/** A path, and its full URL if the URL of the site is known. */
export function pathAndUrl(path: string): { path: string; url: string | undefined } {
  return { path: sitePath(path), url: import.meta.env.ALMANAC_ORIGIN && fullUrl(path) };
}

/** Every site has these; `documentSchema` adds those of the team. */
const statusIds = builtIn.map(({ id }) => id as string) as [string, ...string[]];

export const statusFields = {
  status: field(
    z.enum(statusIds),
    'Id of the status. `unrecorded` means that the report gives none; it is not the same as `not-started`.',
  ),
  statusWord: field(z.string(), 'The status in words, as pages show it.'),
};

export function statusOf({ status }: Line): { status: string; statusWord: string } {
  return { status: status.id, statusWord: status.word };
}

export const lineFields = {
  report: field(reportKey, 'The report that lists it.'),
  id: field(z.string(), 'Id of the line, made from its own words: area, slug and slugs of sub-lines.'),
  text: field(z.string(), 'Its words as plain text.'),
  language: field(z.optional(z.string()), 'The language of its words, a BCP 47 tag, if it is not that of the site.'),
  path: field(path, 'Permanent path of the line.'),
};

export function lineValue(appearance: Appearance) {
  const { report, line } = appearance;
  return { report: report.key, id: line.id, text: line.text, language: line.language, path: linePath(appearance) };
}

/** Counts of items for each value; `what` names the values in the descriptions. */
export function countsBy<T extends string>(values: readonly T[], what: string) {
  const ofValue = (value: T) => field(count, countSentence(what, value));
  return z.object(
    Object.fromEntries(values.map((value) => [value, ofValue(value)])) as Record<T, z.ZodMiniNumberFormat>,
  );
}

export function countSentence(what: string, value: string): string {
  return `Number of items whose ${what} is \`${value}\`.`;
}

export const countsByStatus = countsBy(statusIds, 'status');

export const changeFields = {
  change: field(
    z.enum(changeWords),
    '`new` and `carried` are open here, `closed` is completed or dropped, `unlisted` was open and is missing here; ' +
      'work first listed in a plan is `new` in that cycle, whatever its status says.',
  ),
  changeWord: field(z.string(), 'The change in words, as pages show it.'),
  marks: field(z.array(z.enum(changeMarks)), 'Notes on the change; often empty.'),
  lastListed: field(z.optional(reportKey), 'After a gap, the last report that listed it.'),
};

export function changeOf(change: Change, t: Translate) {
  return {
    change: change.word,
    changeWord: t(`change.${change.word}`),
    marks: [...change.marks],
    lastListed: change.lastListed?.key,
  };
}

export const countsByChange = countsBy(changeWords, 'change');
