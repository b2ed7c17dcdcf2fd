import * as z from 'zod/mini';
import { yamlText } from '../../report/fields/yaml.ts';
import { plainWord } from '../../report/status-words.ts';
import type { Status } from '../../report/status.ts';
import { field } from '../../report/schema/texts.ts';
import { denyingLabels } from './denials.ts';
import { findColumns, type ColumnKind } from '../table/columns.ts';
import type { TableWords } from '../table/work-table.ts';
import { tableIn } from './export-table.ts';

/** More different words than this are no statuses. */
const maxWords = 100;

const column = z.string().check(z.minLength(1));
const columns = z.union([column, z.array(column).check(z.minLength(1))]);
const idsOf = (statuses: readonly Status[]) => statuses.flatMap(({ id, marker }) => (marker === undefined ? [] : id));

/** The fields of `tracker.yaml`: which columns of an export are read, and what its words for a status mean. */
export const trackerSchema = (statuses: readonly Status[]) => {
  const meanings = z._default(z.record(z.string(), z.nullable(z.enum(idsOf(statuses)))), {});
  return z.strictObject({
    columns: field(
      z.strictObject({
        title: field(columns, 'The column with the words of a piece of work, or those of a tree.', 'Summary', [
          'Title 1',
          'Title 2',
        ]),
        status: field(z.optional(column), 'The column with its status.', 'Status'),
        key: field(z.optional(column), 'The column with its key or URL.', 'Issue key'),
        area: field(z.optional(column), 'The column that is most like an area.', 'Component'),
        resolution: field(z.optional(column), 'The column that says how closed work ended.', 'Resolution'),
        due: field(z.optional(column), 'The column with the day by which it is to be done.', 'Due date'),
        reason: field(
          z.optional(columns),
          'The column that says why the work stands so; of several, the first that says something.',
          'Status description',
          ['Status description', 'Response'],
        ),
      }),
      'The columns of the export, by their names in its header.',
    ),
    statuses: field(meanings, 'What the words of the tracker mean; nothing after the colon if none of the statuses.'),
    resolutions: field(
      meanings,
      'What becomes of completed work with such a resolution; nothing after the colon if that is not clear.',
    ),
  });
};

/** The statuses of a site, and what trackers call them and their columns. */
export interface TrackerSite extends TableWords {
  statuses: readonly Status[];
}

/** The columns that a map can name. */
const mappedKinds = ['title', 'status', 'key', 'area', 'resolution', 'due', 'reason'] as const satisfies ColumnKind[];

export type TrackerMap = z.output<ReturnType<typeof trackerSchema>>;

/** Every column that a map names. */
export function columnsOf({ columns }: TrackerMap): string[] {
  return Object.values(columns).flatMap((name) => name ?? []);
}

/**
 * Guesses the map of an export from its header and its words for statuses, for the author to correct. `hasTitle`
 * says whether a column seems to have the words of the work, without which nothing can be read.
 */
export function guessMap(rows: readonly (readonly string[])[], site: TrackerSite): { text: string; hasTitle: boolean } {
  const { statuses, words: known, headers } = site;
  const { header, body } = tableIn(rows, headers);
  const found = findColumns(header, headers);
  const columns = mappedKinds.map((kind) => {
    const [name, ...more] = new Set((found[kind] ?? []).map((place) => header[place]!));
    if (name !== undefined) return `  ${kind}: ${yamlText(more.length > 0 ? [name, ...more] : name)}`;
    return kind === 'title' ? '  title: # Name the column with the words of each piece of work.' : `  # ${kind}:`;
  });
  const names = header.map((name) => yamlText(name)).join(', ');
  const cellOf = (row: readonly string[], kind: ColumnKind) => row[found[kind]?.[0] ?? -1] ?? '';
  const wordsIn = (kind: ColumnKind, among = body) => {
    const words = new Set(among.map((row) => cellOf(row, kind)));
    return [...words].filter((word) => word !== '');
  };
  const isCompleted = (row: readonly string[]) => {
    const word = cellOf(row, 'status');
    return word === '' || known.ofCell(word)?.id === 'completed';
  };
  const lines = [
    '# How "npx almanac import" reads an export of the tracker.',
    `# Columns: ${names.slice(0, 1000)}`,
    'columns:',
    ...columns,
    `# What its words become: ${idsWithWords(statuses)}. With nothing after the colon, the line keeps [?].`,
    ...meanings('statuses', wordsIn('status'), known),
    ...(found.resolution
      ? [
          '# How completed work ended, which counts more than its status.',
          ...meanings('resolutions', wordsIn('resolution', body.filter(isCompleted)), known),
        ]
      : ofLabels(
          body.filter(isCompleted).flatMap((row) => denyingLabels(header, row, site)),
          known,
        )),
  ];
  return { text: `${lines.join('\n')}\n`, hasTitle: found.title !== undefined };
}

/** Without a column for it, labels such as "wontfix" say how work ended. */
function ofLabels(denying: readonly string[], known: TrackerSite['words']): string[] {
  if (denying.length === 0) return [];
  return [
    '# Labels that say how completed work ended, which count more than its status.',
    ...meanings('resolutions', [...new Set(denying)], known),
  ];
}

/** The ids of statuses, each with the word of the site, if that is another. */
function idsWithWords(statuses: readonly Status[]): string {
  const marked = statuses.filter(({ marker }) => marker !== undefined);
  const isAnother = ({ id, word }: Status) => plainWord(word).replaceAll(' ', '-') !== id;
  return marked.map((status) => (isAnother(status) ? `${status.id} (${status.word})` : status.id)).join(', ');
}

function meanings(field: string, words: readonly string[], known: TrackerSite['words']): string[] {
  const more = words.length - maxWords;
  return [
    `${field}:${words.length === 0 ? ' {}' : ''}`,
    ...words.slice(0, maxWords).map((word) => meaningLine(word, known)),
    ...(more > 0 ? [`  # and ${more} more: perhaps this is not the right column.`] : []),
  ];
}

/** What a word of the tracker becomes, as a line of the map. */
export function meaningLine(word: string, known: TrackerSite['words']): string {
  const status = known.ofCell(word);
  return `  ${yamlText(word)}: ${status?.marker === undefined ? '' : status.id}`.trimEnd();
}
