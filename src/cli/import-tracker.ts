import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import type { Diagnosis } from '../loaders/diagnose-content.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { readFields } from '../report/fields/yaml-fields.ts';
import { cyclesOf } from '../report/order.ts';
import { plural } from '../report/plural.ts';
import type { ReportKind } from '../report/schema/report.ts';
import { builtIn, type Status } from '../report/status.ts';
import { mustBeLabel } from './cycle-label.ts';
import { openMarker, planFromStatus, statusFromPlan } from './next-report.ts';
import { diagnoseSite, readSite } from './read-site.ts';
import { reportText, type DraftReport } from './report-text.ts';
import { AuthorError, exitCode, type ExitCode, type Terminal } from './terminal.ts';
import { withTracker } from './tracker/draft-report.ts';
import { workIn } from './tracker/match-rows.ts';
import { readCsv, type Row } from './tracker/read-csv.ts';
import { guessMap, trackerSchema, type TrackerMap } from './tracker/tracker-map.ts';
import { show, write } from './write-files.ts';

interface TrackerOptions {
  cycle?: string;
  map?: string;
  dryRun?: boolean;
}

/**
 * Drafts the next report, with the statuses that a tracker's export has for its lines. The first time, it only writes
 * the map from the tracker's columns and words to ours. Throws an AuthorError if the export is not CSV, the map has
 * mistakes, no report comes next, or it exists already.
 */
export async function importTracker(
  bytes: Buffer,
  path: string,
  options: TrackerOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const rows = readCsv(bytes, path);
  const site = readSite(terminal);
  const diagnosis = diagnoseSite(site, false);
  const statuses = diagnosis.content?.statuses ?? builtIn;
  const { folder, root } = site.settings;
  const put = options.dryRun ? show : write;
  const mapFile =
    options.map === undefined ? join(dirname(folder), 'tracker.yaml') : resolve(terminal.cwd, options.map);
  if (!existsSync(mapFile)) {
    await put(new Map([[basename(mapFile), guessMap(rows, path, statuses)]]), dirname(mapFile), terminal);
    terminal.out('\nWhat to do next\n  1. Correct it: it says what the columns and words of the tracker mean.');
    terminal.out('  2. Repeat this command. It drafts the next report.');
    return exitCode.done;
  }
  const map = readMap(await readFile(mapFile, 'utf8'), relative(terminal.cwd, mapFile), rows, statuses, terminal);
  const { next, kind, cycle } = nextReport(diagnosis, options.cycle);
  const { draft, lines, others } = withTracker(next, workIn(rows, map), statuses);
  const inside = `cycles/${cycle.toLowerCase()}/_${kind}.mdx`;
  await put(new Map([[inside, reportText(draft)]]), folder, terminal);
  const marker = kind === 'plan' ? '' : `, and replace each [${openMarker}]`;
  terminal.out(`
${plural(lines, 'line')} matched the tracker. Of its other work, ${others} stand${others === 1 ? 's' : ''} at the beginning, as text.

What to do next
  1. Check each line of ${root}/${inside}${marker}. Make lines of what it lacks, and delete the rest of that text.
  2. Rename it to ${kind}.mdx. Until then it is a draft, and nothing in it counts.
  3. npx almanac check`);
  return exitCode.done;
}

function readMap(
  yaml: string,
  file: string,
  [header]: readonly Row[],
  statuses: readonly Status[],
  { paint }: Terminal,
): TrackerMap {
  const { fields, diagnostics } = readFields({ file, yaml, firstLine: 1 }, trackerSchema(statuses));
  if (!fields) throw new AuthorError(formatDiagnostics(diagnostics, { textOf: () => yaml, paint }), exitCode.mistakes);
  const names = header?.cells ?? [];
  const missing = Object.values(fields.columns).find((name) => name !== undefined && !names.includes(name));
  if (missing === undefined) return fields;
  throw new AuthorError(
    `${file} names the column "${logLine(missing)}"; row 1 has ${logLine(names.join(', ').slice(0, 500)) || 'none'}.`,
    exitCode.mistakes,
  );
}

/** The report that comes next: the status of the newest plan, or the plan after the newest status. */
function nextReport(
  { content, history }: Diagnosis,
  label: string | undefined,
): { next: DraftReport; kind: ReportKind; cycle: string } {
  const current = history?.cycles.at(-1);
  if (!content || !current) throw new AuthorError('There is no report yet from which the next could be made.');
  if (!current.status) return { next: statusFromPlan(current.plan!), kind: 'status', cycle: current.cycle.label };
  const order = cyclesOf(content.site);
  const cycle = label ?? order[order.findIndex(({ id }) => id === current.cycle.id) + 1]?.label;
  if (cycle === undefined) throw new AuthorError('Name the cycle that comes next: --cycle K2');
  mustBeLabel(cycle);
  return { next: planFromStatus(current.status, cycle), kind: 'plan', cycle };
}
