import { isPicture } from '../report/content-path.ts';
import { documentsOf, type ContentPart } from '../report/content.ts';
import { isPublishable } from './file-kinds.ts';

interface PublishedFile {
  /** In the content folder. */
  path: string;
  /** Whether it is the mark of the team, which builds draw too. */
  isMark: boolean;
}

/** The files that are published unchanged: pictures on pages, originals of reports, and the mark. */
export function publishedFiles(content: ContentPart): PublishedFile[] {
  const { paths, reports, site } = content;
  // Without `site.yaml`, nothing is published.
  if (!site) return [];
  const pictures = documentsOf(content).flatMap(({ images }) => images.map(({ path }) => path).filter(isPicture));
  const originals = reports.flatMap(({ source }) => source?.file ?? []).filter(isPublishable);
  const published = new Set([...pictures, ...originals, ...(site.mark === undefined ? [] : [site.mark])]);
  return [...published].filter((path) => paths.has(path)).map((path) => ({ path, isMark: path === site.mark }));
}
