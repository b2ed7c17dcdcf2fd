/** The ids on pages that are made from content. The ids of the layout, which begin with `_`, are not among them. */
import type { Archive } from '../history/archive.ts';
import type { Appearance, CycleReports, History, Thread } from '../history/history.ts';
import { documentsOf, type Content } from '../report/content.ts';
import { diagnosticKinds } from '../report/diagnostics/diagnostic.ts';
import { slugify } from '../report/slug.ts';
import { withSubLines } from '../report/report-lines.ts';
import { areaCycles } from '../history/area-cycles.ts';
import { anchorsOf, cycleIds, lineId, otherIds } from './permalink.ts';
import { matrixPages, wholeMatrix, wholeWindows } from './matrix-pages.ts';
import { picturedCycles } from './recent-cycles.ts';
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
  return {
    area: new Map(content.areas.map(({ id }) => [id, new Set(areaCycles(id, history).map(cycleId))])),
    cycle: new Map(history.cycles.map((entry) => [entry.cycle.id, idsOfCycle(entry)])),
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
    review: withUnknownIds(content.site.reviews.map(({ name }) => slugify(name))),
    page: new Map(content.pages.map(({ id }) => [id, new Set()])),
    diagnostic: withUnknownIds(Object.keys(diagnosticKinds)),
    'pictured cycle': withUnknownIds(picturedCycles(history.cycles).map(({ cycle }) => cycle.id)),
    document: withUnknownIds(documentNames.flatMap((name) => [name, `${name}.schema`])),
    original: withUnknownIds(publishedFiles(content)),
  };
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
