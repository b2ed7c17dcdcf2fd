/** The picture of a shared link of an area: what is open. */
import type { APIRoute } from 'astro';
import { standingOf } from '../../../history/standing.ts';
import { getArchive } from '../../../loaders/get-archive.ts';
import type { Area } from '../../../report/content.ts';
import { standingSummary } from '../../../views/labels.ts';
import { previewResponse } from '../../_preview.ts';

export { areaPaths as getStaticPaths } from '../../_paths.ts';

export const GET: APIRoute<{ area: Area }> = async ({ props: { area } }) => {
  const { content, history, t } = await getArchive();
  const items = history.items.filter(({ appearances }) => appearances.at(-1)?.area === area.id);
  const standing = standingOf(items, history);
  return previewResponse({
    title: area.title,
    team: content.site.title,
    report: standingSummary(standing, t),
    changes: '',
    areas: [standing.open.map(({ life }) => life.latest.line.status)],
  });
};
