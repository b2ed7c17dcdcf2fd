import { join } from 'node:path';
import { readSealed, writeSealed } from '../disk/sealed-file.ts';
import { identityOf, type FileIdentity } from './file-identity.ts';
import type { Scan } from './scan.ts';

/** What a build that ended well leaves for the next one about its pages. */
export interface PageLedger {
  /** Of the code that drew them. */
  fingerprint: string;
  /** By file: the key of what it was drawn from, and which file that is. */
  pages: Record<string, { key: string; file: FileIdentity }>;
  /** Seal of what was found in these pages, which is in a file of its own: it is long, and needed at the end of a build only. */
  found: string;
}

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
 * Reads what was found in the pages of the last build when they were checked, and every address of its whole output.
 * @param path of the ledger.
 * @param ledger of that build.
 * @returns undefined where that is not there as it was written.
 */
export function readScan(path: string, ledger: PageLedger): Scan | undefined {
  const bytes = readSealed(scanFileOf(path), ledger.found);
  return bytes && (JSON.parse(bytes.toString()) as Scan);
}

/**
 * Prepares to leave word of the pages of a build.
 * @param path of the ledger.
 * @param fingerprint of the code that drew them.
 * @param site folder that they are in; moving it away as a whole changes no file.
 * @param keys of the pages, by file.
 * @param scan of the whole output.
 * @param known what files were when they came into the site; of others it is looked up.
 * @returns what leaves it.
 */
export function prepareLedger(path: string, fingerprint: string, site: string, keys: ReadonlyMap<string, string>, { ids, refreshes, addresses }: Scan, known: ReadonlyMap<string, FileIdentity> = new Map()): () => void {
  const pages: PageLedger['pages'] = {};
  for (const [name, key] of keys) {
    const file = known.get(name) ?? identityOf(join(site, name));
    if (file) pages[name] = { key, file };
  }
  const ofPages = <Found>(found: Record<string, Found>) => Object.fromEntries(Object.entries(found).filter(([file]) => file in pages));
  const scan: Scan = { ids: ofPages(ids), refreshes: ofPages(refreshes), addresses };
  const bytes = Buffer.from(JSON.stringify(scan));
  return () => {
    const ledger: PageLedger = { fingerprint, pages, found: writeSealed(scanFileOf(path), bytes) };
    writeSealed(path, Buffer.from(JSON.stringify(ledger)));
  };
}

/** The file beside the ledger. */
function scanFileOf(path: string): string {
  return path.replace(/\.json$/, '.scan.json');
}
