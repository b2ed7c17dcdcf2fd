/** The picture of a shared link of the site. */
import type { APIRoute } from 'astro';
import { changeCountsOf, countsOf } from '../history/counts.ts';
import { reportHeading } from '../history/report-names.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { plural } from '../report/plural.ts';
import { changeSummary } from '../views/labels.ts';
import { previewResponse, statusesIn } from './_preview.ts';

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const { content, history } = archive;
  const newest = history.reports.at(-1)!;
  return previewResponse({
    title: content.site.title,
    team: content.site.team,
    report: `${reportHeading(newest)}: ${plural(countsOf(newest, history).items.listed, 'item')}`,
    changes: changeSummary(changeCountsOf(newest, history).items).replaceAll(', ', ' · '),
    areas: statusesIn(newest, archive),
  });
};
