import type { SiteLocation } from './read-url.ts';

/** The files that content was read from, and the site that will be made of them. */
export interface Sources {
  /** The content folder as the author knows it. */
  root: string;
  /** The text of a file, given its path as the author knows it; undefined if there is none. */
  textOf(file: string): string | undefined;
  location: SiteLocation;
}
