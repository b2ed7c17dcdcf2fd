import type { Archive } from '../history/archive.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { cyclesOf } from '../report/order.ts';
import type { ReportKind } from '../report/schema/report.ts';
import { teamsOf, type Team } from '../report/teams.ts';
import { comesNext, nextReport, type Coming, type NextReport } from '../import/next-report.ts';
import { archiveOfTeam } from '../import/team-archive.ts';
import { reportPath } from '../import/report-file.ts';
import { namedTeam } from './named-team.ts';
import { mustBeNext } from './next-label.ts';
import type { Terminal } from './terminal.ts';

export interface WantedDrafts {
  kind?: ReportKind;
  /** The name of one of several teams; by default, all that have not written what comes next are meant. */
  team?: string;
}

/** A report to write, or the part of a team, and what it is made from. */
interface Draft {
  team: Team | undefined;
  archive: Archive;
  next: NextReport;
  path: string;
}

/** A team, or the whole site, and what comes next for it. */
interface Candidate extends Pick<Draft, 'team' | 'archive'> {
  coming: Coming;
}

/**
 * What comes next for the site or, of several teams, for the one that is named or for those that come first.
 * @param given the label of a cycle; by default, that of the next one in the order. If there is none, it is asked for.
 * @throws PlainError if no such cycle can come next.
 */
export async function nextDrafts(
  whole: Archive,
  given: string | undefined,
  { kind, team: named }: WantedDrafts,
  { ask }: Pick<Terminal, 'ask'>,
): Promise<Draft[]> {
  const { content } = whole;
  const teams = named === undefined ? teamsOf(content.site) : [namedTeam(named, content.site)];
  const all = (teams.length > 0 ? teams : [undefined]).flatMap((team): Candidate | [] => {
    const archive = team ? archiveOfTeam(team, content) : whole;
    // Of all teams, one that has not reported yet has nothing to begin with.
    if (team && named === undefined && archive.history.cycles.length === 0) return [];
    return { team, archive, coming: comesNext(archive, kind) };
  });
  const candidates = given === undefined ? all : thoseWithout(given, all, kind);
  const order = cyclesOf(content.site).map(({ id }) => id);
  const placeOf = ({ coming: { label, kind } }: Candidate) => {
    const index = label === undefined ? order.length : order.indexOf(label.toLowerCase());
    return 2 * index + (kind === 'plan' ? 0 : 1);
  };
  const place = Math.min(...candidates.map(placeOf));
  const first = candidates.filter((candidate) => placeOf(candidate) === place);
  const label = given ?? first[0]!.coming.label ?? (await askForNext(first[0]!, ask));
  return first.map(({ team, archive, coming }) => {
    const next = nextReport(archive, { label: coming.label ?? label, kind });
    return { team, archive, next, path: reportPath(next.label, next.kind, team) };
  });
}

/** How to name the cycle that comes next. */
export const nameIt = (label: string) => `npx almanac new-cycle ${label}`;

/** Those that lack a report of a cycle. Throws a PlainError if there are none, or if another cycle comes first. */
function thoseWithout(given: string, all: readonly Candidate[], kind: ReportKind | undefined): readonly Candidate[] {
  const example = (label: string) => `${nameIt(label)}${kind ? ` --kind ${kind}` : ''}`;
  const id = given.toLowerCase();
  const lacking = all.filter(
    ({ coming, archive }) =>
      coming.label?.toLowerCase() === id || archive.history.cycles.every(({ cycle }) => cycle.id !== id),
  );
  // A team that is late with another report does not keep the others waiting.
  const ready = lacking.filter(({ coming }) => coming.label?.toLowerCase() === id);
  const candidates = [ready, lacking, all].find(({ length }) => length > 0) ?? all;
  for (const { coming, archive } of candidates) mustBeNext(given, coming, archive, example);
  return candidates;
}

/** Asks for the label of the cycle that comes next. Throws a PlainError if nobody answers, or it cannot be that. */
async function askForNext({ archive, coming }: Candidate, ask: Terminal['ask']): Promise<string> {
  const last = archive.history.cycles.at(-1)!.cycle.label;
  const label = (await ask?.(`Which cycle comes after ${last}? Its label: `))?.trim() ?? '';
  if (label === '')
    throw new PlainError(`site.yaml lists no cycle after ${last}. Name the next one: ${nameIt('LABEL')}`);
  mustBeNext(label, coming, archive, nameIt);
  return label;
}
