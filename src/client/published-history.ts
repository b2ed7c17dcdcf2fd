/** The history of a site, read from the data that it publishes, so that the browser can compare reports. */
import type { CyclesDocument } from '../exports/cycles-document.ts';
import { readPublishedTag } from '../exports/published-tag.ts';
import type { ItemsDocument } from '../exports/items-document.ts';
import type { History, OrderedReport, Thread } from '../history/history.ts';
import type { Line, Report } from '../report/schema/report.ts';
import { seriesByArea } from '../history/series.ts';
import { lineSlug } from '../report/slug.ts';

type Published = ItemsDocument['items'][number]['lines'][number];

/** What a comparison needs of a history. The reports have only their names and their order. */
type PublishedHistory = Pick<History, 'reports' | 'threads' | 'find' | 'seriesOf'>;

/** Rebuilds the history from published reports and items. Sub-lines follow their item. */
export function publishedHistory({ cycles }: CyclesDocument, { items }: ItemsDocument): PublishedHistory {
  const reports = reportsOf(cycles);
  const byKey = new Map(reports.map((report) => [report.key, report]));
  const threads = new Map<string, Thread>();
  const itemIds = new Set(items.map(({ id }) => id));
  const published = items.flatMap((item) => [item, ...item.subLines]);
  for (const { id, names } of published) {
    const isItem = itemIds.has(id);
    const empty = { appearances: [], cycleChanges: new Map(), replacedBy: [], replaces: [] };
    threads.set(id, { id, isItem, names: new Set(names), ...empty });
  }
  const find = (id: string) => threads.get(id);
  for (const { id, lines } of published) {
    const thread = find(id)!;
    thread.appearances = lines.map((published) => {
      const line = lineOf(published);
      for (const other of line.tag.replacedBy) find(other)!.replaces.push(thread);
      const { report, area, parent } = published;
      const whole = byKey.get(report)!;
      return { report: whole, part: partFor(published, whole), area, parent: find(parent ?? ''), thread, line };
    });
  }
  return { reports, threads: [...threads.values()], find, seriesOf: seriesByArea(reports) };
}

function lineOf(published: Published): Line {
  const { text, status, statusWord, due: day, dueCycle: cycle } = published;
  const due = day ?? cycle;
  const unpublished = { body: [], topics: [], lines: [] };
  return {
    ...published,
    ...unpublished,
    status: { id: status, word: statusWord, meaning: '', shape: '' },
    slug: lineSlug(text),
    words: [{ type: 'text', value: text }],
    written: text,
    tag: { ...readPublishedTag(published), ...(due !== undefined && { due: { written: due, day, cycle } }) },
  };
}

const emptySection = { heading: '', blocks: [] };

/** The part of a report that lists a line. Ids of answers to a question begin with the team that answers. */
function partFor({ area, id }: Pick<Published, 'area' | 'id'>, { parts }: OrderedReport): Report {
  const listing = parts.filter(({ sections }) => sections.some((section) => section.area === area));
  const named = listing.filter(({ team }) => id.startsWith(`${area}/${team}-`));
  const [nearest] = named.sort((a, b) => b.team!.length - a.team!.length);
  return nearest ?? listing[0] ?? parts[0]!;
}

function reportsOf(cycles: CyclesDocument['cycles']): OrderedReport[] {
  const unpublished = { file: '', intro: [], authors: [], sections: [], images: [], links: [] };
  const reports = cycles.flatMap(({ id, label, starts, ends, reports: ofCycle }, cycleIndex) =>
    ofCycle.map(({ key, kind, noReportYet = [], beforeFirstPart = [], parts: ofTeams, ...whole }) => {
      const parts = (ofTeams ?? [{ ...whole, team: undefined, areas: [] }]).map(
        ({ team, title, date, areas }): Report => {
          // Comparisons show nothing else of a part.
          const sections = areas.map((area) => ({ ...emptySection, area }));
          return { ...unpublished, kind, team, title, date, cycle: id, sections };
        },
      );
      const place = { key, kind, cycleIndex, cycle: { id, label, starts, ends } };
      return { ...place, parts, sections: [], awaited: new Set(noReportYet), early: new Set(beforeFirstPart) };
    }),
  );
  const ordered = reports.map((report, index): OrderedReport => ({ ...report, index, sibling: undefined }));
  for (const report of ordered)
    report.sibling = ordered.find((other) => other !== report && other.cycle.id === report.cycle.id);
  return ordered;
}
