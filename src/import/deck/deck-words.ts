/** What decks call things, in any bundled language or in the team's words. */
import { escapeRegExp } from '../../report/escape-reg-exp.ts';
import { statusWordsOf, type NamedStatuses } from '../../report/status-words.ts';
import { listedWords } from '../../strings/wording.ts';
import { headersOf } from '../table/columns.ts';
import type { TableWords } from '../table/work-table.ts';

const lists = [
  ...(['key', 'added', 'between', 'status', 'plan', 'report', 'of', 'continued', 'and', 'untitled'] as const),
  'noArea',
] as const;

export interface DeckWords extends TableWords {
  /** A regular expression for any word of a list, with nothing of a word around it. */
  any: Readonly<Record<(typeof lists)[number], string>>;
}

export function deckWordsOf(site: NamedStatuses): DeckWords {
  const { strings } = site.wording;
  const anyOf = (list: (typeof lists)[number]) => {
    // The longest first, as the first that fits counts.
    const words = listedWords(`slide.${list}`, strings).toSorted((a, b) => b.length - a.length);
    const forms = words.map((word) => escapeRegExp(word).replaceAll("'", "['’]"));
    return String.raw`(?<![\p{L}\p{N}])(?:${forms.join('|')})(?![\p{L}\p{N}])`;
  };
  return {
    words: statusWordsOf(site),
    headers: headersOf(strings),
    any: Object.fromEntries(lists.map((list) => [list, anyOf(list)])) as DeckWords['any'],
  };
}
