import type { Line } from '../report/schema/report.ts';

/** What stands behind the words of a line: "waiting for legal" in "Connectors – waiting for legal". */
const behind = /^(?:(?:\s*[,;:|–—]\s*|\s+(?:-+>?|=>|→)\s+|\.\s+)([^()]*[^\s().])\.?|\s+\[([^[\]]+)\])$/;
/** What stands before them: words in brackets or with a colon, a name, a tracker key. */
const inFront =
  /^(?:\[([^[\]]+)\]\s+|((?:\[[^[\]]+\]\([^()\s]+\)|[@#]\S+|\p{Lu}[\p{Lu}\p{N}]*-\p{N}+|[^()[\]:]{1,40}?(?=\s*[:–—]\s)))(?:\s*[:–—]|\s-)?\s+)$/u;

/** What a line says before or after the words of an earlier one, compared as Markdown and as plain text. */
export function remarkIn(line: Line, earlier: Line): string | undefined {
  return besides(line.written, earlier.written) ?? besides(line.text, earlier.text);
}

function besides(text: string, words: string): string | undefined {
  const [all, part] = [text.toLowerCase(), words.toLowerCase()];
  const after = all.startsWith(part) ? behind.exec(text.slice(words.length)) : null;
  const before = all.endsWith(part) ? inFront.exec(text.slice(0, text.length - words.length)) : null;
  const found = after ?? before;
  return found?.[1] ?? found?.[2];
}
