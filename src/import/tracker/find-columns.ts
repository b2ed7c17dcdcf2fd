/** Which columns of an export are which, by their names. */

/** The names of columns in exports, the most telling first: in English, German, Spanish and French. */
const columnNames = {
  title: [
    ...[
      'summary',
      'title',
      'card name',
      'task name',
      'name',
      'subject',
      'task',
      'issue',
      'item',
      'work item',
      'feature',
    ],
    ...['milestone', 'deliverable', 'requirement', 'recommendation'],
    ...[
      'zusammenfassung',
      'titel',
      'vorgang',
      'aufgabe',
      'betreff',
      'bezeichnung',
      'thema',
      'arbeitspaket',
      'maßnahme',
    ],
    ...['meilenstein', 'anforderung'],
    ...['resumen', 'título', 'asunto', 'tarea', 'nombre', 'résumé', 'titre', 'sujet', 'tâche', 'nom'],
    ...['description', 'beschreibung', 'descripción'],
  ],
  status: [
    ...['status', 'state', 'column', 'list name', 'list', 'section/column', 'stage', 'progress'],
    ...['zustand', 'stand', 'bearbeitungsstand', 'fortschritt', 'spalte', 'liste'],
    ...['estado', 'situación', 'columna', 'lista', 'statut', 'état', 'avancement', 'colonne'],
  ],
  key: [
    ...['issue key', 'key', 'identifier', 'card url', 'url', 'link', 'id', 'number', '#'],
    ...['vorgangsschlüssel', 'schlüssel', 'nummer', 'nr', 'nr.'],
    ...['clave', 'enlace', 'número', 'clé', 'lien', 'numéro'],
  ],
  area: [
    ...[
      'area',
      'area path',
      'components',
      'component',
      'component/s',
      'epic name',
      'epic link',
      'team',
      'group',
      'bucket name',
      'bucket',
    ],
    ...[
      'labels',
      'label',
      'category',
      'list name',
      'project',
      'bereich',
      'kategorie',
      'komponenten',
      'komponente',
      'komponente/n',
      'gruppe',
      'projekt',
    ],
    ...[
      'área',
      'componentes',
      'categoría',
      'catégorie',
      'equipo',
      'proyecto',
      'domaine',
      'composants',
      'équipe',
      'projet',
    ],
  ],
  resolution: [
    ...['resolution', 'state reason', 'resolved reason', 'closed reason', 'close reason', 'reason', 'outcome'],
    ...['lösung', 'ergebnis', 'grund', 'resolución', 'motivo', 'résolution', 'motif'],
  ],
  due: [
    ...['due date text', 'due date', 'due', 'due on', 'target date', 'deadline', 'target end'],
    ...[
      'fällig am',
      'fällig zum',
      'fällig',
      'abgabedatum',
      'fälligkeitsdatum',
      'fälligkeit',
      'zieldatum',
      'termin',
      'frist',
    ],
    ...['fecha de vencimiento', 'vencimiento', 'fecha límite', 'fecha prevista'],
    ...["date d'échéance", 'date d’échéance', 'échéance', 'date limite', 'date prévue'],
  ],
  reason: [
    ...['status description', 'status explanation', 'status notes', 'status note', 'status comments', 'status comment'],
    ...['response', 'justification', 'rationale'],
    ...['statusbeschreibung', 'begründung', 'erläuterung', 'stellungnahme', 'bemerkungen', 'bemerkung'],
    ...['respuesta', 'justificación', 'observaciones', 'réponse', 'commentaires', 'remarques'],
  ],
};

export type ColumnKind = keyof typeof columnNames;

export const columnKinds = Object.keys(columnNames) as ColumnKind[];

/** How many titles, dates and empty rows programs write above the header, at most. */
export const maxAbove = 10;

/** Nobody reads further to the right. */
const maxColumns = 500;

/** What a column is about that only ends like one of ours: "Assignee name", "Status changed". */
const ofPeople =
  /\b(?:parent|assignee|owner|reporter|creator|author|user|member|board|project|list|epic|sprint|team)\b/;
const ofTime = /\b(?:date|time|changed?|updated?|created|count|category|datum|fecha)\b/;

/**
 * The columns of a header that seem to be of each kind: several titles if the work is indented like a tree, and up to
 * two that explain a status.
 */
export function findColumns(row: readonly string[]): Partial<Record<ColumnKind, string[]>> {
  const header = row.slice(0, maxColumns);
  const found: Partial<Record<ColumnKind, string[]>> = {};
  const findNext = (kind: ColumnKind) => {
    const taken = Object.values(found).flat();
    return findColumn(
      header.filter((cell) => cell !== '' && !taken.includes(cell)),
      kind,
    );
  };
  for (const kind of columnKinds) {
    const name = findNext(kind);
    if (name !== undefined) found[kind] = kind === 'title' ? levels(name, header) : [name];
  }
  const further = found.reason && findNext('reason');
  // What is said of the status is newer than an answer to a request.
  const isOfStatus = (name: string) => /status/i.test(name);
  if (found.reason && further !== undefined)
    found.reason = [...found.reason, further].toSorted((a, b) => Number(isOfStatus(b)) - Number(isOfStatus(a)));
  return found;
}

/** How many kinds of columns a row seems to name. */
export function countKinds(row: readonly string[]): number {
  return Object.keys(findColumns(row)).length;
}

export interface Table {
  header: readonly string[];
  body: readonly (readonly string[])[];
}

/**
 * The table in the rows of an export. Its header is the row that has all of `names`, if they are known, else the one
 * among the first that names most columns. Titles and repeated headers of groups are not in its body.
 */
export function tableIn(rows: readonly (readonly string[])[], names: readonly string[] = []): Table {
  const at = headerIndex(rows, names);
  const header = rows[at] ?? [];
  const inHeader = header.join('\0');
  const isHeader = (row: readonly string[] | undefined) => row?.join('\0') === inHeader;
  const isTitle = (row: readonly string[], next: readonly string[] | undefined) =>
    isHeader(next) && row.filter((cell) => cell !== '').length === 1;
  const below = rows.slice(at + 1);
  return { header, body: below.filter((row, index) => !isHeader(row) && !isTitle(row, below[index + 1])) };
}

function headerIndex(rows: readonly (readonly string[])[], names: readonly string[]): number {
  const first = rows.slice(0, maxAbove + 1);
  const given = names.length === 0 ? -1 : first.findIndex((row) => names.every((name) => row.includes(name)));
  if (given >= 0) return given;
  const counts = first.map((row) => ({ kinds: countKinds(row), cells: row.filter((cell) => cell !== '').length }));
  const [best] = counts.toSorted((a, b) => b.kinds - a.kinds || b.cells - a.cells);
  return best ? counts.indexOf(best) : 0;
}

function findColumn(header: readonly string[], kind: ColumnKind): string | undefined {
  const known = columnNames[kind];
  const columns = header.map((name) => ({ name, plain: plainName(name) }));
  const excluded = kind === 'title' || kind === 'key' ? new RegExp(`${ofPeople.source}|${ofTime.source}`) : ofTime;
  const likely = kind === 'due' ? [] : columns.filter(({ plain }) => !excluded.test(plain));
  const find = (among: typeof columns, isLike: (plain: string, word: string) => boolean) => {
    const match = known.map((word) => among.find(({ plain }) => isLike(plain, word)));
    return match.find((column) => column !== undefined)?.name;
  };
  return (
    // "Due complete" and "Sprint deadline" are no days of the work.
    find(columns, (plain, word) => plain === word) ??
    find(likely, (plain, word) => plain.endsWith(` ${word}`) || (word.length > 4 && plain.endsWith(word))) ??
    find(likely, (plain, word) => plain.startsWith(`${word} `))
  );
}

/** "Issue key", "issue_key" and "IssueKey" are the same name. */
function plainName(name: string): string {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/[\s_*:()]+/g, ' ');
  return apart.trim().toLowerCase();
}

/** The columns of a tree: of "Title 1", all that follow it. */
function levels(name: string, header: readonly string[]): string[] {
  const stem = /^(.*\D)1$/.exec(name)?.[1];
  if (stem === undefined) return [name];
  return header.filter((cell) => cell.startsWith(stem) && /^\d+$/.test(cell.slice(stem.length)));
}
