/** What the page on which reports are written reads: the texts that reports are checked with, all of them published anyway. */
import { classifyPath, isDraft } from '../report/content-path.ts';
import type { ContentInput } from '../report/content.ts';
import { fieldsIn } from '../report/fields/read-fields.ts';
import type { ContentFile } from '../report/file.ts';
import { messages } from '../strings/messages.ts';

export interface WritingContent {
  /** The content folder in messages. */
  root: string;
  origin: string | undefined;
  base: string;
  /** Path and text of each file, in the order of the paths. */
  files: (readonly [path: string, text: string])[];
  /** Paths of published files that are no texts. */
  others: string[];
  publicFiles: readonly string[];
  teamRoutes: readonly string[];
  /** Of a site to try out: path and text of each file around the content, with which it can be downloaded. */
  around?: readonly (readonly [path: string, text: string])[];
}

/**
 * Leaves out drafts, and whatever else a site does not publish.
 * @param published paths of the pictures and originals that the site publishes.
 */
export function writingContent(
  { files, paths, publicFiles = [], teamRoutes = [] }: ContentInput,
  published: readonly string[],
  site: Pick<WritingContent, 'root' | 'origin' | 'base'>,
): WritingContent {
  const kept = files.filter(({ path }) => isText(path) || (isDrawing(path) && published.includes(path)));
  const texts = new Set(kept.map(({ path }) => path));
  return {
    ...site,
    files: kept.map(({ path, text }) => [path, path === 'strings.yaml' ? ofMessages(text) : text] as const),
    others: paths.filter((path) => !texts.has(path) && published.includes(path)),
    publicFiles,
    teamRoutes,
  };
}

/** The strings of a team as JSON, which is YAML, without those that only pages say. */
function ofMessages(text: string): string {
  const said = Object.entries(fieldsIn(text)).filter(([key]) => Object.hasOwn(messages.en, key));
  return JSON.stringify(Object.fromEntries(said));
}

/** The same as what a command reads from the content folder. */
export function inputFrom({ root, files, others, publicFiles, teamRoutes }: WritingContent): ContentInput {
  const texts = files.map(([path, text]): ContentFile => ({ path, displayPath: `${root}/${path}`, text }));
  const paths = [...files.map(([path]) => path), ...others].sort();
  return { files: texts, paths, publicFiles, teamRoutes };
}

function isText(path: string): boolean {
  const kind = classifyPath(path);
  return !['asset', 'unexpected', 'misnamed'].includes(kind.type) && !isDraft(kind);
}

const isDrawing = (path: string) => /\.svg$/i.test(path);
