import type { Diagnosis } from '../loaders/diagnose-content.ts';
import type { CycleReports, History, OrderedReport } from '../history/history.ts';
import { staleItems } from '../history/stale.ts';
import { cyclesOf } from '../report/order.ts';
import { addCycle } from './add-cycle.ts';
import { mustBeLabel } from './cycle-label.ts';
import { planFromStatus, statusFromPlan } from './next-report.ts';
import type { SiteFiles } from './read-site.ts';
import { countDraft, reportText, type DraftReport } from './report-text.ts';
import { AuthorError } from './terminal.ts';

/** What `new-cycle` is about to write. */
export interface NewCycleStep {
  step: 'status' | 'plan';
  /** Path of the new report inside the content folder, and its text. */
  path: string;
  text: string;
  /** New text of `site.yaml`, if the cycle has to be added to the order. */
  site: string | undefined;
  /** The report it is made from. */
  from: OrderedReport;
  /** Label of the cycle that the new report is about. */
  label: string;
  items: number;
  subLines: number;
}

/**
 * Decides what comes next, without writing it: the status report of the planned cycle, or the plan of the cycle with
 * this label. Throws an AuthorError if the label cannot be that of the next cycle, or there is nothing to make a report
 * from.
 */
export function nextStep(files: SiteFiles, { content, history }: Diagnosis, label: string): NewCycleStep {
  mustBeLabel(label);
  if (!content || !history)
    throw new AuthorError('There is no content yet: a site begins with site.yaml, an area and a report.');
  const id = label.toLowerCase();
  const order = cyclesOf(content.site);
  const index = order.findIndex((cycle) => cycle.id === id);
  const reported = history.cycles.find(({ cycle }) => cycle.id === id);
  if (reported)
    throw new AuthorError(takenMessage(reported, history.cycles.at(-1) === reported, order[index + 1]?.label));
  const current = history.cycles.at(-1);
  if (!current) throw new AuthorError('There is no report yet from which the next could be made.');
  const next = order[order.findIndex((cycle) => cycle.id === current.cycle.id) + 1];
  if (next && next.id !== id)
    throw new AuthorError(`${next.label} comes next in the order, not ${label}: npx almanac new-cycle ${next.label}`);

  if (current.plan && !current.status) {
    const { plan } = current;
    const draft = statusFromPlan(plan);
    const path = `cycles/${current.cycle.id}/status.mdx`;
    return {
      step: 'status',
      path,
      text: reportText(withStale(draft, plan, history)),
      site: undefined,
      from: plan,
      label: current.cycle.label,
      ...countDraft(draft.sections),
    };
  }
  const status = current.status!;
  const draft = planFromStatus(status, label);
  const site = index >= 0 ? undefined : withCycle(files, label);
  const path = `cycles/${id}/plan.mdx`;
  return {
    step: 'plan',
    path,
    text: reportText(withStale(draft, status, history)),
    site,
    from: status,
    label,
    ...countDraft(draft.sections),
  };
}

/** Reports have no hidden text, so what only authors should read is a comment in the frontmatter. */
function withStale(draft: DraftReport, from: OrderedReport, history: History): DraftReport {
  const stale = staleItems(history).filter(({ life }) => life.latest.report === from);
  const comments = stale.map(
    ({ life, since, cycles }) =>
      `${life.latest.line.text}: unchanged for ${cycles} cycles, since ${since.cycle.label}; close, drop or say why`,
  );
  return { ...draft, hints: [...draft.hints, ...comments] };
}

/** Says that a cycle has its report, and which cycle to name instead: `next` if the order has it. */
function takenMessage({ cycle, status }: CycleReports, isLast: boolean, next = 'LABEL'): string {
  if (!isLast) return `${cycle.label} has its reports already. Name the cycle that comes after the last one.`;
  const example = `npx almanac new-cycle ${next}`;
  return status
    ? `${cycle.label} has its reports already. Name the cycle that comes next: ${example}`
    : `${cycle.label} is planned already. To write its status, name the cycle that comes after it: ${example}`;
}

function withCycle({ input, settings }: SiteFiles, label: string): string {
  const text = input.files.find(({ path }) => path === 'site.yaml')?.text ?? '';
  const added = addCycle(text, label);
  if (added === undefined)
    throw new AuthorError(
      `Add ${label} to the end of "cycles" in ${settings.root}/site.yaml by hand, then repeat this command.`,
    );
  return added;
}
