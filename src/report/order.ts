import type { Due } from './schema/item-tag.ts';
import type { ExpectedDays, SiteSettings } from './schema/site.ts';

export interface Cycle {
  /** The label in lower case: the name of its folder, and its segment in URLs. */
  id: string;
  label: string;
  starts?: string | undefined;
  ends?: string | undefined;
  expected?: ExpectedDays | undefined;
}

/** All cycles of a site, oldest first, with or without a report. */
export function cyclesOf(site: SiteSettings): Cycle[] {
  return site.cycles
    .map((cycle) => (typeof cycle === 'string' ? { label: cycle } : cycle))
    .map((cycle) => ({ id: cycle.label.toLowerCase(), ...cycle }));
}

/** What a due date with the label of a cycle means, by the ids of the cycles. */
export type LastDays = ReadonlyMap<string, Pick<Due, 'day' | 'cycle'>>;

/** The last days of the cycles, or their labels where nobody knows the day. */
export function lastDaysOf(site: SiteSettings | undefined): LastDays {
  const cycles = site ? cyclesOf(site) : [];
  return new Map(cycles.map(({ id, label, ends }) => [id, ends === undefined ? { cycle: label } : { day: ends }]));
}

/** Compares areas for `sort`: by `order`, then by title. Areas without an order come last. */
export function compareAreas(a: { order?: number | undefined; title: string }, b: typeof a): number {
  // Not `Infinity - Infinity`, which is no number.
  const byOrder = (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER);
  return byOrder || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0);
}

/** Returns a function that compares topics for `sort`, by their terms as a language orders them. */
export function compareTopics(language: string): (a: { term: string }, b: { term: string }) => number {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  return (a, b) => compare(a.term, b.term);
}

/** The cycles of a site, oldest first, with those that `site.yaml` lacks inserted where their label fits. */
export function guessOrder(cycles: readonly Cycle[], reports: readonly { cycle: string }[]): Cycle[] {
  const ordered = [...cycles];
  // Some teams write every label in lower case.
  const labels = cycles.some(({ id, label }) => id !== label) || cycles.length === 0 ? labelOf : (id: string) => id;
  for (const { cycle } of reports) {
    if (ordered.some(({ id }) => id === cycle)) continue;
    const later = ordered.findIndex(({ id }) => id.localeCompare(cycle, 'en', { numeric: true }) > 0);
    ordered.splice(later < 0 ? ordered.length : later, 0, { id: cycle, label: labels(cycle) });
  }
  return ordered;
}

/** Removes repeated ids; the first cycle with an id stays. */
export function uniqueCycles(cycles: readonly Cycle[]): Cycle[] {
  const ids = cycles.map(({ id }) => id);
  return cycles.filter(({ id }, index) => ids.indexOf(id) === index);
}

/** The most probable label of a cycle: its id in capitals, if lower-casing that gives the id back. */
export function labelOf(id: string): string {
  return id.toUpperCase().toLowerCase() === id ? id.toUpperCase() : id;
}
