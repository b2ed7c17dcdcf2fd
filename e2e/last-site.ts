import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { filesOf } from './built-pages.ts';
import { sites, type SiteName } from './sites.ts';

/**
 * Copies a built site to the folder that the running test builds into, as the last site.
 * @param name of the site.
 * @param folder for the copy, among the files of the test.
 * @returns the path of the copy.
 */
export function lastSite(name: SiteName, folder = 'site'): string {
  const outDir = test.info().outputPath(folder);
  cpSync(sites[name].outDir, outDir, { recursive: true });
  return outDir;
}

/**
 * Computes a digest of every file in a folder.
 * @param dir path of the folder.
 * @returns SHA-256 in hexadecimal, by path.
 */
export function digestsOf(dir: string): Map<string, string> {
  const digest = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(dir, file)))
      .digest('hex');
  return new Map(filesOf(dir).map((file) => [file, digest(file)]));
}
