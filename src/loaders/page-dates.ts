import type { Archive } from '../history/archive.ts';
import { newestChange } from './page-sources.ts';

/**
 * The day on which the source of each page was last changed, by the path of the page from the root of the site. Pages
 * that are made from everything are missing, and so are all if git does not know.
 */
export async function pageDates({ content, history, noteById }: Archive): Promise<Map<string, string>> {
  const latestOf = (id: string) =>
    history.reports.findLast(({ sections }) => sections.some(({ area }) => area === id))?.file;
  const sources: [path: string, files: (string | undefined)[]][] = [];
  for (const { cycle, plan, status } of history.cycles)
    sources.push([`/cycles/${cycle.id}/`, [plan?.file, status?.file]]);
  for (const { id, file } of content.areas) sources.push([`/areas/${id}/`, [file, latestOf(id)]]);
  for (const { id, appearances } of history.items)
    sources.push([`/areas/${id}/`, [appearances.at(-1)!.report.file, noteById.get(id)?.file]]);
  for (const { id, file } of content.topics) sources.push([`/topics/${id}/`, [file]]);
  for (const { id, file } of content.pages) sources.push([`/pages/${id}/`, [file]]);
  const dates = new Map<string, string>();
  for (const [path, files] of sources) {
    const day = await newestChange(files.filter((file) => file !== undefined));
    if (day !== undefined) dates.set(path, day);
  }
  return dates;
}
