/** The page of an area as Markdown. */
import type { APIRoute } from 'astro';
import { areaMarkdown } from '../../../exports/area-markdown.ts';
import type { Area } from '../../../report/content.ts';
import { areaCycles } from '../../../views/area-cycles.ts';
import { splitRecent } from '../../../urls/recent-cycles.ts';
import { getPublication } from '../../_publication.ts';

export { areaPaths as getStaticPaths } from '../../_paths.ts';

export const GET: APIRoute<{ area: Area }> = async ({ props: { area } }) => {
  const publication = await getPublication();
  const cycles = splitRecent(areaCycles(area.id, publication.history));
  return new Response(areaMarkdown(area, cycles, publication));
};
