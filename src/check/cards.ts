/** Work as cards of fields, as Notion and others copy it: "Status: Done", "Owner: Ann", "Task: Kafka". */
import { splitLines } from '../report/diagnostics/source.ts';
import type { StatusWords } from '../report/status-words.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import { certainDay, namesDue } from './named-due.ts';
import { isStatusName } from './other-attributes.ts';

const field = /^\s*(?:\*\*)?(?<name>\p{L}[\p{L} ]{1,20}?)(?:\*\*)?\s?:(?:\*\*)?\s+(?<value>\S.*?)\s*$/u;
const titles =
  /^(?:name|title|task|item|work|project|aufgabe|titel|vorhaben|thema|tarea|título|nombre|trabajo|proyecto|tâche|titre|nom|projet)$/iu;

export const progress =
  /^(?:progress|fortschritt|bearbeitungsstand|avance|progreso|avancement|phase|stage|etapa|étape|list|liste|lista|column|spalte|columna|colonne)$/iu;

/** A card as a bullet with its marker, and its other fields in parentheses; undefined if the text is no card. */
export function cardAsBullet(text: string, isPlan: boolean, words: StatusWords): string | undefined {
  const rows = splitLines(text).filter((row) => row.trim() !== '');
  const fields = rows.flatMap((row) => {
    const { name = '', value = '' } = field.exec(row)?.groups ?? {};
    return name === '' ? [] : { name, value };
  });
  const status = fields.find(({ name }) => isStatusName(name) || progress.test(name));
  const said = status && words.ofCell(status.value);
  if (rows.length < 2 || fields.length < rows.length - 1 || !status || !said) return undefined;
  const own = rows.length > fields.length && !field.test(rows[0] ?? '') ? rows[0]?.trim() : undefined;
  const title = own ?? fields.find(({ name }) => titles.test(name))?.value;
  if (title === undefined) return undefined;
  const due = fields.find(({ name }) => namesDue.test(name));
  const day = due && !said.closed ? certainDay(due.value, words.language) : undefined;
  const unsaid = fields.filter((one) => one !== status && one.value !== title && !(one === due && day !== undefined));
  const others = unsaid.map(({ value }) => value);
  const left = others;
  const marker = isPlan ? '' : `[${said.marker}] `;
  const tag = itemTagText(day === undefined ? {} : { due: { written: day, day } });
  return `- ${marker}${title}${left.length > 0 ? ` (${left.join(', ')})` : ''}${tag === '' ? '' : ` ${tag}`}`;
}
