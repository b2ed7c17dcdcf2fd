/** A status with more behind it, such as when or by whom, and one that needs nothing between it and the other words. */
import { statusSigns } from '../report/status-signs.ts';
import type { SaidStatus } from '../report/read-status.ts';
import type { StatusWords } from '../report/status-words.ts';
import { separator, type SaidInLine } from './said-in-line.ts';
import {
  adverbBetween,
  adverbsBehind,
  condition,
  clauseBehind,
  dayBefore,
  future,
  moreBehind,
  namesOfGroup,
  noStatusAfter,
  verbBetween,
  wordsBefore,
} from './small-words.ts';

/** A title is shorter. */
const longestTitle = 120;

interface Beginning extends SaidStatus {
  /** Whether the text says nothing else. */
  isWhole: boolean;
}

/** The status that a text says, with more before or behind it. */
function statusOf(text: string, words: StatusWords): Beginning | undefined {
  return beginningOf(text, words) ?? endingOf(text, words);
}

/** The status with which a text begins. */
function beginningOf(text: string, words: StatusWords): Beginning | undefined {
  const plain = text.replace(wordsBefore, '');
  const whole = words.read(text) ?? words.read(plain) ?? words.read(plain.replace(adverbsBehind, ''));
  if (whole) return { ...whole, isWhole: true };
  const [first, ...others] = words.mentions(plain);
  if (!first || /[\p{L}\p{N}]/u.test(plain.slice(0, first.start))) return undefined;
  const after = plain.slice(first.end);
  if (!moreBehind.test(after)) return undefined;
  const certain = new Set([first, ...others].flatMap(({ status }) => status ?? []));
  const [status] = certain.size === 1 ? certain : [];
  if (first.status) return { status, isWhole: false };
  // Colours in a list say nothing, but "carried over, in progress" does.
  const isInList = /^\s*[^\s\p{L}]/u.test(after);
  return isInList && !status ? undefined : { status: isInList ? status : undefined, isWhole: false };
}

/** The status with which a text ends, after a day or a comma: "am 12.11. abgeschlossen", "rest to follow, still in progress". */
function endingOf(text: string, words: StatusWords): Beginning | undefined {
  const whole = text.replace(/\s*[.!]$/, '');
  const last = words.mentions(whole).at(-1);
  if (!last?.status || last.end !== whole.length) return undefined;
  const before = whole.slice(0, last.start).replace(adverbBetween, '').trimEnd();
  if (fraction.test(before)) return { status: undefined, isWhole: false };
  const isApart = dayBefore.test(before) || /[,;]$/.test(before);
  return isApart ? { status: last.status, isWhole: false } : undefined;
}

/** The status that the title of a group of lines says. */
export function saidInTitle(text: string, words: StatusWords): SaidStatus | undefined {
  if (text.length > longestTitle) return undefined;
  const title = text.replace(namesOfGroup, ' ').replace(/\s+/g, ' ').trim();
  return words.readAlone(title) ?? beginningOf(title.replace(/[:.]$/, ''), words);
}

const inParentheses = /(?<!\])\s*\((?<said>[^()\r\n]{2,200})\)[.!]?$/u;
const afterLabel = new RegExp(
  String.raw`^(?<title>[^\r\n:–—|→⇒]{2,120}?)(?<between>${separator}(?:\*\*|__)?\s*)(?<said>[^\r\n]{2,200})$`,
  'u',
);
const parenthesisInside =
  /^(?<title>[^\r\n()]{2,120}?)\s*\((?<said>[^()\r\n]{2,60})\)(?<between>\s*[:.–—]\s+|\s+-\s+)(?<remark>\S[\s\S]*)$/u;
/** As in "Replace the door seals. Not started yet." The full stop of "3.8" or "incl. tests" ends no sentence. */
const afterSentence = /^(?<title>(?:[^\r\n.;]|\.(?=\S)){2,120})(?<between>[.;]\s+)(?<said>\p{Lu}[^\r\n]{2,200})$/u;
/** More than this is a sentence of its own. */
const longestAside = 60;

/** As in "Kafka (done in May)", "Kafka: completed on 12 May" and "Kafka (done): all brokers run it". */
export function saidWithMore(text: string, words: StatusWords): SaidInLine | undefined {
  const end = text.slice(-210);
  const last = inParentheses.exec(end);
  const ofLast = last && statusOf(last.groups?.['said'] ?? '', words);
  if (last && ofLast && last[0].length < text.length) {
    const others = ofLast.isWhole ? text.slice(0, text.length - last[0].length) : text;
    return found(ofLast, last[0].trim(), last.groups?.['said'] ?? '', others);
  }
  const inside = parenthesisInside.exec(text.slice(0, 2000))?.groups;
  const ofInside = inside && words.read(inside['said'] ?? '');
  if (inside && ofInside?.status)
    return {
      ...found(ofInside, `(${inside['said']})`, inside['said'] ?? '', inside['title'] ?? ''),
      remark: inside['remark'] ?? '',
    };
  if (text.length > 400) return undefined;
  return behindLabel(afterLabel.exec(text)?.groups, words) ?? behindLabel(sentenceApart(text, words), words);
}

/** A last sentence that says how things stand, and nothing about a part: not "Done: the east oven". */
function sentenceApart(text: string, words: StatusWords): Groups {
  const groups = afterSentence.exec(text)?.groups;
  const status = groups && beginningOf(groups['said'] ?? '', words)?.status;
  const isOfPart = /^[^,.;(]*:/.test(groups?.['said'] ?? '');
  return status && !isOfPart ? groups : undefined;
}

type Groups = Readonly<Record<string, string>> | undefined;

/** What stands behind a title and a colon, a dash or a full stop. */
function behindLabel(label: Groups, words: StatusWords): SaidInLine | undefined {
  const said = label?.['said'] ?? '';
  const ofLabel = label && statusOf(said, words);
  if (!label || !ofLabel) return undefined;
  const title = withoutMark(label['title'] ?? '', label['between'] ?? '');
  const isAside = said.length <= longestAside && !/[()]/.test(said);
  const result = found(ofLabel, (label['between'] ?? '') + said, said, title);
  if (ofLabel.isWhole) return result;
  const aside = said.replace(/!$|(?<!\d)\.$/, '');
  return isAside ? { ...result, others: `${title} (${aside})` } : { ...result, remark: said };
}

function found({ status, share }: SaidStatus, written: string, word: string, others: string): SaidInLine {
  return { said: { status, share }, written, word, others: others.trim(), remark: '', isMarker: false };
}

/** Words before a colon in bold letters, without their bold. */
export function withoutMark(title: string, between: string): string {
  const [mark] = /\*\*|__/.exec(between) ?? [];
  const whole = title.trim();
  if (mark === undefined) return whole;
  return whole.startsWith(mark) ? whole.slice(mark.length).trim() : `${whole}${mark}`;
}

const signInside = new RegExp(
  String.raw`^(?<title>[^\r\n]{0,120}?(?:[:–—]\s*(?:\*\*|__)?|\*\*|__)\s*)(?<said>${statusSigns})\s+(?<rest>\S[\s\S]*)$`,
  'u',
);

const signBeforeColon = new RegExp(
  String.raw`^(?<title>[^\r\n]{2,120}?)\s*(?<said>${statusSigns})(?<rest>(?:(?:\*\*|__):?|:(?:\*\*|__)?)\s+\S[\s\S]*)$`,
  'u',
);

/** As in "**Docker:** ✅ installed", "**✅ Docker** installed" and "**Docker ✅:** installed": the words around the sign stay. */
export function saidBySignInside(text: string, words: StatusWords): SaidInLine | undefined {
  const start = text.slice(0, 2000);
  const behind = signBeforeColon.exec(start)?.groups;
  if (behind) {
    const { title = '', said = '', rest = '' } = behind;
    const status = words.read(said);
    if (status && text.length <= 2000) return found(status, said, said, title + rest);
  }
  const { title = '', said = '', rest = '' } = signInside.exec(start)?.groups ?? {};
  const status = said === '' ? undefined : words.read(said);
  if (!status || text.length > 2000) return undefined;
  const gap = /\s$/.test(title) ? '' : title.length > 2 ? ' ' : '';
  return found(status, said, said, title + gap + rest);
}

const begun = [
  /^(?<said>completed|finished|delivered|started|cancelled|canceled|dropped|abandoned)\s+(?:the|a|an|our|all|both|work on(?: the)?)\s+(?=\S)/iu,
  /^(?<said>Completed)\s+(?=\p{Lu})/u,
];
/** "Completado el cambio", "Terminée la mise à jour": these languages have other forms for what is to be done. */
const begunInOthers = /^(?<said>\p{L}{4,})\s+(?:(?:el|la|los|las|le|les)\s+|l['’])(?=\S)[^:]*$/iu;
const articleInOthers = /^(?:el|la|los|las|le|les)\s+|^l['’]/iu;

/** As in "Completed the Kafka upgrade" and "Kafka-Upgrade abgeschlossen". */
export function saidInSentence(text: string, words: StatusWords): SaidInLine | undefined {
  return text.length > longestTitle ? undefined : (verbInFront(text, words) ?? wordAtEnd(text, words));
}

function verbInFront(text: string, words: StatusWords): SaidInLine | undefined {
  const first = begun.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const verb = first?.groups?.['said'] ?? '';
  const said = first && words.read(verb);
  if (first && said) return found(said, first[0].trim(), verb, capital(text.slice(first[0].length)));
  const other = begunInOthers.exec(text)?.groups?.['said'] ?? '';
  const saidOther = other === '' ? undefined : words.read(other);
  if (!saidOther?.status) return undefined;
  const rest = text.slice(other.length).trim().replace(articleInOthers, '');
  return found(saidOther, other, other, capital(rest));
}

function wordAtEnd(text: string, words: StatusWords): SaidInLine | undefined {
  const whole = text.replace(/\s*[.!]$/, '');
  const last = words.mentions(whole).at(-1);
  if (!last?.status || last.end !== whole.length || !/\s/.test(whole.charAt(last.start - 1))) return undefined;
  const before = whole.slice(0, last.start).trimEnd();
  const clause = clauseBehind.exec(before)?.groups;
  const title = (clause?.['title'] ?? before).replace(verbBetween, '');
  const isTitle = /\p{L}{2}/u.test(title) && /[\p{L}\p{N})\]*_`"”~]$/u.test(title);
  const isOther = [noStatusAfter, condition, future, /[.;]\s/].some((pattern) => pattern.test(clause ? title : before));
  if (!isTitle || isOther || future.test(before)) return undefined;
  const word = whole.slice(last.start);
  // "3/5 done" is not done.
  const status = fraction.test(title) ? undefined : last.status;
  const aside = `${clause?.['clause'] ?? ''} ${word}`.trim();
  const isMore = clause !== undefined && beginningOf(aside, words)?.isWhole !== true;
  return found({ status }, text.slice(title.length).trim(), word, isMore ? `${title} (${aside})` : title);
}

/** "3/4", "2 of 3". */
const fraction = /\d\s*(?:\/|of|von|de|sur)\s*\d+$/u;

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
