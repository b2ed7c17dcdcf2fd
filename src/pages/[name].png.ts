/** The picture of a shared link (https://ogp.me); left out where the URL of the site is not known. */
import { renderAsync } from '@resvg/resvg-js';
import type { APIRoute } from 'astro';
import { join } from 'node:path';
import { previewSize, previewSvg } from '../exports/preview.ts';
import { changeCountsOf, countsOf } from '../history/counts.ts';
import { reportHeading } from '../history/report-names.ts';
import { accentColours } from '../layouts/accent.ts';
import { getArchive } from '../loaders/get-archive.ts';
import { markData } from '../loaders/team-mark.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { plural } from '../report/plural.ts';
import tokens from '../styles/tokens.css?raw';
import { areaStates } from '../views/area-states.ts';
import { changeSummary } from '../views/labels.ts';

const fontFiles = ['almanac-text.ttf', 'almanac-label.ttf'].map((name) => join(import.meta.env.FONTS, name));

export function getStaticPaths() {
  return import.meta.env.SITE ? [{ params: { name: 'preview' } }] : [];
}

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
      counts.flatMap(({ icon, count }) => Array.from({ length: count }, () => icon.status!)),
    ),
    mark: await markData(site.mark),
    tokens,
    accent: accentColours(site)?.light,
  });
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: previewSize.width },
    font: { fontFiles, loadSystemFonts: false },
  }).catch((error: unknown) => {
    const drawing = site.mark === undefined ? 'The preview image' : `The preview image with ${site.mark} in it`;
    throw new PlainError(
      `${drawing} cannot be drawn: ${error instanceof Error ? error.message : String(error)}. A simpler mark may do, without filters and patterns.`,
    );
  });
  return new Response(new Uint8Array(picture.asPng()), { headers: { 'content-type': 'image/png' } });
};
