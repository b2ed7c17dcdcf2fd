/** A status that a line says in words, and what the line says without it. */
import { plainWord } from '../report/status-forms.ts';
import { meaningOfSign, statusSigns } from '../report/status-signs.ts';
import { escapedStatusIn } from './macros.ts';
import { announcedStatus, beginningOf, found as foundAs, isOk, withoutMark } from './said-beginning.ts';
import { saidBySignInside, saidWithMore } from './said-remarks.ts';
import { saidInSentence } from './said-sentences.ts';
import type { StatusWords } from '../report/status-words.ts';
import { keyInFront, saidInRow } from './said-in-row.ts';
import { separator, type SaidInLine } from './said-in-line.ts';
import { announced, comingNext, condition, exception, measure, noStatusAfter } from './small-words.ts';

/** No status is longer, with what separates it from the others. */
const longest = 80;
const phrase = String.raw`[^\r\n]{1,60}?`;
const emphasis = String.raw`(?<mark>\*\*|__|[*_])`;

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
  const found = find(text, words);
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

const bracketed = [
  /^\[(?<said>[^[\]\\\r\n]{2,60})\]\s+(?=\S)/u,
  // As Google Docs and others export what was typed.
  /^\\\[(?<said>[^[\]\\\r\n]{2,60})\\\]\s+(?=\S)/u,
  /^\[(?<said>[^[\]\\\r\n]{2,60}?)(?:\s*[:,–—]|\s-{1,2})\s(?<aside>[^[\]\\\r\n]{2,60})\](?!\()\s+(?=\S)/u,
];
const before = [
  new RegExp(String.raw`^${emphasis}(?<said>${phrase})\s*[:–—-]?\k<mark>\s*(?:[:–—|→]\s*|-{1,2}\s+)?(?=\S)`, 'u'),
  new RegExp(String.raw`^(?<said>${phrase})${separator}(?=\S)`, 'u'),
  /^\((?<said>[^()\r\n]{2,60})\)\s+(?=\S)/u,
];
/** "Waiting for purchasing: the licences" */
const waiting =
  /^(?<said>(?:waiting (?:for|on)|blocked by|wartet auf|warten auf|blockiert durch|esperando(?: a)?|(?:en|a la) espera de|en attente d[eu]|bloqué par)\s[^:]{2,40}):\s+(?=\S)/iu;
const sign = new RegExp(String.raw`^(?<said>(?:${statusSigns}){1,3})\s+(?=\S)`, 'u');
/** A tick or a cross of the font Wingdings, as it is pasted. No language begins a title with it. */
const wingding = /^(?<said>[üþûý\uf0fc\uf0fe\uf0fb\uf0fd])\s+(?=\p{Lu}|\d)/u;
/** As GitHub and GitLab call what is not ready: "Draft: split the module". */
const isDraft = /^(?:draft|entwurf|borrador|brouillon)$/;
/** "100 % of roles" is no status. */
const isShareOf = /^(?:of|de|der|des|du|von)\b/iu;
/** "100% compliant" is no status. */
const share = /^(?<said>[1-9]\d? ?%)\s+(?=\p{Lu})/u;
/** A sentence may begin with such words; a title begins with a capital letter. */
const capitals = [4, 3, 2, 1].map(
  (count) => new RegExp(String.raw`^(?<said>(?:\p{Lu}[\p{Lu}'’-]+\s+){${count}})(?=[\p{Lu}\p{N}])`, 'u'),
);

const bracketInFront = /^\\?\[(?<said>[^[\]\\\r\n]{4,60})\\?\](?!\()\s+(?<rest>\S[\s\S]*)$/u;

/** "[Done 12/3] Kafka" */
function bracketWithMore(text: string, words: StatusWords): SaidInLine | undefined {
  const { said: word = '', rest = '' } = bracketInFront.exec(text)?.groups ?? {};
  const said = word === '' ? undefined : beginningOf(word, words);
  if (!said || said.isWhole) return undefined;
  const written = text.slice(0, text.length - rest.length);
  return { said, written, word, others: `${rest} (${word})`, remark: '', isMarker: true };
}

function inFront(text: string, words: StatusWords): SaidInLine | undefined {
  const start = text.slice(0, longest);
  const result = (pattern: RegExp, read: StatusWords['read'], isMarker = false): SaidInLine | undefined => {
    const match = pattern.exec(start);
    const word = match?.groups?.['said'] ?? '';
    const said = match && read(word);
    if (!match || !said || (isDraft.test(plainWord(word)) && !/[:\]]/.test(match[0]))) return undefined;
    const rest = text.slice(match[0].length).trim();
    // "**TODO:** Kafka"
    const title = (word.match(/\*\*/g)?.length ?? 0) % 2 === 1 ? rest.replace(/^\*\*\s*/, '') : rest;
    if (isShareOf.test(title) && word.includes('%')) return undefined;
    const label = word.replace(/[*_:]/g, '').trim();
    // "Listas: …" is a noun, and "Open: any format that …" explains a word.
    const isExplained = !said.status && /^\p{Lu}/u.test(label) && /^\p{Ll}/u.test(title);
    if (/^listas?$/iu.test(label) || isExplained) return undefined;
    const aside = match.groups?.['aside'];
    const others = aside === undefined ? title : `${title} (${aside})`;
    return { said, written: match[0], word, others, remark: '', isMarker };
  };
  // The words for work that has not begun are known in every language.
  const readLabel = (text: string) => {
    const plain = plainWord(text);
    const other = comingNext.test(plain) ? 'not started' : isDraft.test(plain) ? 'in progress' : undefined;
    return words.read(text) ?? (other && words.read(other));
  };
  for (const pattern of bracketed) {
    const found = result(pattern, words.read, true);
    if (found) return found;
  }
  for (const pattern of [...before, ...capitals, share]) {
    const found = result(pattern, readLabel);
    if (found) return found;
  }
  return (
    result(sign, words.read, true) ??
    result(waiting, () => ({ status: undefined })) ??
    result(wingding, (tick) => words.read(/[üþ\uf0fc\uf0fe]/.test(tick) ? '✔' : '☒'), true) ??
    bracketWithMore(text, words)
  );
}

/** After these, a word in bold letters ends a sentence. */
const verb = String.raw`(?<!\b(?:is|are|was|were|be|been|being|ist|sind|war|wird|werden|es|está|son|est|sont))`;
const behind: readonly (readonly [pattern: RegExp, isAlone: boolean])[] = [
  [
    new RegExp(
      String.raw`(?:[.,;]?\s+[([]?|\s*[–—]\s*)[*_]*(?:current\s+|aktueller\s+)?${announced}(?<said>${phrase})[)\]]?[.!]?$`,
      'iu',
    ),
    true,
  ],
  [/\s*(?<![\]\\])\[(?<said>[^[\]\\\r\n]{2,60})\][.!]?$/u, false],
  [/\s*\\\[(?<said>[^[\]\\\r\n]{2,60})\\\][.!]?$/u, false],
  [/(?<!\])\s*[*_]{0,2}\((?<said>[^()\r\n]{1,60})\)[*_]{0,2}[.!]?$/u, false],
  [new RegExp(String.raw`(?:\s*[:–—-]|${verb})\s+${emphasis}(?<said>${phrase})\k<mark>[.!]?$`, 'u'), false],
];
/** A label of a tracker: "Kafka `In Progress`". In small letters, it may be code. */
const asCode = /^(?<title>[^`]*[^`\s:])\s+`(?<said>\p{Lu}[^`]{1,40})`$/u;
const apart = new RegExp(
  String.raw`${separator}(?:\*\*|__)?\s*|\s*(?:\.{2,}|…)\s*|(?<!\bca|\bz\.\s?B|\be\.g|\bp\.\s?e[jx])[.;,]\s+`,
  'gu',
);
const lastSign = new RegExp(String.raw`\s+(?<said>${statusSigns}\s*[^\r\n]{0,40})$`, 'u');
/** A goal, such as "to 100 %", is no status. */
const lastShare =
  /(?<!(?<!\p{L})(?:to|of|by|at|from|above|below|over|under|auf|um|von|bei|über|unter|al|del|un|de|à|au)|[<>≥≤=~+-])\s+(?<said>\d{1,3} ?%)[.!]?$/iu;
/** Behind a comma it is none: "Measure heat loss, at 50 %". */
const shareAside = /,\s+(?:at|about|bei|zu|al|à)\s+(?<said>\d{1,3} ?%)[.!]?$/iu;

/** ": va por el" before "70 %" */
const shareBefore =
  /\s*,?\s+(?:ca\.|circa|etwa|rund|approx\.|about|around|unos|aprox\.|environ)$|\s*[:,–—-]\s*(?:is at|we are at|at|liegt bei|steht bei|bei|va(?:mos|n)? (?:por el|al)|está(?:n)? al|on est à|en est à)$/iu;

function atEnd(text: string, words: StatusWords): SaidInLine | undefined {
  const end = text.slice(-longest);
  const from = text.length - end.length;
  const result = (match: RegExpExecArray | null, read: StatusWords['read']): SaidInLine | undefined => {
    const word = match?.groups?.['said'] ?? '';
    const said = match && read(word);
    if (!match || !said) return undefined;
    const before = text.slice(0, from + match.index).trim();
    const others = before.replace(shareBefore, '');
    return { said, written: text.slice(others.length).trim(), word, others, remark: '', isMarker: false };
  };
  for (const [pattern, isAlone] of behind) {
    const found = result(pattern.exec(end), isAlone ? words.readAlone : words.read);
    if (found) return found;
  }
  for (const { 0: between, index } of end.matchAll(apart)) {
    const word = end.slice(index + between.length);
    const said = words.read(word) ?? (keyInFront.test(text) ? words.readAlone(word) : undefined);
    // A colour may end a sentence, and any word may end a list of words.
    const isDoubtful = /^[.;,…]/.test(between) && !said?.status && !/\s/.test(word.trim());
    const isListed = between.startsWith(',') && isList(text.slice(0, from + index));
    if (!said || isDoubtful || isListed) continue;
    const others = withoutMark(text.slice(0, from + index), between);
    return { said, written: end.slice(index), word, others, remark: '', isMarker: false };
  }
  const { title = '', said = '' } = asCode.exec(end)?.groups ?? {};
  const ofCode = noStatusAfter.test(title) ? undefined : words.read(said);
  if (ofCode?.status) {
    const others = text.slice(0, from) + title;
    return { said: ofCode, written: `\`${said}\``, word: said, others, remark: '', isMarker: false };
  }
  const patterns = [lastSign, lastShare, shareAside];
  return patterns.map((pattern) => result(pattern.exec(end), words.read)).find((found) => found !== undefined);
}

/** "Red, yellow" before another comma: a list of words. */
function isList(text: string): boolean {
  const [, ...parts] = text.split(',');
  return parts.some((part) => part.trim().split(/\s+/).length <= 2);
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
  const isShort = /^\([^()]*\)[.!]?$/.test(remark);
  return {
    said,
    written: between + word,
    word,
    others: isShort ? `${others} ${remark}` : others,
    remark: isShort ? '' : remark.trim(),
    isMarker: false,
  };
}
