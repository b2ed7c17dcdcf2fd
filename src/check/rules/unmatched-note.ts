import { resemblingAmong } from '../../report/diagnostics/nearest.ts';
import { quoteId } from '../../report/diagnostics/source.ts';
import type { HistoryRule } from '../rule.ts';
import { newName } from '../wrong-paths.ts';

/** Notes beyond this number wait until these have their items, as each is compared with all of them. */
const most = 1_000;

export const unmatchedNote: HistoryRule = {
  code: 'unmatched-note',
  check({ content, history }, report) {
    const resembling = resemblingAmong(history.items.map(({ id }) => id));
    const taken = new Set(content.paths);
    const unmatched = content.notes.flatMap(({ id, file }) => {
      const thread = history.find(id);
      return thread?.isItem && thread.id === id ? [] : { id, file, thread };
    });
    for (const { id, file, thread } of unmatched.slice(0, most)) {
      const meant = thread?.isItem ? thread.id : resembling(id);
      const path = `items/${id}.mdx`;
      report(file, {
        found: `a note on ${quoteId(id)}, which ${thread ? `is another name of ${quoteId(thread.id)}` : 'no report lists'}`,
        expected,
        fix:
          meant === undefined
            ? `Delete ${path}, or give it the id of its item.`
            : newName(path, `items/${meant}.mdx`, taken),
      });
    }
    const next = unmatched[most];
    if (!next) return;
    report(next.file, {
      found: `one of ${(unmatched.length - most).toLocaleString('en')} more notes without an item; no others are shown`,
      expected,
      fix: 'Fix the notes reported before it, and check again.',
    });
  },
};

const expected = 'the id of an item: the area and slug of its first line';
