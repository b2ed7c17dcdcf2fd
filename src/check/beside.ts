/** What a word says that may mean several statuses, by what stands beside it. */
import type { SaidStatus } from '../report/read-status.ts';
import type { StatusWords } from '../report/status-words.ts';
import { statusById, type Status } from '../report/status.ts';

/** Beside words for work in progress, "open" says that work has not begun. */
export function saidBeside<Said extends SaidStatus>(
  said: Said | undefined,
  word: string,
  others: readonly (SaidStatus | undefined)[],
  words: StatusWords,
): Said | undefined {
  const isClear = !said || said.status || !others.some((other) => other?.status?.id === 'in-progress');
  const status = isClear ? undefined : words.ofCell(word.replace(/^(?:noch|still|aún|todavía|encore)\s/i, ''));
  return status?.id === 'not-started' ? { ...said!, status } : said;
}

/** Colours mean what a team wants, and what was put away may have been done or dropped. */
const isOpenOrNot =
  /^\P{L}*(?:red|amber|yellow|green|rot|gelb|grün|roj|amarill|verde|rouge|orange|jaune|vert|archiv|n\/a)|^\P{L}+$/iu;

/** The markers that a word for open work can mean; undefined if it may be closed. */
export function openMarkers(word: string, statuses: readonly Status[]): [begun: string, other: string] | undefined {
  if (isOpenOrNot.test(word)) return undefined;
  const [begun, other] = (['in-progress', 'not-started'] as const).map((id) => statusById(id, statuses).marker);
  return begun === undefined || other === undefined ? undefined : [begun, other];
}
