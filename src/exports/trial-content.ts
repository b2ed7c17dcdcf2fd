/** What the page on which Almanac is tried out reads: a new site without reports, and the files around it. */
import { newProject } from '../project/new-project.ts';
import { usualSite } from '../project/new-site.ts';
import type { WritingContent } from './writing-content.ts';

/** As many as anybody tries. */
const cycles = ['C1', 'C2', 'C3', 'C4'];

/** @param language of the site that has the page. */
export function trialContent(language: string): WritingContent {
  const files = [...newProject({ ...usualSite, language, cycles })];
  const root = 'content';
  const isContent = ([path]: (typeof files)[number]) => path.startsWith(`${root}/`);
  const content = files.filter(isContent).map(([path, text]) => [path.slice(root.length + 1), text] as const);
  return {
    root,
    origin: undefined,
    base: '/',
    files: content.sort(([a], [b]) => (a < b ? -1 : 1)),
    others: [],
    publicFiles: [],
    teamRoutes: [],
    around: files.filter((file) => !isContent(file)),
  };
}
