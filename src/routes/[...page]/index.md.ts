/**
 * The pages of cycles and areas as Markdown and, in development, of items: a build writes those from
 * `other-files.json`.
 */
import type { APIRoute } from 'astro';
import { areaMarkdown } from '../../exports/area-markdown.ts';
import { cycleMarkdown } from '../../exports/cycle-markdown.ts';
import { itemMarkdown } from '../../exports/item-markdown.ts';
import { splitRecent } from '../../urls/recent-cycles.ts';
import { areaCycles } from '../../views/area-cycles.ts';
import { filePaths } from '../_paths.ts';
import { getPublication } from '../_publication.ts';

export async function getStaticPaths() {
  const publication = await getPublication();
  const { content, history } = publication;
  const cyclesOf = (area: string) => splitRecent(areaCycles(area, history));
  return filePaths<string>('index.md', [
    ...history.cycles.map((entry) => [`/cycles/${entry.cycle.id}/`, () => cycleMarkdown(entry, publication)] as const),
    ...content.areas.map(
      (area) => [`/areas/${area.id}/`, () => areaMarkdown(area, cyclesOf(area.id), publication)] as const,
    ),
    ...(import.meta.env.DEV ? history.items : []).map(
      (item) => [`/areas/${item.id}/`, () => itemMarkdown(item, publication)] as const,
    ),
  ]);
}

export const GET: APIRoute<{ make: () => string }> = ({ props: { make } }) => new Response(make());
