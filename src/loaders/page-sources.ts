import { lastChanged } from './last-changed.ts';
import { readSettings } from './settings.ts';

/** A content file: its path inside the content folder, and the day of its last change, if git knows it. */
export interface PageSource {
  path: string;
  changed: string | undefined;
}

let asked: ReturnType<typeof askGit> | undefined;

/** Looks up a content file by its path in messages. If git knows no dates, a build says so once. */
export async function getPageSource(file: string): Promise<PageSource> {
  const { root, dates } = await (asked ??= askGit());
  const path = file.slice(root.length + 1);
  return { path, changed: dates.get(path) };
}

async function askGit(): Promise<{ root: string; dates: ReadonlyMap<string, string> }> {
  const { folder, root } = readSettings(process.cwd(), process.env);
  const found = await lastChanged(folder);
  if ('dates' in found) return { root, dates: found.dates };
  console.warn(`\nPages do not say when they were changed last: ${found.unknown}.`);
  return { root, dates: new Map() };
}
