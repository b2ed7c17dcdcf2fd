import type { WritingContent } from '../exports/writing-content.ts';
import type { Task } from './messages.ts';
import { plainEnds } from './three-ways.ts';

/**
 * Whether a report was published, or published with another text, since it was opened. A page can stay open for days.
 * False if the site does not answer.
 * @param url of the texts of the content folder.
 */
export async function isPublishedSince(url: string, { path, text, isPublished }: Task): Promise<boolean> {
  try {
    const response = await fetch(url, { cache: 'no-cache' });
    const { files } = (await response.json()) as Pick<WritingContent, 'files'>;
    const now = files.find(([other]) => other === path)?.[1];
    return now !== undefined && !(isPublished && plainEnds(now) === plainEnds(text));
  } catch {
    return false;
  }
}
