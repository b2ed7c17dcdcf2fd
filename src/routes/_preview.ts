/** The pictures of shared links (https://ogp.me). */
import settings from 'virtual:almanac/settings';
import { previewSvg, type Preview } from '../components/preview.ts';
import type { Archive } from '../history/archive.ts';
import type { OrderedReport } from '../history/history.ts';
import { accentColours } from '../views/accent.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { markData } from '../loaders/team-mark.ts';
import type { Status } from '../report/status.ts';
import tokens from '../styles/tokens.css?raw';
import { areaStates } from '../views/count-table.ts';
import { pngResponse } from './_draw-png.ts';

/** Draws a picture with the mark and the colours of the site. */
export async function previewResponse(shown: Omit<Preview, 'mark' | 'tokens' | 'accent'>): Promise<Response> {
  const { site } = (await getArchive()).content;
  const mark = await markData(settings.folder, site.mark);
  return pngResponse(previewSvg({ ...shown, mark, tokens, accent: accentColours(site)?.light }), site.mark);
}

/** The status of each item of a report, by area. */
export function statusesIn(report: OrderedReport, archive: Archive): Status[][] {
  return areaStates(report, archive, false).map((counts) =>
    counts.flatMap(({ icon, count }) =>
      Array.from({ length: count }, () => archive.history.statuses.find(({ id }) => id === icon.status)!),
    ),
  );
}
