/** The picture of a shared link of a cycle: what is open at its end. */
import type { APIRoute } from 'astro';
import type { CycleReports } from '../../../history/history.ts';
import { getArchive } from '../../../loaders/get-archive.ts';
import { reportHeading } from '../../../views/labels.ts';
import { itemLines } from '../../../views/report-counts.ts';
import { previewResponse, statusesIn } from '../../_preview.ts';

export { cyclePaths as getStaticPaths } from '../../_paths.ts';

export const GET: APIRoute<{ entry: CycleReports }> = async ({ props: { entry } }) => {
  const archive = await getArchive();
  const { content, history, t } = archive;
  const report = (entry.status ?? entry.plan)!;
  const items = itemLines(report.sections, history);
  const open = items.filter((line) => line.open).length;
  return previewResponse({
    title: entry.cycle.label,
    team: content.site.title,
    report: reportHeading(report, t),
    changes: t('openOf', { open, items: t('items', { count: items.length }) }),
    areas: statusesIn(report, archive),
  });
};
