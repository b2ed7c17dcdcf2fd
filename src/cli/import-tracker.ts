import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { checkYamlFile } from '../check/check-yaml-file.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { plural } from '../report/plural.ts';
import type { ReportKind } from '../report/schema/report.ts';
import type { Content } from '../report/content.ts';
import { inEnglish, statusWordsOf, type StatusWords } from '../report/status-words.ts';
import { builtIn } from '../report/status.ts';
import { comesNext, mustBeLabel, nextReport, openMarker, type NextReport } from '../import/next-report.ts';
import { archiveOfTeam } from '../import/team-archive.ts';
import { reportPath } from '../import/report-file.ts';
import { teamOfReport } from './named-team.ts';
import { addedMessage, mustBeNext, withCycle } from './next-label.ts';
import { diagnoseSite, readSite, type SiteFiles } from './read-site.ts';
import { countDraft } from '../import/report-text.ts';
import { createAreaTitles } from '../report/area-titles.ts';
import { MistakeError, PlainError } from '../report/diagnostics/plain-error.ts';
import { cyclesOf } from '../report/order.ts';
import { readContent } from '../report/read-content.ts';
import { translator } from '../strings/translate.ts';
import { exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { headersOf } from '../import/table/columns.ts';
import { tableIn } from '../import/tracker/export-table.ts';
import { readCsv } from '../import/tracker/read-csv.ts';
import { strayQuoteRemark, unknownRemark, unsettledRemark } from '../import/tracker/remarks.ts';
import { workIn } from '../import/tracker/rows.ts';
import { firstTracked, trackedReport } from '../import/tracker/tracked-report.ts';
import {
  columnsOf,
  guessMap,
  trackerSchema,
  type TrackerMap,
  type TrackerSite,
} from '../import/tracker/tracker-map.ts';
import { mustHaveNoLinks, write } from './write-files.ts';
import { allStrings } from '../strings/all-strings.ts';

export interface TrackerOptions {
  /** The label of the next cycle or, for a deck, of its cycle. */
  cycle?: string;
  /** What to write or, for a deck whose slides do not say, what it is. */
  kind?: ReportKind;
  /** A file that says what the columns mean. */
  map?: string;
  /** The name of one of several teams or, without a site, of the only one. */
  team?: string;
  dryRun?: boolean;
}

/**
 * Drafts the next report, with the statuses of its lines in a tracker's export. The first time, it only writes a map
 * from the tracker's columns and words to those of Almanac. Throws a PlainError if the export is not CSV, the map has
 * mistakes, no report comes next, or the report exists already.
 */
export async function importTracker(
  bytes: Uint8Array,
  path: string,
  options: TrackerOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { rows, encoding, strayQuote } = readCsv(bytes, path);
  if (rows.length === 0) throw new MistakeError(`${path} is empty.`);
  const site = readSite(terminal);
  const { archive: whole } = diagnoseSite(site, false);
  const team = whole && teamOfReport(options.team, whole.content.site);
  const archive = whole && team ? archiveOfTeam(team, whole.content) : whole;
  const words = trackerWords(archive?.content);
  const statuses = archive?.content.statuses ?? builtIn;
  const headers = headersOf(archive?.content.wording.strings);
  const ofSite = { statuses, words, headers };
  const { folder, root } = site.settings;
  if (strayQuote !== undefined) terminal.out(strayQuoteRemark(strayQuote, path));
  if (encoding !== undefined) terminal.out(`${path} is read as ${encoding}, because it is not UTF-8.`);
  const mapFile =
    options.map === undefined ? join(dirname(folder), 'tracker.yaml') : resolve(terminal.cwd, options.map);
  if (!existsSync(mapFile)) return writeMap(rows, ofSite, mapFile, options, terminal);
  if (options.map === undefined) mustHaveNoLinks(dirname(mapFile), basename(mapFile));
  const map = await readMap(mapFile, rows, ofSite, terminal);

  if (site.input.paths.every((inside) => !/^cycles\/[^_].*\.mdx$/.test(inside)))
    return draftFirst(rows, map, site, mapFile, options, terminal);
  const coming = comesNext(archive, options.kind);
  if (options.cycle !== undefined) mustBeNext(options.cycle, coming, archive!, (example) => `--cycle ${example}`);
  const next = nextReport(archive!, { label: options.cycle, kind: options.kind });
  const { draft, kind, label } = next;
  const order = withCycle(site, label, whole!);
  const tracker = workIn(rows, map, ofSite);
  const { text, matched, left, unsettled } = trackedReport(next, tracker.work, archive!.content);
  const inside = reportPath(label, kind, team).replace(/[^/]+$/, '_$&');
  const file = `${root}/${inside}`;
  await write(new Map([[inside, text]]), folder, terminal, { dryRun: options.dryRun, settings: order });
  if (order !== undefined) terminal.out(addedMessage(label, root, archive!, options.dryRun));
  const remarks = [
    `\n${plural(matched.size, 'line')} matched the tracker. Of its other work, ${left.length} stand${left.length === 1 ? 's' : ''} at the beginning, as text.`,
    ...keptRemark(next, matched.size),
    ...unsettledRemark(unsettled, draft.sections, { file, text }),
    ...unknownRemark(tracker, relative(terminal.cwd, mapFile), words),
  ];
  remarks.forEach((remark) => terminal.out(remark));
  const waits = coming.isOfPlan || unsettled.length > 0;
  terminal.out(
    whatNext([
      `Check each line of ${file}${waits ? `, and replace each [${openMarker}]` : ''}. Move what it lacks from that text to its area, and delete the rest of the text.`,
      `Rename it to ${kind}.mdx. Until then it is a draft, and nothing in it counts.`,
      'npx almanac check',
    ]),
  );
  return exitCode.done;
}

/** Drafts the first report of a site: each row is a line. Throws a PlainError if `site.yaml` cannot be read. */
async function draftFirst(
  rows: string[][],
  map: TrackerMap,
  site: SiteFiles,
  mapFile: string,
  { cycle, kind = map.columns.status === undefined ? 'plan' : 'status', dryRun }: TrackerOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { folder, root } = site.settings;
  const { content } = readContent(site.input, { drafts: false, root, strings: allStrings });
  if (!content) throw new PlainError('There is no report yet. Fix what "npx almanac check" prints, then repeat this.');
  const { statuses, wording } = content;
  const words = trackerWords(content);
  const label = cycle ?? cyclesOf(content.site)[0]!.label;
  mustBeLabel(label);
  const order = withCycle(site, label, { content });
  const tracker = workIn(rows, map, { statuses, words, headers: headersOf(wording.strings) });
  const title = translator(wording)(`report.${kind}`, { cycle: label });
  const { text, sections, unsettled } = firstTracked({ title, authors: [] }, tracker.work, content, kind);
  const inside = `cycles/${label.toLowerCase()}/_${kind}.mdx`;
  const file = `${root}/${inside}`;
  await write(new Map([[inside, text]]), folder, terminal, { dryRun, settings: order });
  if (order !== undefined) terminal.out(addedMessage(label, root, { content }, dryRun));
  const remarks = [
    ...unsettledRemark(unsettled, sections, { file, text }),
    ...unknownRemark(tracker, relative(terminal.cwd, mapFile), words),
  ];
  remarks.forEach((remark) => terminal.out(remark));
  const { find } = createAreaTitles(content.areas);
  const unknown = sections.filter(({ heading }) => find(heading) === undefined);
  terminal.out(
    whatNext([
      ...unknown.map(
        ({ heading }) =>
          `No area is called "${logLine(heading)}": make a file below ${root}/areas/, or add it to the aliases of one.`,
      ),
      `Check each line of ${file}, the first report, and delete what it should not list.`,
      `Rename it to ${kind}.mdx. Until then it is a draft, and nothing in it counts.`,
      'npx almanac check',
    ]),
  );
  return exitCode.done;
}

/** A tracker may be in another language than the site. */
function trackerWords(content: Content | undefined): StatusWords {
  return statusWordsOf(content ?? inEnglish);
}

/** Says that lines which the tracker does not name keep the markers of the last status. */
function keptRemark({ kind, from, draft }: NextReport, matched: number): string[] {
  const { items, subLines } = countDraft(draft.sections);
  const others = items + subLines - matched;
  if (kind === 'plan' || from.kind === 'plan' || others === 0) return [];
  const isOne = others === 1;
  return [
    `${plural(others, 'other line')} ${isOne ? 'keeps its marker' : 'keep their markers'} of ${from.cycle.label}.`,
  ];
}

async function writeMap(
  rows: string[][],
  site: TrackerSite,
  mapFile: string,
  { dryRun }: TrackerOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { text, hasTitle } = guessMap(rows, site);
  await write(new Map([[basename(mapFile), text]]), dirname(mapFile), terminal, { dryRun });
  terminal.out(
    whatNext([
      ...(hasTitle ? [] : ['No column seems to have the words of the work: name it as "title".']),
      'Correct it: it says what the columns and words of the tracker mean.',
      'Repeat this command. It drafts the next report.',
    ]),
  );
  return exitCode.done;
}

/** Reads the map. Throws a PlainError if it has mistakes or names a column that the export lacks. */
async function readMap(
  mapFile: string,
  rows: readonly string[][],
  { statuses, headers }: TrackerSite,
  terminal: Terminal,
): Promise<TrackerMap> {
  const yaml = await readFile(mapFile, 'utf8');
  const file = relative(terminal.cwd, mapFile);
  const inMap = { path: file, displayPath: file, text: yaml };
  const { fields, diagnostics } = checkYamlFile(inMap, trackerSchema(statuses));
  if (!fields) throw new MistakeError(formatDiagnostics(diagnostics, { textOf: () => yaml, paint: terminal.paint }));
  const columns = columnsOf(fields);
  const { header } = tableIn(rows, headers, columns);
  const missing = columns.find((name) => !header.includes(name));
  if (missing === undefined) return fields;
  const given = logLine(header.join(', ').slice(0, 500)) || 'none';
  throw new MistakeError(`${file} names the column "${logLine(missing)}"; the export has ${given}.`);
}
