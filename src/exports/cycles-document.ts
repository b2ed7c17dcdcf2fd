import type { z } from 'zod';
import { changeCountsOf } from '../history/counts.ts';
import type { OrderedReport } from '../history/history.ts';
import { countSubLines, itemLines } from '../history/item-lines.ts';
import { topLines } from '../report/lines/top-lines.ts';
import { countStatuses, documentHead, pageUrl } from './document-parts.ts';
import type { Publication } from './publication.ts';
import type { cyclesSchema } from './schema/cycles.ts';

type Document = z.infer<typeof cyclesSchema>;
type Report = Document['cycles'][number]['reports'][number];

/**
 * `/api/cycles.json`: the cycles and their reports.
 * @param publication of the site.
 * @returns the document.
 */
export function cyclesDocument(publication: Publication): Document {
  const { history, at } = publication;
  return {
    ...documentHead('cycles', publication),
    cycles: history.cycles.map(({ cycle, plan, status }, index) => {
      const { byChange, unaccounted } = changeCountsOf((status ?? plan)!, history).items;
      return {
        ...cycle,
        ...pageUrl(`/cycles/${cycle.id}/`, at),
        markdown: at.page(`/cycles/${cycle.id}/index.md`),
        ...(index > 0 && { changes: byChange }),
        unaccounted,
        reports: [plan, status].flatMap((report) => (report ? reportValue(report, publication) : [])),
      };
    }),
  };
}

function reportValue(ordered: OrderedReport, { at, history }: Publication): Report {
  const { kind, title, authors, date, meeting, source, sections } = ordered.report;
  const items = itemLines(sections, history);
  return {
    key: ordered.key,
    kind,
    title,
    path: at.page(`/cycles/${ordered.cycle.id}/#_${kind}`),
    authors,
    date,
    meeting,
    ...(source && {
      source: {
        title: source.title,
        path: source.file && at.page(`/files/${source.file}`),
        url: source.url,
        note: source.note,
      },
    }),
    items: items.length,
    subLines: countSubLines(sections, history),
    statuses: countStatuses(items),
    areas: sections.map((section) => ({
      area: section.area,
      heading: section.heading,
      lines: topLines([section]).map(({ id }) => id),
    })),
  };
}
