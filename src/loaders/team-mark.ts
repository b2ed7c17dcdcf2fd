import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import favicon from '../assets/favicon.svg?raw';

/** The mark of the site as a data URL. `mark` is its path inside `folder`, that of the content; undefined for Almanac's own. */
export async function markData(folder: string, mark: string | undefined): Promise<string> {
  if (mark === undefined) return `data:image/svg+xml,${encodeURIComponent(favicon)}`;
  const bytes = await readFile(join(folder, mark));
  return `data:image/${mark.toLowerCase().endsWith('.png') ? 'png' : 'svg+xml'};base64,${bytes.toString('base64')}`;
}
