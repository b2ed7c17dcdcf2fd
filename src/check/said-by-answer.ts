import type { StatusWords } from '../report/status-words.ts';
import { found } from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';
import { quickPattern } from '../report/quick-pattern.ts';

const answered = quickPattern(
  /^(?<title>[^\r\n]{2,120}?)(?:[.,;:]|\s[–—-])?\s+\(?(?<said>(?<word>\p{L}[\p{L} ]{2,20}?)(?:: | ?\? )(?:(?<yes>yes|ja|sí|oui)|no|nein|non|not yet|noch nicht|todavía no|aún no|pas encore))\)?[.!]?$/iu,
);

/** As in "Kafka. Done: no" and "Kafka – Hecho: sí". */
export function saidByAnswer(text: string, words: StatusWords): SaidInLine | undefined {
  const { title = '', said = '', word = '', yes } = answered.exec(text.slice(-200))?.groups ?? {};
  const asked = word === '' || text.length > 200 ? undefined : words.readAlone(word);
  if (asked?.status?.closed !== 'delivered') return undefined;
  return found(yes === undefined ? { status: undefined } : asked, text.slice(title.length).trim(), said, title);
}
