import { itemOf } from '../history/item-of.ts';
import type { z } from 'zod';
import type { Appearance, Change, CycleReports, OrderedReport, Thread } from '../history/history.ts';
import { outcomesOf, type OutcomeEntry } from '../history/outcomes.ts';
import { changeOf, countChanges, documentHead, statusOf } from './document-parts.ts';
import type { Publication } from './publication.ts';
import type { changesSchema } from './schema/changes.ts';

type Document = z.infer<typeof changesSchema>;
type ChangeValue = Document['reports'][number]['changes'][number];
type CycleOutcomes = Document['outcomes'][number];

/**
 * `/api/changes.json`: what happened to every item and sub-line in every report, and planned against delivered.
 * @param publication of the site.
 * @returns the document.
 */
export function changesDocument(publication: Publication): Document {
  const { history } = publication;
  return {
    ...documentHead('changes', publication),
    reports: history.reports.toReversed().map((ordered) => reportChanges(ordered, publication)),
    // Only what was both planned and reported on has outcomes.
    outcomes: history.cycles
      .filter(({ plan, status }) => plan && status)
      .map((entry) => outcomesValue(entry, publication))
      .reverse(),
  };
}

function reportChanges(
  { index, key, cycle, report }: OrderedReport,
  publication: Publication,
): Document['reports'][number] {
  const { history, at } = publication;
  const before = history.reports[index - 1];
  const changed = history.threadsIn(history.reports[index]!).flatMap((thread) => {
    const change = thread.changes.get(index);
    return change ? [{ thread, change }] : [];
  });
  return {
    report: key,
    ...(before && { before: before.key }),
    date: report.date,
    path: at.page(`/cycles/${cycle.id}/changes/`),
    counts: countChanges(changed.filter(({ thread }) => thread.isItem).map(({ change }) => change.word)),
    changes: changed.map(({ thread, change }) => changeValue(thread, change, publication)),
  };
}

function changeValue(thread: Thread, change: Change, publication: Publication): ChangeValue {
  const { now, before } = change;
  return {
    ...about(thread),
    area: (now ?? before)!.area,
    ...changeOf(change),
    ...(before && { before: lineValue(before, publication) }),
    ...(now && { after: lineValue(now, publication) }),
  };
}

function lineValue(appearance: Appearance, { at }: Publication): NonNullable<ChangeValue['after']> {
  const { report, line } = appearance;
  return { report: report.key, id: line.id, text: line.text, ...statusOf(line), path: at.line(appearance) };
}

function outcomesValue(entry: CycleReports, publication: Publication): CycleOutcomes {
  const { history, at } = publication;
  const { planned, shareDelivered, counts, items, subLines } = outcomesOf(entry, history)!;
  const value = ({ thread, outcome, plan, status }: OutcomeEntry): CycleOutcomes['entries'][number] => ({
    ...about(thread),
    outcome,
    outcomeWord: outcome.charAt(0).toUpperCase() + outcome.slice(1),
    ...(plan && { plan: at.line(plan) }),
    ...(status && { status: at.line(status) }),
  });
  return {
    cycle: entry.cycle.id,
    path: at.page(`/cycles/${entry.cycle.id}/changes/`),
    planned,
    shareDelivered,
    counts,
    entries: [...items, ...subLines].map(value),
  };
}

function about(thread: Thread) {
  return { id: thread.id, item: itemOf(thread).id, kind: thread.isItem ? ('item' as const) : ('sub-line' as const) };
}
