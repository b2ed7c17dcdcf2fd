/** The picture of a shared link of a cycle: what is open at its end. */
import type { APIRoute } from 'astro';
import type { CycleReports } from '../../../history/history.ts';
import { reportHeading } from '../../../history/report-names.ts';
import { getArchive } from '../../../loaders/get-archive.ts';
import { plural } from '../../../report/plural.ts';
import { itemLines } from '../../../views/report-counts.ts';
import { previewResponse, statusesIn } from '../../_preview.ts';

export async function getStaticPaths() {
  const { cycles } = (await getArchive()).history;
  return cycles.map((entry) => ({ params: { cycle: entry.cycle.id }, props: { entry } }));
}

export const GET: APIRoute<{ entry: CycleReports }> = async ({ props: { entry } }) => {
  const archive = await getArchive();
  const { content, history } = archive;
  const report = (entry.status ?? entry.plan)!;
  const items = itemLines(report.sections, history);
  const open = items.filter((line) => line.open).length;
  return previewResponse({
    title: entry.cycle.label,
    team: content.site.title,
    report: reportHeading(report),
    changes: `${open} open of ${plural(items.length, 'item')}`,
    areas: statusesIn(report, archive),
  });
};
