import { readContent } from '../report/read-content.ts';
import type { Content } from '../report/content.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { buildHistory } from './build-history.ts';
import type { History } from './history.ts';

/** The areas that inline reports may use: id and title. */
const areas: Record<string, string> = { ovens: 'Ovens', staff: 'Staff', garden: 'Garden' };

/** Content written in a test, its history, and what is wrong with either. */
export interface Reported {
  content: Content;
  history: History;
  diagnostics: Diagnostic[];
}

/**
 * Reads reports that a test writes inline.
 * @param reports Markdown by `<cycle>/<kind>`; cycles are in the order of their first mention. A report may be indented
 *   as a whole.
 * @param others further files of the content folder, by path.
 * @returns their content and history.
 * @throws Error where there is no content at all.
 */
export function tell(reports: Record<string, string>, others: Record<string, string> = {}): Reported {
  const cycles = new Set(Object.keys(reports).map((key) => key.split('/')[0]));
  const texts: Record<string, string> = {
    'site.yaml': `title: Kitchen\nteam: The kitchen\ncycles: [${[...cycles].join(', ')}]\n`,
    ...Object.fromEntries(
      Object.entries(areas).map(([id, title]) => [`areas/${id}.mdx`, `---\ntitle: ${title}\n---\n`]),
    ),
    ...Object.fromEntries(
      Object.entries(reports).map(([key, body]) => [
        `cycles/${key}.mdx`,
        `---\ntitle: Report ${key}\n---\n\n${outdent(body)}\n`,
      ]),
    ),
    ...others,
  };
  return tellFiles(texts);
}

/**
 * Reads a content folder that a test makes up whole.
 * @param texts of the files by path; their order is the order in which they are given to the reader.
 * @returns content, history and diagnostics.
 * @throws Error where there is no content at all.
 */
export function tellFiles(texts: Record<string, string>): Reported {
  const files = Object.entries(texts).map(([path, text]) => ({ path, file: `content/${path}`, text }));
  const options = { base: '/', drafts: false, root: 'content' };
  const { content, diagnostics } = readContent({ files, paths: Object.keys(texts) }, options);
  if (!content) throw new Error(JSON.stringify(diagnostics, null, 2));
  const { history, diagnostics: ofHistory } = buildHistory(content);
  return { content, history, diagnostics: [...diagnostics, ...ofHistory] };
}

function outdent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return lines
    .map((line) => line.slice(Math.min(...indents)))
    .join('\n')
    .trim();
}
