import { fileURLToPath } from 'node:url';
import { checkContent } from '../check/check.ts';
import { filesOf, findMistakes } from '../check/rule.ts';
import type { CheckOptions } from '../check/check.ts';
import { readFiles } from '../loaders/read-files.ts';
import type { Content } from '../report/content.ts';
import { sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { textsOf as textsOfFiles } from '../report/file.ts';
import { inputOf, options } from '../report/kitchen.fixture.ts';
import { readContent } from '../report/read-content.ts';
import { translator, type Translate } from '../strings/translate.ts';
import { buildHistory } from './build-history.ts';
import type { History } from './history.ts';

/** The areas that inline reports may use: id and title. */
const areas: Record<string, string> = { ovens: 'Ovens', staff: 'Staff', garden: 'Garden' };

/** Content, its history, and the mistakes found in both. */
export interface Reported {
  content: Content;
  history: History;
  t: Translate;
  diagnostics: Diagnostic[];
}

/**
 * Reads reports that a test writes inline.
 * @throws Error if there is no content at all.
 */
export function readReports(reports: Record<string, string>, otherFiles: Record<string, string> = {}): Reported {
  return readInput({ input: inputOf(textsOf(reports, otherFiles)), diagnostics: [] });
}

/**
 * Reads a content folder of this repository.
 * @param change what to change in the text of each file first.
 * @throws Error if there is no content at all.
 */
export function readFolder(path: string, change = (text: string) => text): Reported {
  const folder = fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { input, ...rest } = readFiles({ folder, root: path });
  const files = input.files.map((file) => ({ ...file, text: change(file.text) }));
  return readInput({ ...rest, input: { ...input, files } }, { root: path });
}

/**
 * Reads the files of a content folder.
 * @throws Error if there is no content at all.
 */
export function readInput(
  { input, diagnostics }: ReturnType<typeof readFiles>,
  overrides: Partial<CheckOptions> = {},
): Reported {
  const all = { ...options, ...overrides };
  const read = readContent(input, all);
  const { content } = read;
  const ofContent = checkContent(read, input, all);
  if (!content) throw new Error(JSON.stringify([...diagnostics, ...ofContent], null, 2));
  const history = buildHistory(content);
  const files = filesOf({ ...all, textOf: textsOfFiles(input.files) });
  const ofHistory = sortDiagnostics(findMistakes(all.rules.history, { ...files, content, history }));
  return {
    content,
    history,
    t: translator(content.wording),
    diagnostics: [...diagnostics, ...ofContent, ...ofHistory],
  };
}

/**
 * The files of a content folder with some reports.
 * @param reports Markdown by `<cycle>/<kind>`; cycles are in the order of their first mention. A report may be indented
 *   as a whole.
 * @param otherFiles more files of the content folder, by path.
 */
export function textsOf(
  reports: Record<string, string>,
  otherFiles: Record<string, string> = {},
): Record<string, string> {
  const cycles = new Set(Object.keys(reports).map((key) => key.split('/')[0]));
  return {
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
    ...otherFiles,
  };
}

function outdent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  return lines
    .map((line) => line.slice(Math.min(...indents)))
    .join('\n')
    .trim();
}
