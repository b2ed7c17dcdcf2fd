/** A status at the place where other lines of the report have theirs: more words mean one there. */
import type { ReadReport } from '../report/read-report.ts';
import { plainWord } from '../report/status-forms.ts';
import type { StatusWords } from '../report/status-words.ts';
import { found } from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';
import { announcement, comingNext } from './small-words.ts';

const places: readonly RegExp[] = [
  /^(?<said>[^:[\](){}\r\n]{2,30}):\s+(?<rest>\S[\s\S]*)$/u,
  /^\[(?<said>[^[\]\r\n]{2,30})\]\s+(?<rest>\S[\s\S]*)$/u,
  /^(?<rest>\S[\s\S]*?)\s+[–—-]\s+(?<said>[^–—()\r\n]{2,40})$/u,
  /^(?<rest>[^:]*\S)\s*:\s+(?<said>[^:()\r\n]{2,40})$/u,
  /^(?<rest>\S[\s\S]*?)\s*\((?<said>[^()\r\n]{2,40})\)$/u,
  /^(?<rest>\S[\s\S]*?)\s*\[(?<said>[^[\]\r\n]{2,40})\]$/u,
];

interface Place {
  pattern: RegExp;
  /** Two lines at most that have a status there for certain. */
  texts: readonly string[];
}

const known = new WeakMap<ReadReport, readonly Place[]>();

function placesOf(texts: readonly string[], words: StatusWords): Place[] {
  return places.flatMap((pattern) => {
    const said = texts.filter((text) => {
      const word = pattern.exec(text)?.groups?.['said'] ?? '';
      return /\p{L}/u.test(word) && !announcement.test(text) && words.read(word)?.status !== undefined;
    });
    return said.length === 0 ? [] : { pattern, texts: said.slice(0, 2) };
  });
}

/** @param texts the words of all lines of the report that have no marker. */
export function saidLikeOthers(
  text: string,
  report: ReadReport,
  texts: () => readonly string[],
  words: StatusWords,
): SaidInLine | undefined {
  // "Status: done" says that of another line.
  if (text.length > 400 || announcement.test(text)) return undefined;
  const made = known.get(report) ?? placesOf(texts(), words);
  known.set(report, made);
  for (const { pattern, texts: others } of made) {
    // What is known there and yet no status is none.
    if (others.every((other) => other === text)) continue;
    const { said: word = '', rest = '' } = pattern.exec(text)?.groups ?? {};
    const said =
      word === ''
        ? undefined
        : (words.readAlone(word) ?? (comesNext.test(plainWord(word)) ? words.read('not started') : undefined));
    if (said) return { ...found(said, word, word, rest), isMarker: true };
  }
  return undefined;
}

const comesNext = new RegExp(`${comingNext.source}|^(?:next|nächste|danach|siguiente|luego|suivant|ensuite)$`, 'iu');
