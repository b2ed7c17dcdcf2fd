import { daysBetween } from '../check/other-year.ts';
import type { Archive } from '../history/archive.ts';
import type { ExpectedReport } from '../history/expected.ts';
import { isError, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { MistakeError } from '../report/diagnostics/plain-error.ts';
import { plural } from '../report/plural.ts';
import { diagnoseSite, readSite } from './read-site.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';

interface ExpectedOptions {
  /** In how many days a report is expected that is worth naming; by default, all are. */
  within?: number;
  format: 'text' | 'json';
}

/** Reports that are not there yet, as of a day. */
interface Outstanding {
  today: string;
  within: number | undefined;
  late: readonly ExpectedReport[];
  expected: readonly ExpectedReport[];
}

/**
 * `npx almanac expected`: prints which reports are late today, and which are expected. As text it prints nothing to standard
 * output if there are none, so that a workflow sees whether there is anything to say. Throws a MistakeError if a mistake
 * may hide a report or a day.
 */
export async function printExpected({ within, format }: ExpectedOptions, terminal: Terminal): Promise<ExitCode> {
  const { archive, diagnostics } = diagnoseSite(readSite(terminal), false);
  const mistakes = diagnostics.filter(isError);
  if (!archive || mistakes.some((one) => !isInside(one, archive)))
    throw new MistakeError('The content has mistakes: "npx almanac check" lists them.');
  if (mistakes.length > 0) terminal.err('Reports have mistakes, which "npx almanac check" lists.');
  const found = outstandingOn(dayNow(), archive, within);
  if (format === 'json') terminal.out(JSON.stringify(jsonOf(found), undefined, 2));
  else if (archive.expected.length === 0)
    terminal.err('site.yaml says of no cycle by which day its reports are `expected`.');
  else if (found.late.length + found.expected.length === 0)
    terminal.err(`Nothing is late, and nothing is expected${untilText(found)}.`);
  else terminal.out(textOf(found));
  return exitCode.done;
}

/** Whether a mistake is in the text of a report. Such a report still counts as presented. */
function isInside({ code, file }: Diagnostic, { history }: Archive): boolean {
  const isOfReport = history.reports.some(({ parts }) => parts.some((part) => part.file === file));
  return isOfReport && !hiding.has(code);
}

/** Mistakes by which a report stands where another belongs, so that this one would seem to be missing. */
const hiding: ReadonlySet<string> = new Set(['unknown-team', 'unknown-cycle', 'two-reports']);

/** The day where this runs, as YYYY-MM-DD. */
function dayNow(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** By team. Nobody waits for a report any more once the next of its kind is there. */
function outstandingOn(today: string, { expected, teamById }: Archive, within: number | undefined): Outstanding {
  const teams = [...teamById.keys()];
  const missing = expected
    .filter(({ part, isPassed }) => !part && !isPassed)
    .toSorted((a, b) => teams.indexOf(a.team?.id ?? '') - teams.indexOf(b.team?.id ?? ''));
  return {
    today,
    within,
    late: missing.filter(({ day }) => day < today),
    expected: missing.filter(({ day }) => day >= today && daysBetween(today, day) <= (within ?? Infinity)),
  };
}

function untilText({ within }: Outstanding): string {
  return within === undefined ? '' : ` within ${plural(within, 'day')}`;
}

/** Lists that a mail or an issue can have as they are. */
function textOf(found: Outstanding): string {
  const { today, late, expected } = found;
  const sections = [
    { title: `Late on ${today}`, reports: late },
    { title: `Expected${untilText(found)}`, reports: expected },
  ].filter(({ reports }) => reports.length > 0);
  return sections.map(({ title, reports }) => `${title}:\n\n${byTeam(reports)}`).join('\n\n');
}

/** A row for each team, with its contact, or for each report of the only one. */
function byTeam(reports: readonly ExpectedReport[]): string {
  const rows = [...Map.groupBy(reports, ({ team }) => team?.id)].flatMap(([, own]) => {
    const { team } = own[0]!;
    const said = own.map(({ cycle, kind, day, extendedFrom }) => {
      const extended = extendedFrom === undefined ? '' : `, extended from ${extendedFrom}`;
      return `${cycle.label} ${kind} by ${day}${extended}`;
    });
    const contact = team?.contact === undefined ? '' : ` (${team.contact})`;
    return team ? `- ${team.name}${contact}: ${said.join('; ')}` : said.map((one) => `- ${one}`);
  });
  return rows.join('\n');
}

function jsonOf({ today, within, late, expected }: Outstanding) {
  const value = ({ cycle, kind, team, day, extendedFrom }: ExpectedReport) => ({
    cycle: cycle.label,
    kind,
    team: team?.name,
    contact: team?.contact,
    day,
    days: daysBetween(today, day),
    extendedFrom,
  });
  return { today, within, late: late.map(value), expected: expected.map(value) };
}
