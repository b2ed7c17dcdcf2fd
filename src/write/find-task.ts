/** Finds the report that somebody wants to write, and its text. */
import type { Archive } from '../history/archive.ts';
import { addCycle } from '../import/add-cycle.ts';
import { firstReport, labelAfter, nextReport } from '../import/next-report.ts';
import { nextText, reportPath } from '../import/report-file.ts';
import { reportText } from '../import/report-text.ts';
import { archiveOfTeam } from '../import/team-archive.ts';
import type { ContentFile } from '../report/file.ts';
import { cyclesOf } from '../report/order.ts';
import { teamsOf, type Team } from '../report/teams.ts';
import type { SiteArchive } from '../urls/site-urls.ts';
import type { Choice, Task, Wanted } from './messages.ts';
import { markingsIn } from './names.ts';

type Found = Choice & Pick<Task, 'path' | 'text' | 'siteFile' | 'note'>;

/** The report that a URL asks for, and what the page shows with it before its worker is there. */
export function taskFor(wanted: Wanted, archive: SiteArchive, files: readonly ContentFile[]): Task {
  const found = findTask(wanted, archive, files);
  const { write, edit } = archive.content.site;
  // A file that exists is edited, not made anew.
  const propose = found.isPublished ? edit : typeof write === 'string' ? write : undefined;
  return { ...found, propose, choices: choicesOf(archive, files), markings: markingsIn(archive) };
}

/**
 * The report that a URL asks for: a published one to correct, or the draft that `new-cycle` writes; where several teams
 * report, the part of one. Without a wish, or if another report comes before it, the next one; the newest to correct if
 * nobody has said which cycle comes next.
 */
function findTask(wanted: Wanted, archive: Archive, files: readonly ContentFile[]): Found {
  const published = publishedTasks(archive, files);
  if (wanted.cycle !== undefined) {
    const task = published.find((one) => isMeant(one, wanted));
    if (task) return task;
  }
  const next = nextTasks(wanted, archive, files);
  const task = next.find((one) => isMeant(one, wanted));
  if (task) return task;
  return next[0] ? { ...next[0], note: 'notNext' } : { ...published[0]!, note: 'noLabel' };
}

/** The next reports, of either kind where both can come next, and all published ones, newest first. */
export function choicesOf(archive: Archive, files: readonly ContentFile[]): Choice[] {
  const next = ([undefined, 'status', 'plan'] as const).flatMap((kind) => nextTasks({ kind }, archive, files));
  const isFirst = ({ path }: Found, index: number) => next.findIndex((other) => other.path === path) === index;
  const all = [...next.filter(isFirst), ...publishedTasks(archive, files)];
  return all.map(({ label, kind, team, isPublished }) => ({ label, kind, team, isPublished }));
}

function isMeant({ label, kind, team }: Choice, wanted: Wanted): boolean {
  return (
    (wanted.cycle === undefined || wanted.cycle.toLowerCase() === label.toLowerCase()) &&
    (wanted.kind ?? kind) === kind &&
    (wanted.team === undefined || wanted.team === team?.id)
  );
}

/** Newest first. */
function publishedTasks({ history, teamById }: Archive, files: readonly ContentFile[]): Found[] {
  const parts = history.reports.toReversed().flatMap((report) => report.parts.map((part) => ({ ...report, part })));
  return parts.map(({ cycle: { label }, kind, part }) => {
    const { path, text } = files.find(({ displayPath }) => displayPath === part.file)!;
    return { label, kind, team: teamById.get(part.team ?? ''), isPublished: true, path, text };
  });
}

/** The reports that can come next, one for each team, those of the earliest cycle first. */
function nextTasks(wanted: Wanted, archive: Archive, files: readonly ContentFile[]): Found[] {
  const { content } = archive;
  const teams = teamsOf(content.site);
  const order = cyclesOf(content.site).map(({ id }) => id);
  const placeOf = ({ label, kind }: Found) => {
    const index = order.indexOf(label.toLowerCase());
    return 2 * (index < 0 ? order.length : index) + (kind === 'plan' ? 0 : 1);
  };
  return (teams.length > 0 ? teams : [undefined])
    .flatMap((team) => {
      const own = team ? archiveOfTeam(team, content) : archive;
      const isFirst = own.history.cycles.length === 0;
      return (isFirst ? firstTask(wanted, team, own, archive, files) : nextTask(wanted, team, own, files)) ?? [];
    })
    .sort((a, b) => placeOf(a) - placeOf(b));
}

/** The first report of a site, or of a team: if others have reported already, its part of the newest report. */
function firstTask(
  wanted: Wanted,
  team: Team | undefined,
  own: Archive,
  { history }: Archive,
  files: readonly ContentFile[],
): Found | undefined {
  const newest = history.reports.at(-1);
  const cycle = wanted.cycle ?? newest?.cycle.label;
  const first = firstReport(own, { label: cycle, kind: wanted.kind ?? newest?.kind }) ?? firstReport(own, {});
  if (!first) return undefined;
  const { label, kind, draft } = first;
  const path = reportPath(label, kind, team);
  if (files.some((file) => file.path === path)) return undefined;
  return {
    label,
    kind,
    team,
    isPublished: false,
    path,
    text: reportText(team ? { ...draft, title: undefined } : draft),
  };
}

/** Undefined if the site does not list the cycle that comes next, and nobody names it, or if the file is there already. */
function nextTask(
  wanted: Wanted,
  team: Team | undefined,
  { content, history, ...archive }: Archive,
  files: readonly ContentFile[],
): Found | undefined {
  const current = history.cycles.at(-1);
  if (!current) return undefined;
  const listed = labelAfter(current.cycle.id, content);
  // A cycle that the site does not list yet can only be the one after the last.
  const label = listed ?? wanted.cycle;
  const isTaken = label !== undefined && history.cycles.some(({ cycle }) => cycle.id === label.toLowerCase());
  const isOfLast = current.plan !== undefined && current.status === undefined && wanted.kind !== 'plan';
  if (listed === undefined && (label === undefined || isTaken) && !isOfLast) return undefined;
  const next = nextReport({ content, history, ...archive }, { label, kind: wanted.kind });
  const path = reportPath(next.label, next.kind, team);
  if (files.some((file) => file.path === path)) return undefined;
  const isListed = cyclesOf(content.site).some(({ id }) => id === next.label.toLowerCase());
  const site = files.find((file) => file.path === 'site.yaml')?.text ?? '';
  return {
    label: next.label,
    kind: next.kind,
    team,
    isPublished: false,
    path,
    text: nextText(next, team),
    siteFile: isListed ? undefined : addCycle(site, next.label),
  };
}
