/** The files that content was read from. */
export interface Sources {
  /** The content folder as the author knows it. */
  root: string;
  /** The text of a file, given its path as the author knows it; undefined where there is none. */
  textOf(file: string): string | undefined;
}
