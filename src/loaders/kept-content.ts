import { join } from 'node:path';
import { keepLines, keyedLines, readKeptLines } from '../disk/kept-lines.ts';
import { cacheFolder } from '../disk/settings.ts';
import type { Content, Digested } from '../report/content.ts';

/**
 * The content as a build has read it: for its pages, and for the next build, which reads only the files that have changed. It
 * does not go through Astro's store: from there the lines of four hundred reports would be bundled with the code of the pages,
 * and taken apart a value at a time, which takes longer than drawing them (e2e/bench/README.md).
 * @returns path of the file. The development server bundles nothing: it has the content in the store, and does without.
 */
export function keptContentFile(): string {
  return join(cacheFolder(process.env), 'content.json');
}

/** Content as it is kept. */
export interface KeptContent {
  /** What was read of each file, by its digest, as JSON: `parts` one after the other, each in the order of the content. */
  files: ReadonlyMap<string, string>;
  /** All the rest, as JSON too, and how many files each part has. */
  rest: string;
}

const parts = ['reports', 'areas', 'topics', 'notes'] as const;
type Part = (typeof parts)[number];
type Rest = Omit<Content, Part | 'paths'> & { paths: string[]; counts: number[] };

/**
 * Reads what was kept.
 * @param file that holds it.
 * @param fingerprint of the code that reads content; left out, what any code has read counts.
 * @returns undefined where the file is missing, is not as it was written, or was written by other code.
 */
export function readKeptContent(file: string, fingerprint?: string): KeptContent | undefined {
  const [rest, ...lines] = readKeptLines(file, fingerprint) ?? [];
  return rest === undefined ? undefined : { files: keyedLines(lines), rest };
}

/**
 * Reads the content that the last reading has kept.
 * @param file that holds it.
 * @returns what was read.
 * @throws Error where it is not there as it was written.
 */
export function contentOf(file: string): Content {
  const kept = readKeptContent(file);
  if (!kept) throw new Error(`${file} is not what the reading of the content has left: another program has changed it. Build again.`);
  const { paths, counts, ...rest } = JSON.parse(kept.rest) as Rest;
  const all = [...kept.files.values()].map((json) => JSON.parse(json) as Digested);
  const read = Object.fromEntries(parts.map((part, index) => [part, all.splice(0, counts[index])])) as unknown as Pick<Content, Part>;
  return { ...rest, paths: new Set(paths), ...read };
}

/**
 * Keeps content. A file that says the same already is left alone.
 * @param file to write.
 * @param fingerprint of the code that has read it: letters and digits.
 * @param content what was read.
 * @param known what the file holds, kept by the same code; what is in it is not put into words again.
 */
export function keepContent(file: string, fingerprint: string, { reports, areas, topics, notes, paths, ...others }: Content, known: KeptContent | undefined): void {
  const read: Pick<Content, Part> = { reports, areas, topics, notes };
  const all = parts.flatMap((part): readonly Digested[] => read[part]);
  const rest = JSON.stringify({ ...others, paths: [...paths], counts: parts.map((part) => read[part].length) } satisfies Rest);
  if (known?.rest === rest && all.map(({ digest }) => digest).join() === [...known.files.keys()].join()) return;
  const lines = all.map((one) => `${one.digest} ${known?.files.get(one.digest) ?? JSON.stringify(one)}`);
  keepLines(file, fingerprint, [rest, ...lines]);
}
