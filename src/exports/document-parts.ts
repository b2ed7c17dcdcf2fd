/** Parts that several published documents share: their schemas, and the functions that fill them in. */
import { z } from 'zod';
import { changeMarks, changeWords, type Appearance, type Change } from '../history/history.ts';
import type { Line } from '../report/schema/report.ts';
import { builtIn } from '../report/status.ts';
import type { Translate } from '../strings/translate.ts';
import { linePath } from '../urls/permalink.ts';
import { fullUrl, sitePath } from '../urls/site-path.ts';

/** The name of a report, such as `f23a/status`. */
export const reportKey = z.string().regex(/^[^/]+\/(plan|status)$/);
/** A path from the root of the host. */
export const path = z.string().regex(/^\//);

export const count = z.int().min(0);

export const pageFields = {
  path: path.describe('Path of the page, base path included.'),
  url: z.url().optional().describe('Full URL of the page, if the URL of the site is known.'),
};

/** A path, and its full URL if the URL of the site is known. */
export function pathAndUrl(path: string): { path: string; url: string | undefined } {
  return { path: sitePath(path), url: import.meta.env.ALMANAC_ORIGIN && fullUrl(path) };
}

/** Every site has these; `documentSchema` adds those of the team. */
const statusIds = builtIn.map(({ id }) => id as string) as [string, ...string[]];

export const statusFields = {
  status: z
    .enum(statusIds)
    .describe('Id of the status. `unrecorded` means that the report gives none; it is not the same as `not-started`.'),
  statusWord: z.string().describe('The status in words, as pages show it.'),
};

export function statusOf({ status }: Line): { status: string; statusWord: string } {
  return { status: status.id, statusWord: status.word };
}

export const lineFields = {
  report: reportKey.describe('The report that lists it.'),
  id: z.string().describe('Id of the line, made from its own words: area, slug and slugs of sub-lines.'),
  text: z.string().describe('Its words as plain text.'),
  language: z.string().optional().describe('The language of its words, a BCP 47 tag, if it is not that of the site.'),
  path: path.describe('Permanent path of the line.'),
};

export function lineValue(appearance: Appearance) {
  const { report, line } = appearance;
  return { report: report.key, id: line.id, text: line.text, language: line.language, path: linePath(appearance) };
}

/** Counts of items for each value; `what` names the values in the descriptions. */
export function countsBy<T extends string>(values: readonly T[], what: string) {
  const ofValue = (value: T) => count.describe(countSentence(what, value));
  return z.object(Object.fromEntries(values.map((value) => [value, ofValue(value)])) as Record<T, z.ZodInt>);
}

export function countSentence(what: string, value: string): string {
  return `Number of items whose ${what} is \`${value}\`.`;
}

export const countsByStatus = countsBy(statusIds, 'status');

export const changeFields = {
  change: z
    .enum(changeWords)
    .describe(
      '`new` and `carried` are open here, `closed` is completed or dropped, `unlisted` was open and is missing here; ' +
        'work first listed in a plan is `new` in that cycle, whatever its status says.',
    ),
  changeWord: z.string().describe('The change in words, as pages show it.'),
  marks: z.array(z.enum(changeMarks)).describe('Notes on the change; often empty.'),
  lastListed: reportKey.optional().describe('After a gap, the last report that listed it.'),
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
