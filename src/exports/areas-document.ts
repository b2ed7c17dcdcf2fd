import type { z } from 'zod';
import { itemLines } from '../history/item-lines.ts';
import { areaAnchor, documentHead, pageUrl } from './document-parts.ts';
import type { Publication } from './publication.ts';
import type { areasSchema } from './schema/areas.ts';

type Document = z.infer<typeof areasSchema>;
type AreaReport = Document['areas'][number]['reports'][number];

/**
 * `/api/areas.json`: the areas and what stands under them.
 * @param publication of the site.
 * @returns the document.
 */
export function areasDocument(publication: Publication): Document {
  const { content, history, at } = publication;
  const items = Map.groupBy(history.items, ({ appearances }) => appearances.at(-1)?.area);
  const reports = reportsByArea(publication);
  return {
    ...documentHead('areas', publication),
    areas: content.areas.map(({ id, title, aliases, html }) => ({
      id,
      title,
      aliases,
      ...pageUrl(`/areas/${id}/`, at),
      markdown: at.page(`/areas/${id}/index.md`),
      ...(at.origin !== undefined && { feed: at.page(`/areas/${id}/feed.xml`) }),
      description: html,
      reports: [...(reports.get(id)?.values() ?? [])],
      items: (items.get(id) ?? []).map((item) => item.id),
    })),
  };
}

/** By id of the area, then by key of the report: a report can return to an area. */
function reportsByArea(publication: Publication): Map<string, Map<string, AreaReport>> {
  const byArea = new Map<string, Map<string, AreaReport>>();
  for (const ordered of publication.history.reports) {
    for (const section of ordered.report.sections) {
      const reports = byArea.get(section.area) ?? new Map<string, AreaReport>();
      byArea.set(section.area, reports);
      const before = reports.get(ordered.key)?.items ?? 0;
      const anchor = areaAnchor(section.area, ordered);
      reports.set(ordered.key, {
        report: ordered.key,
        path: publication.at.page(`/cycles/${ordered.cycle.id}/#${anchor}`),
        items: before + itemLines([section], publication.history).length,
      });
    }
  }
  return byArea;
}
