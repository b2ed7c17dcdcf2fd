import type { Position } from '../diagnostics/diagnostic.ts';

/** An image file that a content file shows. */
export interface UsedImage {
  /** Path inside the content folder. */
  path: string;
  position: Position;
}

/** A link of a content file. */
export interface UsedLink {
  /** Full URL, or path from the root of the site. */
  to: string;
  /** Where its URL is written. */
  position: Position;
  /** Whether it was written as the path of a content file, which does not exist. */
  isRelative?: boolean;
}
