/** Finds the report that somebody wants to write, and its text. */
import { addCycle } from '../../import/add-cycle.ts';
import { labelAfter, nextReport } from '../../import/next-report.ts';
import { reportText } from '../../import/report-text.ts';
import type { ContentFile } from '../../report/file.ts';
import type { OrderedReport } from '../../history/history.ts';
import { cyclesOf } from '../../report/order.ts';
import type { SiteArchive } from '../../urls/site-urls.ts';
import type { Choice, Task, Wanted } from './messages.ts';

type Found = Pick<Task, 'label' | 'kind' | 'isPublished' | 'path' | 'text' | 'siteFile' | 'note'>;

/**
 * The report that a URL asks for: a published one to correct, or the draft that `new-cycle` writes. Without a wish, or if
 * another report comes before it, the next one; the newest to correct if nobody has said which cycle comes next. Throws a
 * PlainError if there is no report yet.
 */
export function findTask({ cycle, kind }: Wanted, archive: SiteArchive, files: readonly ContentFile[]): Found {
  const id = cycle?.toLowerCase();
  const reports = archive.history.reports.filter((report) => report.cycle.id === id);
  const published = kind === undefined ? reports.at(-1) : reports.find((report) => report.kind === kind);
  if (published) return publishedTask(published, files);
  const next = nextTask({ cycle, kind }, archive, files);
  if (!next) return { ...publishedTask(archive.history.reports.at(-1)!, files), note: 'noLabel' };
  const isWanted = (id === undefined || next.label.toLowerCase() === id) && (kind ?? next.kind) === next.kind;
  return isWanted ? next : { ...next, note: 'notNext' };
}

function publishedTask({ cycle, kind, parts }: OrderedReport, files: readonly ContentFile[]): Found {
  const { path, text } = files.find(({ displayPath }) => displayPath === parts[0]?.file)!;
  return { label: cycle.label, kind, isPublished: true, path, text };
}

/** Undefined if the site does not list the cycle that comes next, and nobody names it. */
function nextTask(wanted: Wanted, archive: SiteArchive, files: readonly ContentFile[]): Found | undefined {
  const { content, history } = archive;
  const last = history.cycles.at(-1)?.cycle.id ?? '';
  const listed = labelAfter(last, content);
  // A cycle that the site does not list yet can only be the one after the last.
  const label = listed ?? wanted.cycle;
  const isTaken = label !== undefined && history.cycles.some(({ cycle }) => cycle.id === label.toLowerCase());
  const isOfLast = waitsForStatus(archive) && wanted.kind !== 'plan';
  if (listed === undefined && (label === undefined || isTaken) && !isOfLast) return undefined;
  const next = nextReport(archive, { label, kind: wanted.kind });
  const isListed = cyclesOf(content.site).some(({ id }) => id === next.label.toLowerCase());
  const site = files.find(({ path }) => path === 'site.yaml')?.text ?? '';
  return {
    label: next.label,
    kind: next.kind,
    isPublished: false,
    path: `cycles/${next.label.toLowerCase()}/${next.kind}.mdx`,
    text: reportText(next.draft),
    siteFile: isListed ? undefined : addCycle(site, next.label),
  };
}

/** Whether the newest report is a plan, so that the status of the same cycle comes next. */
function waitsForStatus({ history }: SiteArchive): boolean {
  const current = history.cycles.at(-1);
  return current?.plan !== undefined && current.status === undefined;
}

/** The next report, of either kind where both can come next, and all published ones, newest first. */
export function choicesOf(archive: SiteArchive, files: readonly ContentFile[]): Choice[] {
  const next = ([undefined, 'status', 'plan'] as const).flatMap((kind) => {
    const { label, kind: found, path } = nextTask({ kind }, archive, files) ?? {};
    const isNew = label !== undefined && found !== undefined && !files.some((file) => file.path === path);
    return isNew ? [{ label, kind: found, isPublished: false }] : [];
  });
  const published = archive.history.reports
    .toReversed()
    .map(({ cycle: { label }, kind }) => ({ label, kind, isPublished: true }));
  const isFirst = (choice: Choice, index: number) =>
    next.findIndex(({ label, kind }) => label === choice.label && kind === choice.kind) === index;
  return [...next.filter(isFirst), ...published];
}
