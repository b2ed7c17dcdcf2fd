/** The pictures of shared links (https://ogp.me) to the site, its areas and its newest cycles. */
import type { APIRoute } from 'astro';
import settings from 'virtual:almanac/settings';
import { previewSvg, type Preview } from '../../components/preview.ts';
import type { Archive } from '../../history/archive.ts';
import { changeCountsOf, countsOf } from '../../history/counts.ts';
import type { CycleReports, OrderedReport } from '../../history/history.ts';
import { getArchive } from '../../loaders/get-archive.ts';
import { markData } from '../../loaders/team-mark.ts';
import type { Area } from '../../report/content.ts';
import type { Status } from '../../report/status.ts';
import tokens from '../../styles/tokens.css?raw';
import { accentColours } from '../../views/accent.ts';
import { areaStanding } from '../../history/standing.ts';
import { picturedCycles } from '../../urls/recent-cycles.ts';
import { changeSummary, reportHeading, standingSummary } from '../../views/labels.ts';
import { pngResponse } from '../_draw-png.ts';
import { filePaths } from '../_paths.ts';

/** What a picture shows besides the mark and colours of the site. */
type Shown = Omit<Preview, 'mark' | 'tokens' | 'accent'>;

export async function getStaticPaths() {
  const archive = await getArchive();
  const { content, history } = archive;
  return filePaths<Shown>('preview.png', [
    ['/', () => shownOfSite(archive)],
    ...picturedCycles(history.cycles).map(
      (entry) => [`/cycles/${entry.cycle.id}/`, () => shownOfCycle(entry, archive)] as const,
    ),
    ...content.areas.map((area) => [`/areas/${area.id}/`, () => shownOfArea(area, archive)] as const),
  ]);
}

export const GET: APIRoute<{ make: () => Shown }> = async ({ props: { make } }) => {
  const { site } = (await getArchive()).content;
  const mark = await markData(settings.folder, site.mark);
  return pngResponse(previewSvg({ ...make(), mark, tokens, accent: accentColours(site)?.light }), site.mark);
};

function shownOfSite(archive: Archive): Shown {
  const { content, history, t } = archive;
  const newest = history.reports.at(-1)!;
  return {
    title: content.site.title,
    team: content.site.team,
    report: t('export.fact', {
      name: reportHeading(newest, t),
      value: t('items', { count: countsOf(newest, history).items.listed }),
    }),
    changes: changeSummary(changeCountsOf(newest, history), t).replaceAll(', ', ' · '),
    areas: statusesIn(newest, archive),
  };
}

function shownOfCycle({ cycle, last: report }: CycleReports, archive: Archive): Shown {
  const { content, history, t } = archive;
  const { open, listed } = countsOf(report, history).items;
  return {
    title: cycle.label,
    team: content.site.title,
    report: reportHeading(report, t),
    changes: t('openOf', { open, items: t('items', { count: listed }) }),
    areas: statusesIn(report, archive),
  };
}

function shownOfArea({ id, title }: Area, { content, history, t }: Archive): Shown {
  const standing = areaStanding(id, history);
  return {
    title,
    team: content.site.title,
    report: standingSummary(standing, t),
    changes: '',
    areas: [standing.open.map(({ life }) => life.latest.line.status)],
  };
}

/** The statuses of the items of a report, by area. */
function statusesIn(report: OrderedReport, { content, history }: Archive): Shown['areas'] {
  const { byArea } = countsOf(report, history);
  return content.areas.map(({ id }) => {
    const counts = byArea.get(id)?.byStatus ?? {};
    return history.statuses.flatMap((status) => Array<Status>(counts[status.id] ?? 0).fill(status));
  });
}
