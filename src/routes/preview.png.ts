/** The picture of a shared link (https://ogp.me). */
import type { APIRoute } from 'astro';
import settings from 'virtual:almanac/settings';
import { previewSvg } from '../exports/preview.ts';
import { changeCountsOf, countsOf } from '../history/counts.ts';
import { reportHeading } from '../history/report-names.ts';
import { accentColours } from '../views/accent.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { markData } from '../loaders/team-mark.ts';
import { plural } from '../report/plural.ts';
import tokens from '../styles/tokens.css?raw';
import { areaStates } from '../views/area-states.ts';
import { changeSummary } from '../views/labels.ts';
import { pngResponse } from './_draw-png.ts';

export const GET: APIRoute = async () => {
  const archive = await getArchive();
  const {
    content: { site },
    history,
  } = archive;
  const newest = history.reports.at(-1)!;
  const svg = previewSvg({
    title: site.title,
    team: site.team,
    report: `${reportHeading(newest)}: ${plural(countsOf(newest, history).items.listed, 'item')}`,
    changes: changeSummary(changeCountsOf(newest, history).items).replaceAll(', ', ' · '),
    areas: areaStates(newest, archive, false).map((counts) =>
      counts.flatMap(({ icon, count }) =>
        Array.from({ length: count }, () => history.statuses.find(({ id }) => id === icon.status)!),
      ),
    ),
    mark: await markData(settings.folder, site.mark),
    tokens,
    accent: accentColours(site)?.light,
  });
  return pngResponse(svg, site.mark);
};
