import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DigestedReport } from '../report/content.ts';

/**
 * Packs a report into one short text. Astro goes through every field of what it stores, and through every letter, when it
 * writes the store, bundles it and hands it out; four hundred reports are eleven megabytes of JSON, and packed less than two.
 * @param report as read.
 * @returns compressed JSON in letters; the same for the same report.
 */
export function packReport(report: DigestedReport): string {
  return deflateRawSync(JSON.stringify(report), { level: 1 }).toString('base64');
}

/**
 * Unpacks a report.
 * @param packed what `packReport` gave.
 * @returns the report.
 */
export function unpackReport(packed: string): DigestedReport {
  return JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString()) as DigestedReport;
}
