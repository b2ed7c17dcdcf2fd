import type { Appearance, History } from '../../history/history.ts';
import { resemblingAmong } from '../../report/diagnostics/nearest.ts';
import { quoteId } from '../../report/diagnostics/source.ts';
import { slugify } from '../../report/slug.ts';
import { lineText } from '../line-text.ts';
import type { HistoryRule, Mistake } from '../rule.ts';

export const replacedByUnknown: HistoryRule = {
  code: 'replaced-by-unknown',
  check({ history }, report) {
    const resembling = resemblingAmong(history.items.flatMap(({ names }) => [...names]));
    for (const appearance of history.appearanceOf.values()) {
      const { line, thread } = appearance;
      const unknown = line.tag.replacedBy.filter((id) => [undefined, thread].includes(history.find(id)));
      if (unknown.length > 0) report(appearance.part.file, mistakeOf(appearance, unknown, history, resembling));
    }
  },
};

/** @param unknown the ids in its `replacedBy`, or the words of an item. */
function mistakeOf(
  { line, thread }: Appearance,
  unknown: readonly string[],
  { find, items }: History,
  resembling: (id: string) => string | undefined,
): Mistake {
  const resemblingOther = (id: string) => {
    const meant = resembling(id);
    if (meant === undefined || find(meant) !== thread) return meant;
    const others = items.filter((item) => item !== thread);
    return resemblingAmong(others.flatMap(({ names }) => [...names]))(id);
  };
  const ids = unknown.some((id) => id.includes('/')) ? unknown : [unknown.join(' ')];
  const meant = ids.flatMap((id) => resemblingOther(id.split('/').map(slugify).join('/')) ?? []);
  const near = [...new Set(meant)];
  const nearest = near.length === 0 ? 'none is like this one' : `the nearest is ${near.map(quoteId).join(' and ')}`;
  // Words that name no item say why.
  const isReason = near.length === 0 && ids.length === 1 && /\s/.test(ids[0]!) && line.tag.reason === undefined;
  const reason = isReason ? { reason: ids[0] } : {};
  const known = line.tag.replacedBy.filter((id) => !unknown.includes(id));
  const replacedBy = [...new Set([...known, ...near])];
  return {
    at: line.position,
    found: `replacedBy=${quoteId(ids.join(' '))}, which ${ids.every(find) ? 'is this item itself' : 'no report lists'}`,
    expected: `the id of another item, from any report; ${nearest}`,
    fix: lineText(line, { tag: { ...line.tag, ...reason, replacedBy } }),
  };
}
