/** The picture of a shared link of the site. */
import type { APIRoute } from 'astro';
import { changeCountsOf, countsOf } from '../history/counts.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { changeSummary, reportHeading } from '../views/labels.ts';
import { previewResponse, statusesIn } from './_preview.ts';

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const { content, history, t } = archive;
  const newest = history.reports.at(-1)!;
  return previewResponse({
    title: content.site.title,
    team: content.site.team,
    report: t('export.fact', {
      name: reportHeading(newest, t),
      value: t('items', { count: countsOf(newest, history).items.listed }),
    }),
    changes: changeSummary(changeCountsOf(newest, history).items, t).replaceAll(', ', ' · '),
    areas: statusesIn(newest, archive),
  });
};
