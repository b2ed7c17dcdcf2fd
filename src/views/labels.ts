/** Words that pages, data and feeds share. */
import type { ChangeTally, Tally } from '../history/counts.ts';
import { changeWords, type Change, type OrderedReport } from '../history/history.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import type { Status } from '../report/status.ts';
import type { KeyOf, Translate } from '../strings/translate.ts';

/** What a site is about, for search engines and feeds. */
export function siteDescription({ team, description }: SiteSettings, t: Translate): string {
  return description ?? t('site.description', { team });
}

type Named = Pick<OrderedReport, 'cycle' | 'kind'>;

/** `F23A status`: the short name of a report. */
export function reportLabel({ cycle, kind }: Named, t: Translate): string {
  return t(`report.${kind}`, { cycle: cycle.label });
}

/** `Status of F23A`, `Plan for F23A`: a heading. */
export function reportHeading({ cycle, kind }: Named, t: Translate): string {
  return t(`heading.${kind}`, { cycle: cycle.label });
}

/** `the status of F23A`: part of a sentence. */
export function reportName({ cycle, kind }: Named, t: Translate): string {
  return t(`named.${kind}`, { cycle: cycle.label });
}

/**
 * A short name of an area for lists that have no room for its title: its first alias that is shorter and has only words
 * of the title, else the title. Other aliases may be names that the team has given up.
 */
export function shortName(area: { title: string; aliases: readonly string[] } | undefined): string | undefined {
  if (!area) return undefined;
  const lowerWords = (name: string) => new Set(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
  const words = lowerWords(area.title);
  const isShort = (alias: string) =>
    alias.length < area.title.length && lowerWords(alias).size > 0 && lowerWords(alias).isSubsetOf(words);
  return area.aliases.find(isShort) ?? area.title;
}

/** The word for a status, change or outcome after a number: `completed` in `5 completed`. */
export function countedWord(name: string, count: number, t: Translate): string {
  return t(`counted.${name}` as KeyOf<'counted'>, { count });
}

/** A number in words, such as `25 not recorded`. */
export function counted(name: string, count: number, t: Translate): string {
  return `${count} ${countedWord(name, count, t)}`;
}

/** Numbers in words, such as `25 not recorded, 1 dropped`, without zeros. */
function countedParts(counts: readonly (readonly [name: string, count: number])[], t: Translate): string[] {
  return counts.flatMap(([name, count]) => (count > 0 ? counted(name, count, t) : []));
}

/** Numbers of items by status in words, such as `25 not recorded` and `1 dropped`, without zeros. */
export function statusParts({ byStatus }: Tally, statuses: readonly Status[], t: Translate): string[] {
  const counts = statuses.map(({ id }) => [id, byStatus[id]!] as const);
  return countedParts(counts, t);
}

/** Numbers of changes in words, such as `2 new, 6 carried, 1 unaccounted`; empty if nothing happened. */
export function changeSummary({ byChange, unaccounted }: ChangeTally, t: Translate): string {
  const byWord = changeWords.map((word) => [word, byChange[word]] as const);
  return countedParts([...byWord, ['unaccounted', unaccounted]], t).join(', ');
}

/** How items stand, such as `3 open, 3 no longer listed`. */
export function standingSummary(
  { open, unlisted, closed }: Record<'open' | 'unlisted' | 'closed', readonly unknown[]>,
  t: Translate,
): string {
  const others = countedParts([['unlisted', unlisted.length], ['closed', closed.length]], t); // prettier-ignore
  return [counted('open', open.length, t), ...others].join(', ');
}

/** What is said beside a change: its marks and, after a gap, the report that listed the item last. Often empty. */
export function changeNotes({ marks, lastListed, hasGap }: Change, t: Translate): string {
  const words = marks.map((mark) => t.inside(t(`change.${mark}`)));
  const last = lastListed ? [t('note.lastListed', { cycle: lastListed.cycle.label })] : [];
  return [...words, ...last, ...(hasGap ? [t('note.gap')] : [])].join(', ');
}

/** A change in words, such as `Carried, reworded` or `New, unaccounted`; empty if there is nothing to say. */
export function changeText(change: Change | undefined, t: Translate, isUnaccounted = false): string {
  const words = change ? [t(`change.${change.word}`), changeNotes(change, t)] : [];
  const unaccounted = isUnaccounted ? t.inside(t('change.unaccounted')) : '';
  return t.first([...words, unaccounted].filter((part) => part !== '').join(', '));
}
