import { z } from 'zod';
import { yamlText } from '../../report/fields/yaml.ts';
import type { Status } from '../../report/status.ts';
import { MistakeError } from '../../report/diagnostics/plain-error.ts';

const column = z.string().min(1);
const idsOf = (statuses: readonly Status[]) => statuses.flatMap(({ id, marker }) => (marker === undefined ? [] : id));

/** The fields of `tracker.yaml`: which columns of an export are read, and what its words for a status mean. */
export const trackerSchema = (statuses: readonly Status[]) =>
  z.strictObject({
    columns: z
      .strictObject({
        title: column.meta({ description: 'The column with the words of a piece of work.', examples: ['Summary'] }),
        status: column.optional().meta({ description: 'The column with its status.', examples: ['Status'] }),
        key: column.optional().meta({ description: 'The column with its key or URL.', examples: ['Issue key'] }),
        area: column.optional().meta({ description: 'The column that is most like an area.', examples: ['Component'] }),
      })
      .meta({ description: 'The columns of the export, by their names in its header.' }),
    statuses: z
      .record(z.string(), z.enum(idsOf(statuses)).nullable())
      .default({})
      .meta({ description: 'What the words of the tracker mean; nothing after the colon if none of the statuses.' }),
  });

export type TrackerMap = z.output<ReturnType<typeof trackerSchema>>;

/** The names of columns in exports, the most telling first. */
const columnNames = {
  title: 'summary, title, name, subject, task, issue',
  status: 'status, state, column, list',
  key: 'issue key, key, identifier, url, link, id, number',
  area: 'area, components, component, component/s, epic name, epic link, team, labels, label, project',
};

/** The words of trackers for each status; the first match counts. */
const trackerWords: readonly (readonly [string, RegExp])[] = [
  ['dropped', /won['’]?t|cancel|reject|declin|duplicate|obsolete|abandon|dropped/i],
  ['not-started', /^(?:to ?do|open|new|backlog|ready|planned|not started|triage|selected for development|reopened)\b/i],
  ['completed', /^(?:done|closed|resolved|completed?|finished|released|merged|shipped)\b/i],
  ['in-progress', /progress|doing|started|review|test|develop|active|ongoing|wip/i],
];

/**
 * Guesses the map of an export from its header and its words for statuses, for the author to correct. Throws a
 * MistakeError if no column seems to have titles.
 */
export function guessMap(
  [names = [], ...rows]: readonly string[][],
  path: string,
  statuses: readonly Status[],
): string {
  const find = (known: string) =>
    known
      .split(', ')
      .map((name) => names.find((cell) => cell.toLowerCase() === name))
      .find((cell) => cell !== undefined);
  if (find(columnNames.title) === undefined)
    throw new MistakeError(`Row 1 of ${path} names no column like "Summary" or "Title".`);
  const columns = Object.entries(columnNames).map(([column, known]) => {
    const name = find(known);
    return name === undefined ? `  # ${column}:` : `  ${column}: ${yamlText(name)}`;
  });
  const at = names.indexOf(find(columnNames.status) ?? '');
  const words = new Set(rows.flatMap((cells) => cells[at] || []));
  const header = names.map((name) => yamlText(name)).join(', ');
  return [
    '# How "npx almanac import" reads an export of the tracker.',
    `# Columns: ${header.slice(0, 1000)}`,
    'columns:',
    ...columns,
    `# Ours: ${idsOf(statuses).join(', ')}; nothing if none of them is meant.`,
    `statuses:${words.size === 0 ? ' {}' : ''}`,
    ...[...words].slice(0, 100).map((word) => `  ${yamlText(word)}: ${meant(word)}`.trimEnd()),
    '',
  ].join('\n');
}

function meant(word: string): string {
  return trackerWords.find(([, pattern]) => pattern.test(word))?.[0] ?? '';
}
