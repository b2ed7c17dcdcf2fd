import { fileURLToPath } from 'node:url';
import { readFiles } from '../loaders/read-files.ts';
import { readContent } from '../report/read-content.ts';
import { buildHistory } from './build-history.ts';
import type { Reported } from './inline.fixture.ts';

/**
 * Reads a content folder of this repository.
 * @param root its path from the root of the repository.
 * @returns content, history and all diagnostics.
 * @throws Error where there is no content at all.
 */
export async function tellFolder(root: string): Promise<Reported> {
  const { input, diagnostics } = readFiles(fileURLToPath(new URL(`../../${root}`, import.meta.url)), root);
  const { content, diagnostics: ofContent } = readContent(input, { base: '/', drafts: false, root });
  if (!content) throw new Error(JSON.stringify([...diagnostics, ...ofContent], null, 2));
  const { history, diagnostics: ofHistory } = buildHistory(content);
  return { content, history, diagnostics: [...diagnostics, ...ofContent, ...ofHistory] };
}
