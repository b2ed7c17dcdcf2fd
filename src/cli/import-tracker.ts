import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { checkYamlFile } from '../check/check-yaml-file.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { plural } from '../report/plural.ts';
import { builtIn } from '../report/status.ts';
import { nextReport, openMarker } from '../import/next-report.ts';
import { diagnoseSite, readSite } from './read-site.ts';
import { reportText } from '../import/report-text.ts';
import { MistakeError } from '../report/diagnostics/plain-error.ts';
import { exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { markLines, unmatchedNote } from '../import/tracker/marked-draft.ts';
import { matchRows, readCsv, workIn } from '../import/tracker/rows.ts';
import { guessMap, trackerSchema } from '../import/tracker/tracker-map.ts';
import { write } from './write-files.ts';

export interface TrackerOptions {
  /** The label of the next cycle or, for a deck, of its cycle. */
  cycle?: string;
  /** A file that says what the columns mean. */
  map?: string;
  dryRun?: boolean;
}

/**
 * Drafts the next report, with the statuses of its lines in a tracker's export. The first time, it only writes a map
 * from the tracker's columns and words to those of Almanac. Throws a PlainError if the export is not CSV, the map has
 * mistakes, no report comes next, or the report exists already.
 */
export async function importTracker(
  bytes: Buffer,
  path: string,
  options: TrackerOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const rows = readCsv(bytes, path);
  const site = readSite(terminal);
  const { archive } = diagnoseSite(site, false);
  const statuses = archive?.content.statuses ?? builtIn;
  const { folder, root } = site.settings;
  const put = (name: string, text: string, into: string) =>
    write(new Map([[name, text]]), into, terminal, options.dryRun);
  const mapFile =
    options.map === undefined ? join(dirname(folder), 'tracker.yaml') : resolve(terminal.cwd, options.map);
  if (!existsSync(mapFile)) {
    await put(basename(mapFile), guessMap(rows, path, statuses), dirname(mapFile));
    const correct = 'Correct it: it says what the columns and words of the tracker mean.';
    terminal.out(whatNext([correct, 'Repeat this command. It drafts the next report.']));
    return exitCode.done;
  }
  const yaml = await readFile(mapFile, 'utf8');
  const file = relative(terminal.cwd, mapFile);
  const inMap = { path: file, displayPath: file, text: yaml };
  const { fields, diagnostics } = checkYamlFile(inMap, trackerSchema(statuses));
  if (!fields) throw new MistakeError(formatDiagnostics(diagnostics, { textOf: () => yaml, paint: terminal.paint }));
  const [names = []] = rows;
  const missing = Object.values(fields.columns).find((name) => name !== undefined && !names.includes(name));
  if (missing !== undefined)
    throw new MistakeError(
      `${file} names the column "${logLine(missing)}"; row 1 has ${logLine(names.join(', ').slice(0, 500)) || 'none'}.`,
    );
  const { draft, kind, label } = nextReport(archive, options.cycle);
  const work = workIn(rows, fields);
  const matched = matchRows(draft.sections, work);
  const found = new Set([...matched.values()].flat());
  const others = work.filter((row) => !found.has(row));
  markLines(matched, statuses);
  const inside = `cycles/${label.toLowerCase()}/_${kind}.mdx`;
  await put(inside, reportText({ ...draft, introduction: unmatchedNote(others) }), folder);
  const marker = kind === 'plan' ? '' : `, and replace each [${openMarker}]`;
  terminal.out(
    `\n${plural(matched.size, 'line')} matched the tracker. Of its other work, ${others.length} stand${others.length === 1 ? 's' : ''} at the beginning, as text.`,
  );
  terminal.out(
    whatNext([
      `Check each line of ${root}/${inside}${marker}. Make lines of what it lacks, and delete the rest of that text.`,
      `Rename it to ${kind}.mdx. Until then it is a draft, and nothing in it counts.`,
      'npx almanac check',
    ]),
  );
  return exitCode.done;
}
