import * as z from 'zod/mini';
import type { Archive } from '../history/archive.ts';
import { dateOf } from '../history/about-report.ts';
import type { CycleReports, OrderedReport, Thread } from '../history/history.ts';
import { outcomes, outcomesOf, type OutcomeEntry } from '../history/outcomes.ts';
import { itemOf } from '../history/related-lines.ts';
import { awaitedLines, changesIn, itemsByChange, type ItemChange } from '../history/report-changes.ts';
import { field } from '../report/schema/texts.ts';
import { sitePath } from '../urls/site-path.ts';
import { countsByChange, changeFields, changeOf, count, countsBy, path, reportKey } from './document-parts.ts';

const aboutFields = {
  id: field(z.string(), 'Id of the item or sub-line.'),
  item: field(z.string(), 'Id of the item, or of the item that the sub-line belongs to.'),
  kind: field(z.enum(['item', 'sub-line']), 'Whether it is an item or a sub-line. They are counted separately.'),
};

const changeSchema = z.object({
  ...aboutFields,
  ...changeFields,
  before: field(
    z.optional(reportKey),
    'The report with its latest line before this report; `items.json` has the line.',
  ),
  after: field(z.optional(reportKey), 'This report, if it lists it; `items.json` has the line.'),
});

const reportSchema = z.object({
  report: field(reportKey, 'The report.'),
  before: field(
    z.optional(reportKey),
    'The report it is compared with; absent for the first report, which has no changes.',
  ),
  date: field(z.optional(z.iso.date()), 'Date of the presentation, if the report gives it.'),
  path: field(path, 'Path of the page of changes.'),
  counts: field(countsByChange, 'Items by change; sub-lines are not counted.'),
  noReportYet: field(
    z.optional(count),
    'Number of items that were open in the last report of a team which has none of these yet; absent if all have.',
  ),
  changes: field(z.array(changeSchema), 'The change of every item and sub-line, in the order of their first lines.'),
});

const outcomeSchema = z.object({
  ...aboutFields,
  outcome: field(z.enum(outcomes), 'What became of it by the end of the cycle.'),
  outcomeWord: field(z.string(), 'The outcome in words, as pages show it.'),
  plan: field(z.optional(reportKey), 'The plan, if it lists it; `items.json` has the line.'),
  status: field(z.optional(reportKey), 'The status, if it lists it; `items.json` has the line.'),
});

const outcomesSchema = z.object({
  cycle: field(z.string(), 'Id of the cycle.'),
  path: field(path, 'Path of the page that compares planned and delivered.'),
  planned: field(count, 'Number of items in the plan.'),
  shareDelivered: field(
    z.union([z.number().check(z.minimum(0), z.maximum(1)), z.literal('not recorded')]),
    'Delivered items divided by planned items; `not recorded` if the status of any planned item is not recorded.',
  ),
  counts: field(countsBy(outcomes, 'outcome'), 'Items by outcome; sub-lines are not counted.'),
  entries: field(z.array(outcomeSchema), 'The outcome of every item and sub-line of the cycle.'),
});

/** The fields of `/api/changes.json` after its head. */
export const changesSchema = z.object({
  reports: field(z.array(reportSchema), 'What changed in each report since the previous one, oldest report first.'),
  outcomes: field(z.array(outcomesSchema), 'Planned against delivered for the cycles with both reports, oldest first.'),
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
