import { join } from 'node:path';
import { readSealed, writeSealed } from '../disk/sealed-file.ts';
import { cacheFolder } from '../disk/settings.ts';
import type { Content, DigestedReport } from '../report/content.ts';

/**
 * The content as a build has read it: for its pages, and for the next build, which parses only the reports that have changed. It
 * does not go through Astro's store: from there the lines of four hundred reports would be bundled with the code of the pages,
 * and taken apart a value at a time, which takes longer than drawing them (e2e/bench/README.md).
 * @returns path of the file. The development server bundles nothing: it has the content in the store, and does without.
 */
export function keptContentFile(): string {
  return join(cacheFolder(process.env), 'content.json');
}

/** Content as it is kept. */
export interface KeptContent {
  /** Reports by their digest, each as JSON, in the order of the content. */
  reports: ReadonlyMap<string, string>;
  /** All the rest, as JSON too. */
  rest: string;
}

type Rest = Omit<Content, 'reports' | 'paths'> & { paths: string[] };

/**
 * Reads what was kept.
 * @param file that holds it.
 * @param fingerprint of the code that reads content; left out, what any code has read counts.
 * @returns undefined where the file is missing, is not as it was written, or was written by other code.
 */
export function readKeptContent(file: string, fingerprint?: string): KeptContent | undefined {
  const [by, rest, ...lines] = readSealed(file)?.toString().split('\n') ?? [];
  if (by === undefined || rest === undefined || (fingerprint !== undefined && by !== fingerprint)) return undefined;
  const reports = new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
  return { reports, rest };
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
  const { paths, ...rest } = JSON.parse(kept.rest) as Rest;
  return { ...rest, paths: new Set(paths), reports: [...kept.reports.values()].map((json) => JSON.parse(json) as DigestedReport) };
}

/**
 * Keeps content. A file that says the same already is left alone.
 * @param file to write.
 * @param fingerprint of the code that has read it: letters and digits.
 * @param content what was read.
 * @param known what the file holds, kept by the same code; reports that are in it are not put into words again.
 */
export function keepContent(file: string, fingerprint: string, { reports, paths, ...others }: Content, known: KeptContent | undefined): void {
  const rest = JSON.stringify({ ...others, paths: [...paths] } satisfies Rest);
  if (known?.rest === rest && reports.map(({ digest }) => digest).join() === [...known.reports.keys()].join()) return;
  const lines = reports.map((report) => `${report.digest} ${known?.reports.get(report.digest) ?? JSON.stringify(report)}`);
  writeSealed(file, Buffer.from([fingerprint, rest, ...lines].join('\n')));
}
