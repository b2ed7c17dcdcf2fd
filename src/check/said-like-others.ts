/** A status at the place where other lines of the report have theirs: more words mean one there. */
import { plainWord } from '../report/status-forms.ts';
import type { StatusWords } from '../report/status-words.ts';
import { found as foundAs } from './said-beginning.ts';
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

/** The places at which lines have a status in words. */
export function placesOf(texts: readonly string[], words: StatusWords): RegExp[] {
  return places.filter((place) =>
    texts.some((text) => {
      const word = place.exec(text)?.groups?.['said'] ?? '';
      return /\p{L}/u.test(word) && words.read(word)?.status !== undefined;
    }),
  );
}

/** What a line says at one of these places. */
export function saidAtPlace(text: string, found: readonly RegExp[], words: StatusWords): SaidInLine | undefined {
  // "Status: done" says that of another line.
  if (text.length > 400 || announcement.test(text)) return undefined;
  for (const place of found) {
    const { said: word = '', rest = '' } = place.exec(text)?.groups ?? {};
    // What is known anywhere, and yet no status of this line, is none.
    if (word === '' || words.read(word)?.status) continue;
    const said = words.readAlone(word) ?? (comesNext.test(plainWord(word)) ? words.read('not started') : undefined);
    if (said) return { ...foundAs(said, word, word, rest), isMarker: true };
  }
  return undefined;
}

const comesNext = new RegExp(`${comingNext.source}|^(?:next|nächste|danach|siguiente|luego|suivant|ensuite)$`, 'iu');
