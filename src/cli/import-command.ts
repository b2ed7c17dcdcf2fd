import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { readSettings } from '../loaders/settings.ts';
import { createAreaTitles } from '../report/area-titles.ts';
import { logLine } from '../report/diagnostics/log-line.ts';
import { MistakeError, PlainError } from '../report/diagnostics/plain-error.ts';
import type { Content } from '../report/content.ts';
import { cyclesOf } from '../report/order.ts';
import { plural } from '../report/plural.ts';
import { inEnglish } from '../report/status-words.ts';
import type { ReportKind } from '../report/schema/report.ts';
import { slugify } from '../report/slug.ts';
import { reportsInDeck, type AreaSource, type Imported } from '../import/deck/deck-reports.ts';
import type { Deck } from '../import/deck/deck.ts';
import { importedText, teamOf, type GivenReport } from '../import/deck/imported-report.ts';
import { deckWordsOf, type DeckWords } from '../import/deck/deck-words.ts';
import { readDeck, titlesWithLines, unmappedRows } from '../import/deck/read-deck.ts';
import { isTable, tooLarge } from '../import/largest-file.ts';
import { importTracker, type TrackerOptions } from './import-tracker.ts';
import { newContent, questions } from '../project/new-site.ts';
import { mustBeLabel } from '../import/next-report.ts';
import { reportPath } from '../import/report-file.ts';
import { teamOfReport } from './named-team.ts';
import { diagnoseSite, readSite } from './read-site.ts';
import { answer, exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { holds, mustBeFree, mustHaveNoLinks, write } from './write-files.ts';
import { writeProject } from './write-project.ts';

interface ImportOptions extends TrackerOptions {
  /** For a deck whose slides do not say. */
  kind?: ReportKind;
  areasFrom?: AreaSource;
  /** Whether hidden slides count. */
  hidden?: boolean;
  /** For a new site. */
  title?: string;
  out?: string;
}

/** `npx almanac import FILE`: makes reports from a deck, or drafts the next report from a tracker's export. */
export async function importFile(path: string, options: ImportOptions, terminal: Terminal): Promise<ExitCode> {
  const file = resolve(terminal.cwd, path);
  const { folder } = readSettings(terminal.cwd, terminal.project);
  const inside = relative(folder, file);
  if (!inside.startsWith('..') && !isAbsolute(inside)) mustHaveNoLinks(folder, inside);
  const excess = tooLarge(path, (await stat(file)).size);
  if (excess !== undefined) throw new PlainError(excess);
  const bytes = await readFile(file);
  return (isTable(path) ? importTracker : importDeck)(bytes, path, options, terminal);
}

/**
 * Makes reports from a deck, with settings and areas if there is no site yet. Throws a PlainError if the file is not a
 * deck or has no report, or if a report exists already.
 */
async function importDeck(
  bytes: Uint8Array,
  path: string,
  options: ImportOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const file = resolve(terminal.cwd, path);
  const site = readSite(terminal, true);
  const content = diagnoseSite(site, true).archive?.content;
  // A deck may be in another language than the site.
  const known = deckWordsOf(content ?? inEnglish);
  const deck = await readDeck(bytes, path, known, options.hidden);
  const imported = reportsOf(deck, path, content, known, options);
  const { reports, authors, unknownAreas, unmapped } = imported;

  const folder = options.out === undefined ? site.settings.folder : resolve(terminal.cwd, options.out);
  const isNew = [folder, site.settings.folder].every((place) => !existsSync(join(place, 'site.yaml')));
  const lacksAreas = isNew || !site.input.paths.some((inside) => inside.startsWith('areas/'));
  const deckTitle = imported.title || basename(file, extname(file));
  const ofDeck = teamOf(deckTitle, known);
  const { title, team } = await namesOf(deckTitle, ofDeck, options, isNew ? terminal.ask : undefined);

  const source = sourcePath(file, site.settings.folder);
  const ofTeam = content && teamOfReport(options.team, content.site);
  const cycles = [...new Set(reports.map(({ label }) => label))];
  const around = newContent({ title, team, areas: unknownAreas, cycles });
  const files = new Map<string, string | Uint8Array>([
    ...[...around].filter(([name]) => name !== 'site.yaml' && lacksAreas),
    ...reports.map((report): [string, string] => [
      reportPath(report.label, report.kind, ofTeam),
      importedText({ title: deckTitle, team: ofDeck, authors }, report, source),
    ]),
  ]);
  if (resolve(folder, source) !== file) files.set(source, bytes);
  // Last: a folder is a site once it has this file, and until then the command can be repeated.
  if (isNew) files.set('site.yaml', around.get('site.yaml')!);
  const inside = relative(terminal.cwd, folder).split(sep).join('/') || '.';
  const isProject = isNew && !options.dryRun && options.out === undefined && !inside.startsWith('..');
  let first: string[] = [];
  if (isProject) {
    const left = [...files].filter(([path, content]) => !holds(folder, path, content));
    mustBeFree(
      left.map(([path]) => path),
      folder,
    );
    const content = new Map(left.map(([path, content]) => [`${inside}/${path}`, content]));
    first = await writeProject(title, inside, content, terminal);
  } else await write(files, folder, terminal, { dryRun: options.dryRun });

  const rows = unmappedRows(unmapped, deck).map((row) => `  ${row}`);
  if (rows.length > 0) terminal.out(`\nNot imported, or worth a look:\n${rows.join('\n')}`);
  const listed = content ? cyclesOf(content.site).map(({ id }) => id) : [];
  const steps = stepsAfter(site.settings.root, imported, {
    areas: lacksAreas ? [] : unknownAreas,
    cycles: isNew ? [] : cycles.filter((label) => !listed.includes(label.toLowerCase())),
  });
  terminal.out(whatNext([...first, ...steps]));
  return exitCode.done;
}

/** The reports in a deck. Throws a PlainError if it has none, or others than the one that the options name. */
function reportsOf(
  deck: Deck,
  path: string,
  content: Content | undefined,
  known: DeckWords,
  options: ImportOptions,
): Imported {
  const given = givenReport(options);
  const areas = createAreaTitles(content?.areas ?? []);
  const imported = reportsInDeck(deck, areas, known, { given, areasFrom: options.areasFrom });
  if (given && imported.reports[0]?.label !== given.label) {
    const named = imported.reports.map(({ label, kind }) => logLine(`${label} ${kind}`)).join(', ');
    throw new PlainError(`The slides of ${path} name several reports, ${named}: leave out --cycle and --kind.`);
  }
  mustHoldReports(imported, deck, path);
  return imported;
}

/** What the site and the team are called: by the options, an answer or the deck. */
async function namesOf(
  deckTitle: string,
  ofDeck: string,
  options: ImportOptions,
  ask: Terminal['ask'],
): Promise<{ title: string; team: string }> {
  const otherwise = ofDeck || questions.team.otherwise;
  return {
    title: await answer({ ...questions.title, otherwise: deckTitle }, options.title, ask),
    team: await answer({ ...questions.team, otherwise }, options.team, ask),
  };
}

/** The report that the options name. Throws a PlainError if one of the two is missing. */
function givenReport({ cycle: label, kind }: ImportOptions): GivenReport | undefined {
  if (label === undefined && kind === undefined) return undefined;
  if (label === undefined || kind === undefined)
    throw new PlainError('--cycle and --kind belong together: --cycle K1 --kind status');
  return { label, kind };
}

function mustHoldReports({ reports }: Imported, deck: Deck, path: string): void {
  const titles = titlesWithLines(deck, path);
  if (reports.length === 0) {
    const words = [deck.slides[0]?.title ?? '', basename(path)]
      .join(' ')
      .match(/[\p{L}\p{N}._-]*\p{N}{1,4}(?=[\s.]|$)/gu);
    throw new MistakeError(
      `${path} holds no report: none of its titles is like "Status for K1" or "Plans for K2". It has ` +
        `${plural(titles.length, 'slide')} with bullets or tables, ${titles.slice(0, 3).join(', ')}${titles.length > 3 ? ' and others' : ''}. ` +
        `If all are one report, say which:\nnpx almanac import ${/[^\w./-]/.test(path) ? JSON.stringify(path) : path} --cycle ${words?.[0] ?? 'K1'} --kind status`,
    );
  }
  for (const { label } of reports) mustBeLabel(label);
}

/** Where the original is in the content folder: in place if it is below `sources/`, else a copy there. */
function sourcePath(file: string, folder: string): string {
  const inside = relative(folder, file).split(sep).join('/');
  if (inside.startsWith('sources/')) return inside;
  const extension = extname(file).toLowerCase();
  return `sources/${slugify(basename(file, extname(file))) || 'deck'}${extension}`;
}

/** The steps that are left; `missing` is what the site lacks. */
function stepsAfter(
  root: string,
  { sections: { titles, areasFrom } }: Imported,
  missing: { areas: readonly string[]; cycles: readonly string[] },
): string[] {
  return [
    ...(titles.length > 0
      ? [
          areasFrom === 'sections'
            ? `The areas are the sections of the deck, such as "${logLine(titles[0]!)}". --areas-from slides takes the titles of its slides instead.`
            : `The areas are the titles of the slides. --areas-from sections takes those of the sections, such as "${logLine(titles[0]!)}", instead.`,
        ]
      : []),
    ...(missing.cycles.length > 0
      ? [
          `Add ${missing.cycles.join(' and ')} to "cycles" in ${root}/site.yaml, in the right place: the oldest comes first.`,
        ]
      : []),
    ...missing.areas.map(
      (heading) =>
        `No area is called "${logLine(heading)}": make a file below ${root}/areas/, or add it to the aliases of one.`,
    ),
    'Compare the reports with the deck. A status that is not recorded stays so, unless the team knows it.',
    'npx almanac check',
  ];
}
