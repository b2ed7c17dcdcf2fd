/** Which columns of a table are which, by what their heads are called in any bundled language or by the team. */
import type { OwnStrings } from '../../strings/translate.ts';
import { listedWords, wordsInList } from '../../strings/wording.ts';

/** In the order in which they are found: a name that may be two is the first. */
const columnKinds = ['title', 'status', 'key', 'area', 'resolution', 'due', 'reason', 'owner', 'note'] as const;
export type ColumnKind = (typeof columnKinds)[number];

const lists = [...columnKinds, 'group', 'labels', 'archived', 'other', 'none'] as const;

/** What each kind of column is called, the most telling names first. */
export type Headers = Readonly<Record<(typeof lists)[number], readonly string[]>>;

/** The columns of each kind, by their places: several titles of a tree, and several that explain a status. */
export type Columns = Readonly<Partial<Record<ColumnKind, readonly number[]>>>;

const headersInAnyLanguage = lists.map((list) => [list, listedWords(`header.${list}`).map(plainName)] as const);

/** @param own the strings of a site, to whose lists a team can add names. */
export function headersOf(own: OwnStrings = {}): Headers {
  const headers = headersInAnyLanguage.map(([list, names]) => {
    const added = wordsInList(own[`header.${list}`] ?? '').map(plainName);
    return [list, [...new Set([...names, ...added])]];
  });
  return Object.fromEntries(headers) as Headers;
}

/** Nobody reads further to the right. */
const maxColumns = 500;

export function findColumns(header: readonly string[], headers: Headers): Columns {
  const names = header.slice(0, maxColumns).map(plainName);
  const found: Partial<Record<ColumnKind, number[]>> = {};
  const find = (kind: ColumnKind, among: readonly string[]) => {
    const taken = new Set(Object.values(found).flat());
    return placesOf(
      names.map((name, place) => (taken.has(place) ? '' : name)),
      among,
      [...headers.other, ...(kind === 'title' || kind === 'key' ? notOfWork(headers) : [])],
      kind === 'due',
    );
  };
  for (const kind of columnKinds) {
    // The first word counts in any form: what is said of the status is newer than an answer to a request.
    const places =
      kind === 'reason'
        ? [...new Set(headers.reason.flatMap((word) => find(kind, [word])))]
        : [...find(kind, headers[kind]), ...(kind === 'area' ? find(kind, headers.group) : [])];
    const [place] = places;
    if (place === undefined) continue;
    if (kind === 'title') found.title = levels(place, names);
    else if (kind === 'reason') found.reason = places.slice(0, 2);
    // Jira repeats a column for each of its values.
    else found[kind] = places.filter((other) => names[other] === names[place]);
  }
  return found;
}

/** The kind of a single name, such as that of a field; undefined if no column is called so. */
export function kindOfName(name: string, headers: Headers): ColumnKind | undefined {
  const plain = plainName(name);
  return columnKinds.find((kind) => headers[kind].includes(plain));
}

/** The places of columns in `list`, such as that of labels. */
export function columnsIn(list: 'labels' | 'archived', header: readonly string[], headers: Headers): number[] {
  return header.flatMap((name, place) => (headers[list].includes(plainName(name)) ? place : []));
}

/** Whether the area is called so, and not just a group of any kind. */
export function isNamedArea(name: string, headers: Headers): boolean {
  return headers.area.includes(plainName(name));
}

/** Whether a cell says nothing, such as a dash or "none". */
export function saysNothing(text: string, headers: Headers): boolean {
  return !/[\p{L}\p{N}\p{So}]/u.test(text) || headers.none.includes(plainName(text));
}

/** How many kinds of columns a row seems to name. */
export function countKinds(header: readonly string[], headers: Headers): number {
  return Object.keys(findColumns(header, headers)).length;
}

/** "Assignee name" is no name of work, and "Project ID" not its key. */
function notOfWork({ owner, area, group, status }: Headers): string[] {
  return [...owner, ...area, ...group, ...status];
}

/** The places of the columns that are called so, or whose name has a word more, the most telling names first. */
function placesOf(
  names: readonly string[],
  known: readonly string[],
  others: readonly string[],
  isExact: boolean,
): number[] {
  const excluded = new Set(others);
  const isLikely = (name: string) => !isExact && !name.split(/[^\p{L}\p{N}]+/u).some((word) => excluded.has(word));
  const likely = names.map((name) => (isLikely(name) ? name : ''));
  const placesLike = (among: readonly string[], isLike: (name: string, word: string) => boolean) =>
    known.flatMap((word) => among.flatMap((name, place) => (name !== '' && isLike(name, word) ? place : [])));
  return [
    ...new Set([
      ...placesLike(names, (name, word) => name === word),
      ...placesLike(likely, (name, word) => name.endsWith(` ${word}`) || (word.length > 4 && name.endsWith(word))),
      ...placesLike(likely, (name, word) => name.startsWith(`${word} `)),
    ]),
  ];
}

/** "Issue key", "issue_key" and "IssueKey" are the same name. */
function plainName(name: string): string {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[\s_*:()-]+/g, ' ');
  return apart.trim().replaceAll('’', "'").toLowerCase();
}

/** The columns of a tree: of "Title 1", all that follow it. */
function levels(place: number, names: readonly string[]): number[] {
  const stem = /^(.*\D)1$/.exec(names[place] ?? '')?.[1];
  if (stem === undefined) return [place];
  return [...names.keys()].filter((other) => {
    const name = names[other] ?? '';
    return name.startsWith(stem) && /^\d+$/.test(name.slice(stem.length));
  });
}
