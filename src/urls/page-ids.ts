/** The ids on pages that are made from content. The ids of the layout, which begin with `_`, are not among them. */
import type { Archive } from '../history/archive.ts';
import type { Appearance, CycleReports, History, OrderedReport, Thread } from '../history/history.ts';
import { outcomesOf } from '../history/outcomes.ts';
import { isTelling, reportChanges } from '../history/report-changes.ts';
import { documentsOf, type Content } from '../report/content.ts';
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';
import { slugify } from '../report/slug.ts';
import { withSubLines } from '../report/report-lines.ts';
import { flatRows, matrixOf } from '../history/matrix.ts';
import { datedAreas } from '../history/due-lines.ts';
import { areaCycles } from '../history/area-cycles.ts';
import { anchorsOf, cycleIds, lineId, otherIds } from './permalink.ts';
import guideIds from './guide-ids.json' with { type: 'json' };
import { matrixGroups, matrixPages, wholeMatrix, wholeWindows } from './matrix-pages.ts';
import { picturedCycles } from './recent-cycles.ts';
import type { PageUrl } from './redirects.ts';
import { documentNames, type RouteKind } from './routes.ts';
import { topicPages } from './topic-pages.ts';

type PageIds = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/**
 * The areas, cycles and so on that have a page or a file, each with the ids on its page; undefined if only the finished
 * page shows them.
 */
export function idsByKind(archive: Archive): Readonly<Record<RouteKind, PageIds>> {
  const { content, history, linesByTopic } = archive;
  const windows = content.topics.flatMap(({ id }) => topicPages(id, archive).windows.map((window) => ({ id, window })));
  const dated = datedAreas(history);
  const teams = [...archive.teamById.keys()];
  return {
    area: new Map(content.areas.map(({ id }) => [id, new Set(areaCycles(id, history).map(cycleId))])),
    cycle: new Map(history.cycles.map((entry) => [entry.cycle.id, idsOfCycle(entry)])),
    'area with due dates': withUnknownIds([...dated]),
    'site with teams': withUnknownIds(teams.length > 0 ? [''] : []),
    team: withUnknownIds(teams),
    'site with a calendar': withUnknownIds(dated.size + archive.expected.length > 0 ? [''] : []),
    'site with figures': withUnknownIds(content.site.figures ? ['figures'] : []),
    item: new Map(history.items.map((thread) => [thread.id, idsOfItem(thread, history)])),
    topic: new Map(content.topics.map(({ id }) => [id, idsOfTopic(linesByTopic.get(id) ?? [])])),
    'older topic page': new Map(
      windows.map(({ id, window }) => [`${id}/${window.id}`, idsOfTopic(window.cycles.flatMap(({ lines }) => lines))]),
    ),
    'matrix page': withUnknownIds(
      [
        ...matrixPages(history.cycles)
          .slice(1)
          .map(({ path }) => path),
        ...wholePath(history),
      ].map((path) => path.split('/')[2] ?? ''),
    ),
    review: new Map(content.site.reviews.map(({ name }) => [slugify(name), new Set()])),
    page: new Map(content.pages.map(({ id }) => [id, new Set()])),
    diagnostic: new Map(Object.keys(diagnosticKinds).map((code) => [code, ofDiagnostic])),
    'pictured cycle': withUnknownIds(picturedCycles(history.cycles).map(({ cycle }) => cycle.id)),
    document: withUnknownIds(documentNames.flatMap((name) => [name, `${name}.schema`])),
    original: withUnknownIds(publishedFiles(content)),
    writing: withUnknownIds(content.site.write ? [''] : []),
  };
}

/** `cause` and `cure` are former ids. */
const ofDiagnostic: ReadonlySet<string> = new Set(['why', 'cause', 'fix', 'cure']);

/** The ids on pages that every site has. */
export const fixedIds: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    '/': ['q'],
    '/cycles/': [],
    '/areas/': [],
    '/waits/': [],
    '/due/': [],
    '/topics/': [],
    '/search/': ['search', 'q', 'count'],
    ...guideIds,
  }).map(([path, ids]) => [path, new Set<string>(ids)]),
);

/** Returns a function that says whether a page of the matrix has a row or a table with an id. Computed when asked. */
export function idsOfMatrix({ content, history }: Archive): (path: string, id: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const idsAt = (path: string): ReadonlySet<string> => {
    const window = matrixPages(history.cycles).find((page) => page.path === path)?.window;
    // With several tables, an item has no row of its own.
    const [whole, ...others] = path === wholeMatrix ? wholeWindows(history.cycles) : [];
    const ofAll = whole && others.length === 0 ? matrixOf(history, content.areas, whole) : [];
    const groups = window ? matrixGroups(window, history, content.areas) : ofAll;
    return new Set(groups.flatMap(({ area, rows }) => [area.id, ...flatRows(rows).map(({ thread }) => thread.id)]));
  };
  return (path, id) => {
    const ids = known.get(path) ?? idsAt(path);
    known.set(path, ids);
    return ids.has(id);
  };
}

/**
 * Returns a function that says whether the page of the changes in a cycle has an id: of an area, at its first line in a
 * report. Computed when asked.
 */
export function idsOfChanges({ history }: Pick<Archive, 'history'>): (place: PageUrl) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  const idsAt = (id: string): ReadonlySet<string> => {
    const { status, plan } = history.cycles.find(({ cycle }) => cycle.id === id) ?? {};
    const compared = [status, plan].filter((report) => report !== undefined).filter(({ index }) => index > 0);
    const areasIn = (report: OrderedReport) => [
      ...changedAreas(report, history),
      ...report.awaited,
      // Pages had these until a team had nothing missing before its first part.
      ...report.early,
    ];
    return new Set(compared.flatMap((report) => areasIn(report).map((area) => `${report.kind}/${area}`)));
  };
  return ({ path, anchor }) => {
    const [, id] = /^\/cycles\/([^/]+)\/changes\/$/.exec(path) ?? [];
    if (id === undefined) return false;
    const ids = known.get(id) ?? idsAt(id);
    known.set(id, ids);
    return ids.has(anchor);
  };
}

/** The areas with a line on the page of changes: of planned work and of what was not planned, or of what changed. */
function changedAreas(report: OrderedReport, history: History): string[] {
  const changes = reportChanges(report, history);
  const planned = report.kind === 'status' ? outcomesOf(history.cycles[report.cycleIndex]!, history) : undefined;
  if (!planned) return changes.filter(isTelling).map(({ appearance }) => appearance.area);
  const changeOf = new Map(changes.map((change) => [change.thread, change]));
  const ofItems = planned.items.map(({ thread, plan, status }) => changeOf.get(thread)?.appearance ?? status ?? plan);
  const ofSubLines = planned.subLines.map(({ thread }) => changeOf.get(thread)?.appearance);
  return [...ofItems, ...ofSubLines].flatMap((appearance) => appearance?.area ?? []);
}

const wholePath = ({ cycles }: History) => (wholeWindows(cycles).length > 0 ? [wholeMatrix] : []);

const cycleId = ({ entry }: { entry: CycleReports }) => entry.cycle.id;

const withUnknownIds = (ids: readonly string[]): PageIds => new Map(ids.map((id) => [id, undefined]));

function idsOfTopic(lines: readonly Appearance[]): Set<string> {
  return new Set(lines.map(({ report }) => report.cycle.id));
}

function idsOfCycle({ status, plan }: CycleReports): Set<string> {
  return new Set([status, plan].flatMap((report) => (report ? anchorsOf(report) : [])));
}

function idsOfItem({ appearances }: Thread, history: History): Set<string> {
  const byCycle = Map.groupBy(appearances, ({ report }) => report.cycle);
  const cycles = [...byCycle.values()].flatMap(cycleIds).flatMap(({ id, others }) => [id, ...others]);
  const lines = withSubLines(appearances.flatMap(({ line }) => line.lines)).map((line) =>
    history.appearanceOf.get(line)!,
  );
  return new Set([
    ...cycles,
    ...lines.flatMap((line) => [lineId(line, 'item') ?? [], otherIds(line, 'item', history)].flat()),
  ]);
}

/** The files of the content folder that are published below `/files/`: pictures, originals of reports and the mark. */
export function publishedFiles(content: Content): string[] {
  const pictures = documentsOf(content).flatMap(({ images }) => images.map(({ path }) => path));
  const originals = content.reports.flatMap(({ source }) => source?.file ?? []);
  return [...new Set([...pictures, ...originals, ...[content.site.mark ?? []].flat()])];
}
