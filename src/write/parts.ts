import { sitePath } from '../urls/site-path.ts';
import { translator } from '../strings/translate.ts';
import type { Choice } from './messages.ts';
import wording from 'virtual:almanac/strings/report+write';

export const t = translator(wording);

/** The page, and its parts by their names in `data-part`. */
export interface Place {
  all: HTMLElement;
  part<Kind extends HTMLElement = HTMLElement>(name: string): Kind;
}

export function placeIn(all: HTMLElement): Place {
  return { all, part: <Kind>(name: string) => all.querySelector(`[data-part="${name}"]`) as Kind };
}

/** The part of a URL that asks for a report. */
export function queryOf({ label, kind, team }: Choice, cycle = label.toLowerCase()): string {
  const query = new URLSearchParams({ cycle, kind });
  if (team) query.set('team', team.id);
  return `?${query.toString()}`;
}

/** The URL of the slides on which a report can be written. */
export function slidesOf({ label }: Choice): string {
  return sitePath(`/cycles/${label.toLowerCase()}/slides/?write`);
}

export function nameOf({ label, kind, team }: Choice): string {
  const report = t(`report.${kind}`, { cycle: label });
  return team ? t('write.part', { report, team: team.name }) : report;
}

/** Lists what needs a look, below a summary that opens it. */
export function showNotes({ part }: Place, summary: string, notes: readonly (Node | string)[]): void {
  part('notes').hidden = notes.length === 0;
  part('summary').textContent = summary;
  part('noted').replaceChildren(...notes.map((note) => element('li', {}, note)));
}

/** Asks why a line is dropped; undefined without an answer. */
export function askReason(line: string): string | undefined {
  return prompt(`${t('write.reason')}: ${line}`)?.trim() || undefined;
}

/** Makes an element with properties, attributes whose names have a hyphen, and what is in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<Record<string, unknown>> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties))
    if (key.includes('-')) made.setAttribute(key, String(value));
    else Object.assign(made, { [key]: value });
  made.append(...inside);
  return made;
}

/** Keeps the focus in a list whose rows are made again. */
export function fill(list: HTMLElement, rows: readonly HTMLElement[]): void {
  const row = [...list.children].findIndex((one) => one.contains(document.activeElement));
  const tag = document.activeElement?.className ?? '';
  list.replaceChildren(...rows);
  if (row < 0) return;
  const next = list.children[Math.min(row, list.children.length - 1)];
  const target = next?.querySelector<HTMLElement>(tag === '' ? 'button' : `.${tag}`) ?? next?.querySelector('button');
  target?.focus();
}
