import { resemblingAmong } from '../../report/diagnostics/nearest.ts';
import { quoteId } from '../../report/diagnostics/source.ts';
import type { HistoryRule } from '../rule.ts';
import { newName } from '../wrong-paths.ts';

/** Each id is compared with those of all items. Nobody reads more proposals. */
const maxProposed = 1_000;

export const unmatchedNote: HistoryRule = {
  code: 'unmatched-note',
  check({ content, history }, report) {
    const resembling = resemblingAmong(history.items.map(({ id }) => id));
    const taken = new Set(content.paths);
    let proposed = 0;
    for (const { id, file } of content.notes) {
      const thread = history.find(id);
      if (thread?.isItem && thread.id === id) continue;
      const meant = thread?.isItem ? thread.id : proposed++ < maxProposed ? resembling(id) : undefined;
      const path = `items/${id}.mdx`;
      report(file, {
        found: `a note on ${quoteId(id)}, which ${thread ? `is another name of ${quoteId(thread.id)}` : 'no report lists'}`,
        expected: 'the id of an item: the area and slug of its first line',
        fix:
          meant === undefined
            ? `Delete ${path}, or give it the id of its item.`
            : newName(path, `items/${meant}.mdx`, taken),
      });
    }
  },
};
