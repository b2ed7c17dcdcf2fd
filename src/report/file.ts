export interface ContentFile {
  /** Path in the content folder, with forward slashes. */
  path: string;
  /** Path as the author knows it, for messages. */
  displayPath: string;
  /** Without a byte order mark, which would shift every position. */
  text: string;
}

/** Returns a function that looks up the text of a file by the path that the author knows. */
export function textsOf(files: readonly ContentFile[]): (displayPath: string) => string | undefined {
  const texts = new Map(files.map(({ displayPath, text }) => [displayPath, text]));
  return (displayPath) => texts.get(displayPath);
}

/** How many bytes of a file browsers sniff to find out what it is. */
export const headLength = 1445;

export interface FileHead {
  size: number;
  /** The first bytes, at most `headLength`, one character each. */
  start: string;
}
