/** Tables of work, of which a column says how it stands. */
import type { Table, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { offsetsOf } from '../report/diagnostics/source.ts';
import type { Status } from '../report/status.ts';
import type { SaidStatus } from '../report/read-status.ts';
import type { StatusWords } from '../report/status-words.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import { saidBeside } from './beside.ts';
import { certainDay, namesDue } from './named-due.ts';
import { isColour, saidInTitle } from './said-beginning.ts';

const heads = {
  status:
    /^(?:current |implementation |aktueller )?(?:status|state|stand|zustand|estado|statut|état|progress|fortschritt|avance|avancement)$/iu,
  percent: /%|percent|prozent|porcentaje|pourcent|progress|fortschritt|avance|complete/iu,
};
/** A number or a key, such as `KIT-12`, is not the words of a piece of work. */
const isKey = /^#?(?:[\p{Lu}\d]+-)?\d+[.)]?$/u;

/**
 * The column of a table that says statuses in more than half of its cells: of several, as of colours and words, the one
 * that says most for certain. Undefined if none does.
 */
export function statusColumn(table: Table, words: StatusWords): number | undefined {
  const [head = [], ...rows] = cellsOf(table);
  const columns = [...head.keys()].flatMap((column) => {
    const cells = rows.flatMap((row) => row[column] || []);
    const said = cells.flatMap((cell) => saidInCell(cell, head[column] ?? '', words) ?? []);
    const isStatus = said.length > 0 && (said.length * 2 > cells.length || heads.status.test(head[column] ?? ''));
    return isStatus ? { column, certain: said.filter(({ status }) => status).length } : [];
  });
  return columns.toSorted((one, other) => other.certain - one.certain)[0]?.column;
}

/** What a cell says, also with a remark behind a comma: "In progress, sensors late"; and below a head such as "Done?" or "%". */
function saidInCell(written: string, head: string, words: StatusWords): SaidInCell | undefined {
  // Signs of Jira.
  const cell = written.replace(/^\(\/\)/, '✅').replace(/^\([x!]\)\s*/, '🔴 ');
  const share = heads.percent.test(head) && /^\d{1,3}$/.test(cell) ? words.read(`${cell} %`) : undefined;
  const whole = share ?? answerTo(head, cell, words) ?? words.readAlone(cell);
  if (whole) return { ...whole, isWhole: true };
  const beginning = saidInTitle(cell, words);
  return beginning && { ...beginning, isWhole: false };
}

interface SaidInCell extends SaidStatus {
  /** Whether the cell says nothing else. */
  isWhole: boolean;
}

const answers = {
  yes: /^(?:yes|y|ja|j|sí|si|oui|x)$/iu,
  partly:
    /^(?:partly|partially|in part|teilweise|teils|zum teil|a medias|en parte|parcial(?:mente)?|partiellement|à moitié)$/iu,
  no: /^(?:no|not yet|nein|noch nicht|aún no|todavía no|non|pas encore)$/iu,
};

/** What "yes", "partly" or "no" says below "Done?". What is not done may have begun. */
function answerTo(head: string, cell: string, words: StatusWords): SaidStatus | undefined {
  const asked = words.readAlone(head.replace(/[¿?:]/g, ''))?.status;
  if (asked?.closed !== 'delivered') return undefined;
  if (answers.yes.test(cell)) return { status: asked };
  if (answers.partly.test(cell)) return words.read('in progress');
  return answers.no.test(cell) ? { status: undefined } : undefined;
}

/** The status that each row ticks, in a table with a column for each; undefined if this is no such table. */
function tickedStatuses(table: Table, words: StatusWords): (Status | undefined)[] | undefined {
  const [head = [], ...rows] = cellsOf(table);
  const statuses = head.map((title) => (words.readAlone(title) ? words.ofCell(title) : undefined));
  const columns = [...head.keys()].filter((column) => statuses[column]);
  const ticked = rows.map((row) => columns.filter((column) => (row[column] ?? '') !== ''));
  const isTicks = columns.length > 1 && ticked.every(({ length }) => length <= 1);
  return isTicks ? ticked.map(([column]) => (column === undefined ? undefined : statuses[column])) : undefined;
}

/** Whether a table says how work stands. */
export function saysStatuses(table: Table, words: StatusWords): boolean {
  return statusColumn(table, words) !== undefined || tickedStatuses(table, words) !== undefined;
}

/** A bullet for each row of a table: the words of its work as they are written, with the marker of its status. */
export function bulletsOfTable(table: Table, source: string, isPlan: boolean, words: StatusWords): string[] {
  const [head = [], ...rows] = cellsOf(table);
  const column = statusColumn(table, words);
  const ticked = tickedStatuses(table, words);
  const title = [...head.keys()].find((other) => other !== column && isTitle(rows, other));
  const dues = head.findIndex((other) => namesDue.test(other));
  const said = rows.map((row) => saidInCell(row[column ?? -1] ?? '', head[column ?? -1] ?? '', words));
  return rows.flatMap((row, index) => {
    const filled = [...row.keys()].find((other) => row[other] !== '' && other !== column);
    const cell = title !== undefined && row[title] ? title : filled;
    if (cell === undefined) return [];
    const work = markdownOf(table.children[index + 1]!.children[cell]!, source);
    const written = column === undefined || isPlan ? '' : (row[column] ?? '');
    const tick = isPlan ? undefined : ticked?.[index]?.marker;
    const stands =
      tick === undefined
        ? standingIn(written, head[column ?? -1] ?? '', saidBeside(said[index], written, said, words), words)
        : { marker: tick, remarks: [] };
    const day = certainDay(row[dues] ?? '', words.language);
    const asides = row.flatMap((text, other) => {
      const isSaid =
        other === cell || other === column || (other === dues && day !== undefined) || ticked !== undefined;
      if (isSaid || /^(?:\d+[.)]?|[-–—\s]*)$/.test(text)) return [];
      const status = saidInCell(text, head[other] ?? '', words);
      // A colour says nothing that the marker does not.
      const isMarked = status?.isWhole && (status.status || isColour.test(text) || !/\p{L}/u.test(text));
      return isMarked ? (isPlan ? [] : (status.share ?? [])) : text;
    });
    const remarks = [...new Set([...stands.remarks, ...asides])].join('; ');
    // Beside other words in parentheses, nothing would ask what a word means.
    const marker = stands.marker ?? (written !== '' && asides.length > 0 ? '?' : undefined);
    const marked = marker === undefined ? `- ${work}` : `- [${marker}] ${work}`;
    const line = remarks === '' ? marked : `${marked} (${remarks})`;
    const tag = itemTagText(day === undefined ? {} : { due: { written: day, day } });
    return tag === '' ? line : `${line} ${tag}`;
  });
}

/** What a cell says of how work stands: the marker, if it is certain, and what is left to say in parentheses. */
function standingIn(
  written: string,
  head: string,
  said: SaidInCell | undefined,
  words: StatusWords,
): { marker?: string | undefined; remarks: string[] } {
  if (written === '') return { remarks: [] };
  const marker = said?.status?.marker;
  // "No" below "Done?", or a cross, is a question for the author, as in a draft.
  const isAsked = /^(?:\([x!]\)|[☒❌])$/u.test(written) || answerTo(head, written, words) !== undefined;
  if (marker === undefined && isAsked) return { marker: '?', remarks: [] };
  // What the cell says besides the status stays.
  if (marker === undefined || !said?.isWhole) return { marker, remarks: [written] };
  return { marker, remarks: said.share === undefined ? [] : [said.share] };
}

function markdownOf({ children }: TableCell, source: string): string {
  const [first, last] = [children[0], children.at(-1)];
  return first && last
    ? source
        .slice(offsetsOf(first).start, offsetsOf(last).end)
        .replace(/\s*<br\s*\/?>\s*/gi, ' ')
        .trim()
    : '';
}

function isTitle(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.flatMap((row) => row[column] || []);
  return cells.length > 0 && cells.some((cell) => !isKey.test(cell));
}

function cellsOf({ children }: Table): string[][] {
  return children.map((row) => row.children.map((cell) => toString(cell).trim()));
}
