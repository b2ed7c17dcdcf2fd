/** The status with which a text begins or ends, with more before or behind it, such as when or by whom. */
import type { SaidStatus } from '../report/read-status.ts';
import { statusSigns } from '../report/status-signs.ts';
import type { StatusWords } from '../report/status-words.ts';
import type { SaidInLine } from './said-in-line.ts';
import {
  adverbBetween,
  adverbsBehind,
  announcement,
  byDay,
  causal,
  exception,
  comesLater,
  moreBehind,
  namesOfGroup,
  saysWhen,
  sentenceBeginnings,
  wordsBefore,
} from './small-words.ts';
import { quickPattern } from '../report/quick-pattern.ts';

/** A title is shorter. */
export const longestTitle = 120;

interface Beginning extends SaidStatus {
  /** Whether the text says nothing else. */
  isWhole: boolean;
}

/** The status that a text says, with more before or behind it. */
export function statusOf(text: string, words: StatusWords): Beginning | undefined {
  return beginningOf(text, words) ?? endingOf(text, words) ?? statusOfSentence(text, words) ?? partIn(text, words);
}

/** The status with which a text begins. */
export function beginningOf(text: string, words: StatusWords): Beginning | undefined {
  const plain = text.replace(wordsBefore, '');
  const whole = words.read(text) ?? words.read(plain) ?? words.read(plain.replace(adverbsBehind, ''));
  if (whole) return { ...whole, isWhole: true };
  const ofSign = signWithMore(text, words);
  if (ofSign) return { ...ofSign, isWhole: false };
  // "Not doing this, the vendor has one"
  const [clause = ''] = clauseFirst.exec(plain) ?? [];
  const ofClause = clause.includes(' ') ? words.read(clause) : undefined;
  if (ofClause?.status) return { ...ofClause, isWhole: false };
  const [first, ...others] = words.mentions(plain);
  if (!first || /[\p{L}\p{N}]/u.test(plain.slice(0, first.start))) return undefined;
  if (isOk.test(plain.slice(first.start, first.end))) return undefined;
  // "Done by 30 June" is a plan.
  if (first.status?.closed === 'delivered' && exception.test(plain.slice(first.end)))
    return { ...words.read('in progress')!, isWhole: false };
  if (first.status?.closed === 'delivered' && byDay.test(plain.slice(first.end)))
    return { status: undefined, isWhole: false };
  const after = plain.slice(first.end);
  const part = first.status?.closed === 'delivered' ? statusOfParts(after.replace(/[.!]$/, ''), words) : undefined;
  if (part?.status) return { ...part, isWhole: false };
  const phrase = plain.slice(first.start, first.end);
  // "Lista de" is a noun, but "a la espera de" is none.
  if (!moreBehind.test(after) && !((/\s/.test(phrase) || isPending.test(phrase)) && ofWhat.test(after)))
    return undefined;
  // "Open to ideas" and "open a box" say something else than "open".
  if (!first.status && isOpen.test(phrase) && /^\s+\p{L}/u.test(after)) return undefined;
  // "Yellow for warnings" explains a colour.
  if (isColour.test(phrase) && /^\s+(?:for|für|para|pour)\s/iu.test(after)) return undefined;
  if (isNoun.test(phrase) && /^\s+(?!para\s|y\s\p{L}+[ai]d[oa]s?$)\p{L}/u.test(after)) return undefined;
  // "Complete and validate it" says what to do, but "complete and deployed" is a status.
  if (isCommand.test(phrase) && andCommand.test(after)) return undefined;
  const certain = new Set([first, ...others].flatMap(({ status }) => status ?? []));
  const [status] = certain.size === 1 ? certain : [];
  if (first.status) return { status, isWhole: false };
  // Colours in a list say nothing, but "carried over, in progress" does.
  const isInList = !isPending.test(phrase) && /^\s*[^\s\p{L}]/u.test(after);
  return isInList && !status ? undefined : { status: isInList ? status : undefined, isWhole: false };
}

const clauseFirst = /^[^,;:(–—]{5,40}(?=[,;:]\s|\s[(–—-]+)/u;

const signInFront = new RegExp(String.raw`^(?<sign>${statusSigns})\s*(?<more>\S.*)$`, 'u');

/** "✔ seit 3.11." */
function signWithMore(text: string, words: StatusWords): SaidStatus | undefined {
  const { sign = '', more = '' } = signInFront.exec(text)?.groups ?? {};
  return saysWhen(more) ? words.read(sign) : undefined;
}

/** Most sentences that begin so say something else. */
export const isOk = /^ok$/iu;
/** "Todo el contenido" is Spanish for all of it, and "Lista con filtros" a list. */
const isNoun = /^[Tt]odo$|^[Ll]istas?$|^[Ff]aits$/u;
const isCommand = /^complete$/iu;
const andCommand = quickPattern(/^,?\s+(?:and|or)\s+(?!\p{L}+ed(?!\p{L}))/iu);
const ofWhat = quickPattern(/^\.?\s+(?:del?|d['’]|des|du|of|von)(?!\p{L})/iu);
/** Words for colours, which lights of statuses have. */
export const isColour =
  /^(?:red|amber|yellow|green|rot|gelb|grün|roj[oa]|amarill[oa]|verde|rouge|orange|jaune|verte?)s?$/iu;
/** Of what somebody else does: "pendiente de firma". */
const isPending = /^(?:pendientes?|pd?te)$/iu;
const isOpen = /^(?:open|offen|abiert[oa]s?|ouverte?s?)$/iu;

/** The status with which a text ends, after a day or a comma: "am 12.11. abgeschlossen", "rest to follow, still in progress". */
function endingOf(text: string, words: StatusWords): Beginning | undefined {
  const whole = text.replace(/\s*[.!]$/, '');
  const last = words.mentions(whole).at(-1);
  if (!last || last.end !== whole.length) return shareBehind(whole, words);
  const before = whole.slice(0, last.start).replace(adverbBetween, '').trimEnd();
  const part = statusOfParts(before, words);
  if (part) return { ...part, isWhole: false };
  // "Draft, open, closed" is a list of words.
  // "Start verschoben"
  const isShort = last.status === undefined && isPutOff.test(whole) && /^(?:\p{L}+\s){1,2}\p{L}+$/u.test(whole);
  const isAside = isShort || (last.status !== undefined && /^[^,;]+[,;]$/.test(before));
  return isAside || saysWhen(before) ? { status: last.status, isWhole: false } : undefined;
}

const isPutOff = /(?:schoben|tagt|stellt|stoppt|poned|ferred|layed|stalled|plazad[oa]|puest[oa]|sad[oa]|porté)$/iu;
const fraction =
  /(?<![\p{L}\d.,])(\d+)\s*(?:\/|of|out of|von|de|sur)\s*(?:the |den |las? |los |les )?(\d+)(?:\s\p{L}+){0,2}$/u;
/** "First measurement done" says something about a part. */
const firstPart = quickPattern(
  /(?:^|[:–—-]\s)(?:the )?(?:first|erste[rsn]?|primer[oa]?|premi(?:er|ère))\s+\p{L}+(?:\s\p{L}+)?$/iu,
);

/**
 * What the words before "done" say about how much of the work is: after "3/5", "2 of 3 ovens", "75 %" or "first tests", it is
 * in progress. Undefined if they name no part of it.
 */
export function statusOfParts(text: string, words: StatusWords): SaidStatus | undefined {
  const [, percent = ''] = /(?<!\d)(\d{1,3})\s?(?:%|per ?cent|prozent|por ciento|pour ?cent)$/i.exec(text) ?? [];
  if (percent !== '' && Number(percent) < 100) return words.read(`${percent} %`);
  if (firstPart.test(text)) return words.read('in progress');
  const [, some = '', all = ''] = fraction.exec(text) ?? [];
  if (some === '' || Number(some) === Number(all)) return undefined;
  return Number(some) > 0 && Number(some) < Number(all) ? words.read('in progress') : { status: undefined };
}

/** "3 of 5 ovens" */
function partIn(text: string, words: StatusWords): Beginning | undefined {
  const isPart =
    /^\d+\s*(?:\/|of|out of|von|de|sur)\s*(?:the |den |las? |los |les )?\d+\s\p{L}{3,}(?:\s\p{L}+)?$/u.test(text);
  const said = isPart ? statusOfParts(text, words) : undefined;
  return said?.status ? { ...said, isWhole: false } : wholeCount(text, words);
}

/** "12 of 12 schools", "0 of 41"; "12/12" may be a day. */
function wholeCount(text: string, words: StatusWords): Beginning | undefined {
  const [, some = '', sign = '', all = '', unit] =
    /^(\d+)\s*(\/|of|out of|von|de|sur)\s*(?:the |den |las? |los |les )?(\d+)(\s\p{L}{3,}(?:\s\p{L}+)?)?$/u.exec(
      text,
    ) ?? [];
  if (some === '' || Number(all) < 2 || Number(some) > Number(all)) return undefined;
  const isPart = Number(some) > 0 && Number(some) < Number(all);
  const isDay = sign === '/' && unit === undefined && Number(some) <= 12;
  if (isPart) return isDay ? { status: undefined, isWhole: false } : undefined;
  const status = isDay ? undefined : words.read(Number(some) === 0 ? 'not started' : 'done')?.status;
  return { status, isWhole: false };
}

/** "Carried over from K1, 70 %". */
function shareBehind(text: string, words: StatusWords): Beginning | undefined {
  const { before = '', share } = /^(?<before>[^,;%]+)[,;]\s(?<share>\d{1,3}\s?%)$/.exec(text)?.groups ?? {};
  // "Design, 20 %" is the share of somebody.
  const isOfWork = words.mentions(before).length > 0;
  const said = share === undefined || !isOfWork ? undefined : words.read(share);
  return said && { ...said, isWhole: false };
}

/** "Se ha completado el cambio", "We are still working on it", "starts in May". */
export function statusOfSentence(text: string, words: StatusWords): Beginning | undefined {
  const verb = sentenceBeginnings.done.exec(text)?.groups?.['said'];
  const said = verb === undefined ? undefined : words.read(verb);
  if (said?.status) return { ...said, isWhole: false };
  // These words are known in every language.
  if (comesLater.test(text)) return { ...words.read('not started')!, isWhole: false };
  return sentenceBeginnings.goingOn.test(text) ? { ...words.read('in progress')!, isWhole: false } : undefined;
}

/** Who or what was the cause belongs to the reason: "by the client", "mangels Personal". */
const cause = quickPattern(/^(?:by|for lack of|vom?|durch|mangels|aus \p{L}+gründen|por|faute de|par) /iu);

/** What stands behind the status in a text: "no budget" in "cancelled, no budget", whether it is apart, and says why. */
export function behindStatus(text: string, words: StatusWords): { rest: string; isApart: boolean; isReason: boolean } {
  const plain = text.trim().replace(wordsBefore, '');
  const [clause = ''] = clauseFirst.exec(plain) ?? [];
  const [first] = words.mentions(plain);
  const end = words.read(clause)?.status ? clause.length : first?.end;
  // "mangels Personal gestrichen"
  const before = first?.end === plain.length ? plain.slice(0, first.start).trim() : '';
  if (cause.test(before) || causal.test(before)) return { rest: before, isApart: false, isReason: true };
  const [, apart = '', rest = ''] = /^(\s*[,;:.–—(-]*)\s*(.*?)[\s.)]*$/u.exec(plain.slice(end ?? plain.length)) ?? [];
  const isApart = apart.trim() !== '' && /^\p{L}/u.test(rest) && !exception.test(rest);
  return { rest, isApart, isReason: causal.test(rest) || cause.test(rest) || (isApart && !saysWhen(rest)) };
}

/** The status that the title of a group of lines says. */
export function saidInTitle(text: string, words: StatusWords): SaidStatus | undefined {
  if (text.length > longestTitle) return undefined;
  const title = text.replace(namesOfGroup, ' ').replace(/\s+/g, ' ').trim();
  return words.readAlone(title) ?? beginningOf(title.replace(/[:.]$/, ''), words);
}

/** The status that a line says after the word "Status", perhaps with more behind it: "Status: done in May". */
export function announcedStatus(text: string, words: StatusWords): SaidStatus | undefined {
  const rest = announcement.test(text) ? text.replace(announcement, '') : undefined;
  if (rest === undefined || rest.length > longestTitle) return undefined;
  // Behind such a word, only a status stands: "testing since May".
  const [first = ''] = /^\p{L}+(?:[ -]\p{L}+)?(?=[\s,;(–—-])/u.exec(rest) ?? [];
  const [one = ''] = /^\p{L}+/u.exec(rest) ?? [];
  return statusOf(rest, words) ?? words.readAlone(first) ?? words.readAlone(one);
}

export function found({ status, share }: SaidStatus, written: string, word: string, others: string): SaidInLine {
  return { said: { status, share }, written, word, others: others.trim(), remark: '', isMarker: false };
}

/** Words before a colon in bold letters, without their bold. */
export function withoutMark(title: string, between: string): string {
  const [mark] = /\*\*|__/.exec(between) ?? [];
  const whole = title.trim();
  if (mark === undefined) return whole;
  return whole.startsWith(mark) ? whole.slice(mark.length).trim() : `${whole}${mark}`;
}
