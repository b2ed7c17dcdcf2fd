/** Words that pages, data and feeds share. */
import { aboutReport } from '../history/about-report.ts';
import type { ChangeTally } from '../history/counts.ts';
import type { Change, OrderedReport } from '../history/history.ts';
import type { standingOf } from '../history/standing.ts';
import type { Area } from '../report/content.ts';
import type { SiteSettings } from '../report/schema/site.ts';
import type { KeyOf, Translate } from '../strings/translate.ts';

/** What a site is about, for search engines and feeds. */
export function siteDescription({ team, description }: SiteSettings, t: Translate): string {
  return description ?? t('site.description', { team });
}

/** A short name of a report: `F23A status`. */
export function reportLabel({ cycle, kind }: OrderedReport, t: Translate): string {
  return t(`report.${kind}`, { cycle: cycle.label });
}

/** The title of a report; its short name if its parts have titles of their own. */
export function reportTitle(report: OrderedReport, t: Translate): string {
  return aboutReport(report).title ?? reportLabel(report, t);
}

/** A report in a heading: `Status of F23A`, `Plan for F23A`. */
export function reportHeading({ cycle, kind }: OrderedReport, t: Translate): string {
  return t(`heading.${kind}`, { cycle: cycle.label });
}

/** A report in a sentence: `the status of F23A`. */
export function reportName({ cycle, kind }: OrderedReport, t: Translate): string {
  return t(`named.${kind}`, { cycle: cycle.label });
}

/**
 * A short name of an area, for lists without room for its title: its first alias that is shorter and has only words of
 * the title, else the title. Other aliases may be names that the team has given up.
 */
export function shortName({ title, aliases }: Pick<Area, 'title' | 'aliases'>): string {
  const lowerWords = (name: string) => new Set(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu));
  const words = lowerWords(title);
  const isShort = (alias: string) =>
    alias.length < title.length && lowerWords(alias).size > 0 && lowerWords(alias).isSubsetOf(words);
  return aliases.find(isShort) ?? title;
}

/** The word after a number of items with a status, change or outcome: `completed` in `5 completed`. */
export function countedWord(name: string, count: number, t: Translate): string {
  return t(`counted.${name}` as KeyOf<'counted'>, { count });
}

/** A number with its word, such as `25 not recorded`. */
export function counted(name: string, count: number, t: Translate): string {
  return `${count} ${countedWord(name, count, t)}`;
}

/** Numbers with their words, such as `25 not recorded` and `1 dropped`, without zeros. */
export function countedParts(counts: Readonly<Record<string, number>>, t: Translate): string[] {
  return Object.entries(counts).flatMap(([name, count]) => (count > 0 ? counted(name, count, t) : []));
}

/** Numbers of changes, such as `2 new, 6 carried, 1 unaccounted`; empty if nothing happened. */
export function changeSummary({ byChange, unaccounted }: ChangeTally, t: Translate): string {
  return countedParts({ ...byChange, unaccounted }, t).join(', ');
}

/** How items stand, such as `3 open, 3 no longer listed`. */
export function standingSummary({ open, unlisted, closed }: ReturnType<typeof standingOf>, t: Translate): string {
  const others = countedParts({ unlisted: unlisted.length, closed: closed.length }, t);
  return [counted('open', open.length, t), ...others].join(', ');
}

/** The marks of a change and, after a gap, the report that last listed the item; often empty. */
export function changeNotes({ marks, lastListed, hasGap }: Change, t: Translate): string {
  const words = marks.map((mark) => t.inside(t(`change.${mark}`)));
  const last = lastListed ? [t('note.lastListed', { cycle: lastListed.cycle.label })] : [];
  return [...words, ...last, ...(hasGap ? [t('note.gap')] : [])].join(', ');
}

/** A change in words, such as `Carried, reworded` or `New, unaccounted, overdue`; empty if nothing happened. */
export function changeText(change: Change | undefined, t: Translate, isUnaccounted = false, isOverdue = false): string {
  const words = change ? [t(`change.${change.word}`), changeNotes(change, t)] : [];
  const unaccounted = isUnaccounted ? t.inside(t('change.unaccounted')) : '';
  const overdue = isOverdue ? t.inside(t('due.overdue')) : '';
  return t.first([...words, unaccounted, overdue].filter((part) => part !== '').join(', '));
}
