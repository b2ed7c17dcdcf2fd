/** The file that tells a build what to write beside the pages. */
export const besidePagesFile = 'beside-pages.json';

/** What a build writes beside the pages. Paths begin at the root of the site, without a slash in front. */
export interface BesidePages {
  /** The text of each file by its path. */
  texts: Record<string, string>;
  /** The path of a file by the old path at which it is to be found too. */
  copies: Record<string, string>;
  /** The parts of `llms-full.txt`, as texts or as paths in `texts`; none if the team has a file of its own in its place. */
  fullText: readonly (string | { path: string })[];
}
