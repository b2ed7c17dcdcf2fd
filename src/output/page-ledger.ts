import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../disk/sealed-file.ts';
import type { Scan } from './scan.ts';

/** What a build that ended well leaves for the next one about its pages. */
export interface PageLedger {
  /** Of the code that drew them. */
  fingerprint: string;
  /** By file: the key of what it was drawn from, and which file that is. */
  pages: Record<string, { key: string; file: FileIdentity }>;
  /** What was found in these pages when they were checked, and every address of the whole output. */
  scan: Scan;
}

/** Number, size in bytes and time of the last change in milliseconds of a file: another one differs in at least one of them. */
export type FileIdentity = [number: number, size: number, changed: number];

/**
 * Reads what the last build left.
 * @param path of the ledger.
 * @param fingerprint of the code that draws pages now.
 * @returns undefined where there is none, it was damaged, or other code drew the pages.
 */
export function readLedger(path: string, fingerprint: string): PageLedger | undefined {
  const bytes = readSealed(path);
  const ledger = bytes && (JSON.parse(bytes.toString()) as PageLedger);
  return ledger?.fingerprint === fingerprint ? ledger : undefined;
}

/**
 * Leaves word of the pages of a build.
 * @param path of the ledger.
 * @param fingerprint of the code that drew them.
 * @param site folder that they are in; moving it away as a whole changes no file.
 * @param keys of the pages, by file.
 * @param scan of the whole output.
 */
export function writeLedger(path: string, fingerprint: string, site: string, keys: ReadonlyMap<string, string>, { ids, refreshes, addresses }: Scan): void {
  const pages: PageLedger['pages'] = {};
  for (const [name, key] of keys) {
    const file = identityOf(join(site, name));
    if (file) pages[name] = { key, file };
  }
  const ofPages = <Found>(found: Record<string, Found>) => Object.fromEntries(Object.entries(found).filter(([file]) => file in pages));
  const ledger: PageLedger = { fingerprint, pages, scan: { ids: ofPages(ids), refreshes: ofPages(refreshes), addresses } };
  writeSealed(path, Buffer.from(JSON.stringify(ledger)));
}

/**
 * What makes a file this file.
 * @param path of the file.
 * @returns undefined where there is none, or something else.
 */
export function identityOf(path: string): FileIdentity | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? [found.ino, found.size, found.mtimeMs] : undefined;
}
