/** A status that a line says in words, and what the line says without it. */
import { meaningOfSign } from '../report/status-signs.ts';
import { escapedStatusIn } from './macros.ts';
import { atEnd } from './said-at-end.ts';
import { announcedStatus, found as foundAs, isOk, withoutMark } from './said-beginning.ts';
import { inFront } from './said-in-front.ts';
import { saidBySignInside, saidWithMore } from './said-remarks.ts';
import { saidByAnswer } from './said-by-answer.ts';
import { saidInSentence } from './said-sentences.ts';
import type { StatusWords } from '../report/status-words.ts';
import { saidInRow } from './said-in-row.ts';
import { longest, separator, type SaidInLine } from './said-in-line.ts';
import { condition, exception, measure } from './small-words.ts';

/** A report repeats most lines of the one before it, and several rules ask about the same line. */
const known = new WeakMap<StatusWords, Map<string, SaidInLine | undefined>>();

/** Finds the status that the words of a line say before or after the others; undefined if they say none. */
export function saidInLine(written: string, words: StatusWords): SaidInLine | undefined {
  const ofWords = known.get(words) ?? new Map<string, SaidInLine | undefined>();
  known.set(words, ofWords);
  if (!ofWords.has(written)) ofWords.set(written, findSaid(written, words));
  return ofWords.get(written);
}

function findSaid(written: string, words: StatusWords): SaidInLine | undefined {
  const text = withoutStruckStatus(written, words);
  // Such a line says the status of another one.
  const plain = text.replace(/\*\*|__/g, '');
  const isInFront = /^\*\*[^*]+\*\*\s+\S/.test(text);
  const isWhole = text.length < longest && !isInFront && words.readAlone(plain) !== undefined;
  if (isWhole || announcedStatus(plain, words)) return undefined;
  const found = withoutCross(find(text, words));
  // "Resolved: 6" counts something.
  if (!found || !/\p{L}/u.test(found.others.replace(/\([^()]*\)/g, '')) || isMeasured(found) || isInside(found))
    return undefined;
  const again = findApart(found.others, words);
  if (!again || again.others === '') return found;
  // "✅ Kafka – done" says it twice.
  const share = found.said.share ?? again.said.share;
  // "🟡 Kafka: in progress": a sign that may mean several says nothing beside words.
  const [one, other = one] = [found, again].filter(({ word }) => meaningOfSign(word.trim()) !== 'unclear');
  const isSame = one !== undefined && other !== undefined && one.said.status === other.said.status;
  const denied = denialIn(one, other);
  const said = isSame ? { ...one.said, share } : { status: denied };
  const remark = [again.remark, found.remark].filter((part) => part !== '').join(' ');
  // Two such words are neither a goal nor a colour.
  const isMarker = found.isMarker || [found, again].some(({ said: { status }, word }) => status && /\p{L}/u.test(word));
  return { ...found, said, others: again.others, remark, isMarker };
}

/** A cross alone stands before what is not done as well as before what is dropped. */
export const crosses = /^[✗✘✖][\ufe0e\ufe0f]?$/u;

function withoutCross(found: SaidInLine | undefined): SaidInLine | undefined {
  return found && crosses.test(found.word.trim()) ? { ...found, said: { status: undefined } } : found;
}

/** Closed work may have been dropped: "Closed (won't do)". */
function denialIn(one: SaidInLine | undefined, other: SaidInLine | undefined): SaidInLine['said']['status'] {
  const both = [one, other].flatMap((found) => found ?? []);
  const dropped = both.find(({ said: { status } }) => status?.closed === 'dropped');
  const closed = both.find(
    ({ said: { status }, word }) => status?.closed === 'delivered' && isClosed.test(word.trim()),
  );
  return closed && dropped?.said.status;
}

const isClosed = /^(?:closed|resolved|geschlossen|gelöst|cerrad[oa]|resuelt[oa]|fermée?|résolue?)$/iu;

/** "~~in progress~~ done" says that the work is done. */
function withoutStruckStatus(text: string, words: StatusWords): string {
  return text.replace(/~~([^~\r\n]{1,60})~~\s*/g, (struck, status: string) => (words.readAlone(status) ? '' : struck));
}

/** Inside of code, or the last step of a chain such as "Draft → Review → Done". */
function isInside({ others, written }: SaidInLine): boolean {
  const isOfChain = /^\s*(?:[→⇒]|-{1,2}>|=>)/.test(written) && /[→⇒]|-{1,2}>|=>/.test(others);
  return isOfChain || (others.match(/`/g)?.length ?? 0) % 2 === 1;
}

const amount = /^[<>≤≥~]?\s?\d[\d.,kM\s–-]*(?:\s?\p{L}+){0,2}$/u;
const hours = /\d\s?(?:h|hours?|horas?|stunden?|heures?)$/iu;

/**
 * "Success rate: 100 %", "50–100 items: 15 %" and "8 hours (63 %)" are numbers, and no status of the work; nor is the last
 * of several percentages.
 */
function isMeasured({ word, others }: SaidInLine): boolean {
  if (!/^\d{1,3} ?%[.!]?$/.test(word.trim())) return false;
  const isAmount = others.length < longest && (amount.test(others) || hours.test(others));
  return isAmount || measure.test(others) || condition.test(others) || /\d ?%/.test(others);
}

function find(text: string, words: StatusWords): SaidInLine | undefined {
  return (
    saidInRow(text, words) ??
    saidByAnswer(text, words) ??
    findApart(text, words) ??
    saidWithMore(text, words) ??
    saidBySignInside(text, words) ??
    saidInSentence(text, words)
  );
}

/** A status that something separates from the other words. */
function findApart(text: string, words: StatusWords): SaidInLine | undefined {
  return inMacro(text, words) ?? inFront(text, words) ?? atEnd(text, words) ?? withRemark(text, words);
}

/** A status of Confluence whose brace somebody escaped. */
function inMacro(text: string, words: StatusWords): SaidInLine | undefined {
  const found = escapedStatusIn(text);
  if (!found) return undefined;
  const { written, title, index } = found;
  const said = words.readAlone(title) ?? { status: undefined };
  const before = text.slice(0, index).replace(/\s*[:–—-]?\s*$/, '');
  const others = `${before} ${text.slice(index + written.length).trim()}`.trim();
  return { said, written, word: title, others, remark: '', isMarker: true };
}

const label = new RegExp(String.raw`^(?<title>[^\r\n]{2,120}?)(?<between>(?:${separator}|;\s+)(?:\*\*|__)?\s*)`, 'u');
const sentence = /^(?<said>[^.;,:(–—\r\n]{2,60})(?:[.;,:]\s+|\s+[–—-]\s+|\s+(?=\())(?<remark>\S[\s\S]*)$/u;
/** As in "Kafka: (DONE) all brokers". */
const enclosedFirst = /^[([](?<said>[^()[\]\r\n]{2,60})[)\]]\s+(?<remark>\S[\s\S]*)$/u;

/** As in `**Kafka 3.8:** ✅ Completed. All brokers run it.` */
function withRemark(text: string, words: StatusWords): SaidInLine | undefined {
  const { title = '', between = '' } = label.exec(text.slice(0, 250))?.groups ?? {};
  const rest = text.slice(title.length + between.length);
  const { said: word = '', remark = '' } = (enclosedFirst.exec(rest) ?? sentence.exec(rest))?.groups ?? {};
  const said = word === '' ? undefined : words.read(word);
  // "OK, if it has to be" agrees with somebody, and "done? (ask Tim)" asks.
  if (!said || (!said.status && !word.endsWith('?')) || isOk.test(word)) return undefined;
  const others = withoutMark(title, between);
  if (said.status?.closed === 'delivered' && exception.test(remark))
    return foundAs(words.read('in progress')!, between + rest, rest, `${others} (${rest})`);
  const [, aside] = /^\(([^()]*)\)[.!]?$/.exec(remark) ?? [];
  // Why it was dropped becomes its reason.
  const isShort = aside !== undefined && said.status?.closed !== 'dropped';
  return {
    said,
    written: between + word,
    word,
    others: isShort ? `${others} ${remark}` : others,
    remark: isShort ? '' : (aside ?? remark).trim(),
    isMarker: false,
  };
}
