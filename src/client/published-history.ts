/** The history of a site, read from the data that it publishes: what the browser compares reports with. */
import type { History, OrderedReport, Thread } from '../history/history.ts';
import type { Line, ReportKind } from '../report/schema/report.ts';
import { lineSlug } from '../report/slug.ts';

/** What is read of `/api/cycles.json`. */
export interface PublishedCycles {
  cycles: readonly {
    id: string;
    label: string;
    reports: readonly { key: string; kind: ReportKind; title: string }[];
  }[];
}

interface PublishedLine {
  report: string;
  id: string;
  text: string;
  language?: string | undefined;
  area: string;
  parent?: string | undefined;
  status: string;
  statusWord: string;
  open: boolean;
  added: boolean;
  reason?: string | undefined;
  evidence?: string | undefined;
  replacedBy?: readonly string[] | undefined;
}

interface PublishedThread {
  id: string;
  names: readonly string[];
  lines: readonly PublishedLine[];
}

/** What is read of `/api/items.json`. */
export interface PublishedItems {
  items: readonly (PublishedThread & { subLines: readonly PublishedThread[] })[];
}

/** What changes are made from. The reports have only their names and their order. */
export type PublishedHistory = Pick<History, 'reports' | 'threads' | 'find'>;

/** Puts published reports and items together again; sub-lines stand after their item. */
export function publishedHistory({ cycles }: PublishedCycles, { items }: PublishedItems): PublishedHistory {
  const reports = reportsOf(cycles);
  const byKey = new Map(reports.map((report) => [report.key, report]));
  const threads = new Map<string, Thread>();
  const itemIds = new Set(items.map(({ id }) => id));
  const published = items.flatMap((item) => [item, ...item.subLines]);
  for (const { id, names } of published) {
    const isItem = itemIds.has(id);
    const empty = { appearances: [], changes: new Map(), cycleChanges: new Map(), replacedBy: [], replaces: [] };
    threads.set(id, { id, isItem, names: new Set(names), ...empty });
  }
  const find = (id: string) => threads.get(id);
  for (const { id, lines } of published) {
    const thread = find(id)!;
    thread.appearances = lines.map((line) => {
      const replacedBy = line.replacedBy ?? [];
      for (const other of replacedBy) find(other)!.replaces.push(thread);
      const { report, area, parent } = line;
      return { report: byKey.get(report)!, area, parent: find(parent ?? ''), thread, line: lineOf(line, replacedBy) };
    });
  }
  return { reports, threads: [...threads.values()], find };
}

function lineOf(published: PublishedLine, replacedBy: readonly string[]): Line {
  const { text, status, statusWord, added, reason, evidence } = published;
  const tag = { added, replacedBy: [...replacedBy], reason, evidence };
  const words: Line['words'] = [{ type: 'text', value: text }];
  const unpublished = { body: [], position: { line: 0, column: 0 }, topics: [], lines: [] };
  return {
    ...published,
    ...unpublished,
    status: { id: status, word: statusWord, meaning: '', shape: '' },
    slug: lineSlug(text),
    words,
    written: text,
    tag,
  };
}

function reportsOf(cycles: PublishedCycles['cycles']): OrderedReport[] {
  const unpublished = { file: '', intro: [], authors: [], sections: [], images: [], links: [] };
  const reports = cycles.flatMap(({ id, label, reports: ofCycle }, cycleIndex) =>
    ofCycle.map(({ key, kind, title }) => ({ ...unpublished, key, kind, title, cycleIndex, cycle: { id, label } })),
  );
  const ordered = reports.map((report, index): OrderedReport => ({ ...report, index, sibling: undefined }));
  for (const report of ordered)
    report.sibling = ordered.find((other) => other !== report && other.cycle.id === report.cycle.id);
  return ordered;
}
