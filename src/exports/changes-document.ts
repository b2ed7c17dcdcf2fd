import { z } from 'zod';
import type { Archive } from '../history/archive.ts';
import { dateOf } from '../history/about-report.ts';
import type { CycleReports, OrderedReport, Thread } from '../history/history.ts';
import { outcomes, outcomesOf, type OutcomeEntry } from '../history/outcomes.ts';
import { itemOf } from '../history/related-lines.ts';
import { awaitedLines, changesIn, itemsByChange, type ItemChange } from '../history/report-changes.ts';
import { sitePath } from '../urls/site-path.ts';
import { countsByChange, changeFields, changeOf, count, countsBy, path, reportKey } from './document-parts.ts';

const aboutFields = {
  id: z.string().describe('Id of the item or sub-line.'),
  item: z.string().describe('Id of the item, or of the item that the sub-line belongs to.'),
  kind: z.enum(['item', 'sub-line']).describe('Whether it is an item or a sub-line. They are counted separately.'),
};

const changeSchema = z.object({
  ...aboutFields,
  ...changeFields,
  before: reportKey
    .optional()
    .describe('The report with its latest line before this report; `items.json` has the line.'),
  after: reportKey.optional().describe('This report, if it lists it; `items.json` has the line.'),
});

const reportSchema = z.object({
  report: reportKey.describe('The report.'),
  before: reportKey
    .optional()
    .describe('The report it is compared with; absent for the first report, which has no changes.'),
  date: z.iso.date().optional().describe('Date of the presentation, if the report gives it.'),
  path: path.describe('Path of the page of changes.'),
  counts: countsByChange.describe('Items by change; sub-lines are not counted.'),
  noReportYet: count
    .optional()
    .describe(
      'Number of items that were open in the last report of a team which has none of these yet; absent if all have.',
    ),
  changes: z.array(changeSchema).describe('The change of every item and sub-line, in the order of their first lines.'),
});

const outcomeSchema = z.object({
  ...aboutFields,
  outcome: z.enum(outcomes).describe('What became of it by the end of the cycle.'),
  outcomeWord: z.string().describe('The outcome in words, as pages show it.'),
  plan: reportKey.optional().describe('The plan, if it lists it; `items.json` has the line.'),
  status: reportKey.optional().describe('The status, if it lists it; `items.json` has the line.'),
});

const outcomesSchema = z.object({
  cycle: z.string().describe('Id of the cycle.'),
  path: path.describe('Path of the page that compares planned and delivered.'),
  planned: count.describe('Number of items in the plan.'),
  shareDelivered: z
    .union([z.number().min(0).max(1), z.literal('not recorded')])
    .describe(
      'Delivered items divided by planned items; `not recorded` if the status of any planned item is not recorded.',
    ),
  counts: countsBy(outcomes, 'outcome').describe('Items by outcome; sub-lines are not counted.'),
  entries: z.array(outcomeSchema).describe('The outcome of every item and sub-line of the cycle.'),
});

/** The fields of `/api/changes.json` after its head. */
export const changesSchema = z.object({
  reports: z.array(reportSchema).describe('What changed in each report since the previous one, oldest report first.'),
  outcomes: z
    .array(outcomesSchema)
    .describe('Planned against delivered for the cycles with both reports, oldest first.'),
});

type ChangeValue = z.infer<typeof changeSchema>;
type CycleOutcomes = z.infer<typeof outcomesSchema>;

export function changesDocument(archive: Archive): z.infer<typeof changesSchema> {
  const { history } = archive;
  return {
    reports: history.reports.map((report) => changesValue(report, archive)),
    outcomes: history.cycles.flatMap((entry) => outcomesValue(entry, archive) ?? []),
  };
}

function changesValue(report: OrderedReport, archive: Archive): z.infer<typeof reportSchema> {
  const { history } = archive;
  const { index, key, cycle } = report;
  const before = history.reports[index - 1];
  const changes = changesIn(report, history);
  return {
    report: key,
    before: before?.key,
    date: dateOf(report),
    path: sitePath(`/cycles/${cycle.id}/changes/`),
    counts: itemsByChange(changes),
    noReportYet: report.awaited.size > 0 ? awaitedLines(report, history).length : undefined,
    changes: changes.map((change) => changeValue(change, archive)),
  };
}

function changeValue({ thread, change }: ItemChange, archive: Archive): ChangeValue {
  const { now, before } = change;
  return {
    ...about(thread),
    ...changeOf(change, archive.t),
    before: before?.report.key,
    after: now?.report.key,
  };
}

function outcomesValue(entry: CycleReports, archive: Archive): CycleOutcomes | undefined {
  const { history, t } = archive;
  const found = outcomesOf(entry, history);
  if (!found) return undefined;
  const { planned, shareDelivered, counts, items, subLines } = found;
  const value = ({ thread, outcome, plan, status }: OutcomeEntry): CycleOutcomes['entries'][number] => ({
    ...about(thread),
    outcome,
    outcomeWord: t(`outcome.${outcome}`),
    plan: plan?.report.key,
    status: status?.report.key,
  });
  return {
    cycle: entry.cycle.id,
    path: sitePath(`/cycles/${entry.cycle.id}/changes/`),
    planned,
    shareDelivered,
    counts,
    entries: [...items, ...subLines].map(value),
  };
}

function about(thread: Thread) {
  return { id: thread.id, item: itemOf(thread).id, kind: thread.isItem ? ('item' as const) : ('sub-line' as const) };
}
