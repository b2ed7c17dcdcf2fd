import { correctedLines } from '../report/diagnostics/source.ts';
import type { ReadLine } from '../report/lines/lines.ts';
import type { Status } from '../report/status.ts';
import { isMarked, wordsOf } from './line-words.ts';
import type { DocumentSeen } from './rule.ts';

interface Choice {
  fix: string;
  certainty: 'choose';
}

/** What an author chooses from. Each choice is ready to paste: nothing in it is left to fill in. */
export function choiceOf(...fixes: readonly string[]): Choice {
  return { fix: fixes.join('\nor:\n'), certainty: 'choose' };
}

/**
 * A line with each marker that its author may mean, most probable first.
 * @param words those of the line.
 * @param end of what they replace, if more than the words.
 */
export function linesToChoose(
  statuses: readonly Status[],
  words: string,
  read: ReadLine,
  { document: { file } }: Pick<DocumentSeen, 'document'>,
  end?: number,
): Choice {
  const written = wordsOf(read, file.text);
  const isTaken = isMarked(read, written) && !/^\[.\](?:\s|$)/u.test(written.text);
  const start = isTaken ? file.text.lastIndexOf('[', written.start - 1) : written.start;
  const lines = [...new Set(statuses)].flatMap(({ marker }) =>
    marker === undefined ? [] : correctedLines(file.text, start, end ?? written.end, `[${marker}] ${words}`),
  );
  return choiceOf(...lines);
}
