import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../disk/sealed-file.ts';
import { cacheFolder } from '../disk/settings.ts';
import type { DigestedReport } from '../report/content.ts';

/**
 * The reports as they were read: for the next build, which reads again only what has changed, and for the pages. Astro's store
 * knows each by its digest; the lines of four hundred reports in it would go through a bundle and be taken apart a value at
 * a time, which takes longer than drawing them (e2e/bench/README.md).
 * @returns path of the file. The development server has the reports in the store, and does without.
 */
export function keptReportsFile(): string {
  return join(cacheFolder(process.env), 'reports.json');
}

/** Reports by their digest, each as JSON. */
export type KeptReports = ReadonlyMap<string, string>;

/**
 * Reads what was kept.
 * @param file that holds it.
 * @param fingerprint of the code that reads reports; left out, what any code has read counts.
 * @returns the reports; none where the file is missing, is not as it was written, or was written by other code.
 */
export function readKeptReports(file: string, fingerprint?: string): KeptReports {
  const [by, ...lines] = readSealed(file)?.toString().split('\n') ?? [];
  if (by === undefined || (fingerprint !== undefined && by !== fingerprint)) return new Map();
  return new Map(lines.map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]));
}

/**
 * Keeps reports.
 * @param file to write.
 * @param fingerprint of the code that has read them: letters and digits.
 * @param reports all there are.
 * @param known what was kept before; what is in it is not put into words again.
 * @returns what is kept now.
 */
export function writeKeptReports(file: string, fingerprint: string, reports: readonly DigestedReport[], known: KeptReports): KeptReports {
  const kept = new Map(reports.map((report) => [report.digest, known.get(report.digest) ?? JSON.stringify(report)]));
  if (kept.size === known.size && [...kept.keys()].every((digest) => known.has(digest)) && existsSync(file)) return known;
  writeSealed(file, Buffer.from([fingerprint, ...[...kept].map(([digest, json]) => `${digest} ${json}`)].join('\n')));
  return kept;
}
