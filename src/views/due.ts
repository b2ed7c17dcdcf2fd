/** What pages and files say of due dates. */
import { dueBy, dueMark, dueOf } from '../history/due.ts';
import type { DueCounts, DueLine } from '../history/due-lines.ts';
import type { Appearance } from '../history/history.ts';
import type { Translate } from '../strings/translate.ts';

/** The due date of a line: `Due 31 Dec 2024, before: 28 Jun 2024`; undefined if it has none, and an earlier line neither. */
export function dueRemark(now: Appearance, before: Appearance | undefined, t: Translate): string | undefined {
  const due = dueOf(now.line);
  const mark = before && dueMark(before, now);
  if (!mark) return due && t('due.line', { date: t.date(due) });
  const earlier = t.date(dueBy(before)!);
  return due === undefined
    ? t('due.undated', { before: earlier })
    : t('due.lineMoved', { date: t.date(due), before: earlier });
}

/**
 * Such as `15 open items were overdue on 4 Mar 2024; 2 due dates moved.`; undefined if there are none. Where teams have no
 * part in a report, it says so, because a list of all that is due has their work, too.
 */
export function dueSentence(counts: Partial<DueCounts> | undefined, t: Translate): string | undefined {
  if (!counts) return undefined;
  const { day, overdue = 0, moved = 0, isPartial = false } = counts;
  const parts = [
    ...(overdue > 0
      ? [t(isPartial ? 'due.overdueInParts' : 'due.overdueOn', { count: overdue, date: t.date(day!) })]
      : []),
    ...(moved > 0 ? [t('due.moved', { count: moved })] : []),
  ];
  return parts.length > 0 ? `${parts.join('; ')}.` : undefined;
}

/** How many items and sub-lines there are, such as `10 items, 7 sub-lines`. */
export function dueSize(lines: readonly DueLine[], t: Translate): string {
  const items = lines.filter(({ thread }) => thread.isItem).length;
  const subLines = lines.length - items;
  const counts = [items > 0 && t('items', { count: items }), subLines > 0 && t('subLines', { count: subLines })];
  return counts.filter(Boolean).join(', ');
}
