import { documentsOf, type Content } from '../report/content.ts';

/** The files of the content folder that are published below `/files/`: pictures, originals of reports, and the mark. */
export function publishedFiles(content: Content): string[] {
  const pictures = documentsOf(content).flatMap(({ images }) => images.map(({ path }) => path));
  const originals = content.reports.flatMap(({ source }) => source?.file ?? []);
  return [...new Set([...pictures, ...originals, ...[content.site.mark ?? []].flat()])];
}
