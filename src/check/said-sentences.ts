/** A status that needs nothing between it and the other words: in a sentence. */
import type { SaidStatus } from '../report/read-status.ts';
import { plainWord } from '../report/status-forms.ts';
import { notYet } from '../report/status-phrases.ts';
import type { StatusWords } from '../report/status-words.ts';
import { saidByTense } from './said-by-tense.ts';
import {
  beginningOf,
  isColour,
  found,
  longestTitle,
  statusOfParts,
  statusOfSentence,
  withoutMark,
} from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';
import {
  adverbBetween,
  beginsLater,
  boardMove,
  clauseBehind,
  clauseOfVerb,
  comesLater,
  condition,
  future,
  moreBehind,
  noStatusAfter,
  openedAgo,
  putOffInside,
  sentenceBeginnings,
  someTime,
  stillToBeDone,
  stillToDo,
  verbBetween,
} from './small-words.ts';
import { quickPattern } from '../report/quick-pattern.ts';

/** As in "Completed the Kafka upgrade", "Kafka-Upgrade abgeschlossen" and "Kafka is at risk for lack of disks". */
export function saidInSentence(text: string, words: StatusWords): SaidInLine | undefined {
  if (text.length > longestTitle) return undefined;
  return (
    toDo(text, words) ??
    givenUp(text, words) ??
    laterInside(text, words) ??
    movedOnBoard(text, words) ??
    openedBefore(text) ??
    standsStill(text, words) ??
    verbInFront(text, words) ??
    wordAtEnd(text, words) ??
    openInside(text, words) ??
    saidByTense(text, words)
  );
}

const begun = [
  /^(?<said>completed|finished|delivered|started|cancelled|canceled|dropped|abandoned)\s+(?:the|a|an|our|all|both|work on(?: the)?)\s+(?=\S)/iu,
  /^(?<said>Completed)\s+(?=\p{Lu})/u,
];
/** "Completado el cambio", "Terminée la mise à jour": these languages have other forms for what is to be done. */
const begunInOthers = quickPattern(/^(?<said>\p{L}{4,})\s+(?:(?:el|la|los|las|le|les)\s+|l['’])(?=\S)[^:]*$/iu);
/** "Todo el personal" is no "to do". */
const isAll = /^tod[oa]s?$/iu;
const articleInOthers = /^(?:el|la|los|las|le|les)\s+|^l['’]/iu;

/** The words for work that has not begun are known in every language. */
function standsStill(text: string, words: StatusWords): SaidInLine | undefined {
  const [, word = ''] = still.exec(text) ?? [];
  const [mention] = word === '' ? [] : words.mentions(text);
  if (!mention || mention.status || /\p{L}/u.test(text.slice(0, mention.start).replace(/^still /iu, '')))
    return undefined;
  return found({ status: undefined }, word, text.replace(/[.!]$/, ''), text);
}

/** What has no words of its own for the work: "Stuck on the rota", "Kein Fortschritt beim Umzug". */
const still =
  /^((?:still )?(?:blocked|stuck|stalled|paused|waiting|awaiting|no (?:progress|movement|news|updates?)|kein fortschritt|keine fortschritte|blockiert|sin (?:avances?|progreso|novedad(?:es)?)|bloquead[oa]s?|(?:en|a la) espera|en attente|bloquée?s?|aucun avancement))\s+(?:on|by|for|with|at|in|beim|bei|mit|durch|wegen|con|en|por|de|del|sur|avec|par)\s/iu;

/** Most lines have none of these, and the whole pattern takes long. */
const anyBeginning = /start|begin|komm|folg|empieza|comienza|arranca|commence|démarre/iu;
const anyPutOff =
  /move|push|postp|defer|delay|resched|slip|carri|schob|tagt|legt|trag|stellt|setzt|plaza|posp|progr|tras|report|pouss|décal/iu;
const anyMove = /moved|movid|trasladad|déplac|archiv/iu;

/** "Die Schulung kommt erst im Herbst" */
function laterInside(text: string, words: StatusWords): SaidInLine | undefined {
  const put = anyPutOff.test(text) ? putOffInside.exec(text)?.groups : undefined;
  if (put && !condition.test(put['title']!) && !/^(?:we|they|it|he|she|wir|es)$/iu.test(put['title']!))
    return found({ status: undefined }, put['clause']!, put['clause']!, `${put['title']} (${put['clause']})`);
  if (!anyBeginning.test(text)) return undefined;
  const { title = '', clause = '' } = beginsLater.exec(text)?.groups ?? {};
  if (title === '' || condition.test(title)) return undefined;
  return found(words.read('not started')!, clause, clause, `${title} (${clause.replace(/[.!]$/, '')})`);
}

/** "Gave up on the lights", "Decided not to buy lights", "Haven't started the lights" */
function givenUp(text: string, words: StatusWords): SaidInLine | undefined {
  const { dropped, begun } = decided.exec(text)?.groups ?? {};
  const said = dropped ?? begun;
  return said === undefined
    ? undefined
    : found(words.read(dropped === undefined ? 'not started' : 'dropped')!, said, said, text);
}

const decided =
  /^(?:(?<dropped>(?:we )?(?:gave up on|decided (?:not to|against))|(?:wir )?verzichten auf|verzicht auf|se decidió no|hemos decidido no|on a renoncé à|nous renonçons à)|(?<begun>(?:we )?(?:haven['’]t|have not|not) (?:yet )?(?:started|begun)|no hemos empezado(?: con)?|noch nicht begonnen mit|nous n['’]avons pas commencé))\s(?=\S)/iu;

function openedBefore(text: string): SaidInLine | undefined {
  const said = / #\d/.test(text) ? openedAgo.exec(text)?.groups?.['said'] : undefined;
  return said === undefined ? undefined : found({ status: undefined }, said, said, text.slice(0, -said.length).trim());
}

/** What a board says of a card: "Card “Kafka” moved to Done", "Karte Kafka archiviert". */
function movedOnBoard(text: string, words: StatusWords): SaidInLine | undefined {
  if (!anyMove.test(text)) return undefined;
  const { title = '', move = '', list } = boardMove.exec(text)?.groups ?? {};
  const isCard = /^\p{L}+\s[«"“„]/u.test(text);
  const said =
    (list === undefined ? undefined : words.readAlone(list)) ??
    (isCard || list === undefined ? { status: undefined } : undefined);
  return title === '' || !said ? undefined : found(said, move, move, title);
}

function toDo(text: string, words: StatusWords): SaidInLine | undefined {
  const { 0: beginning } = stillToDo.exec(text) ?? [];
  if (beginning !== undefined)
    return found(words.read('not started')!, beginning.trim(), beginning.trim(), capital(text.slice(beginning.length)));
  const { 0: end } = stillToBeDone.exec(text) ?? [];
  return end === undefined ? undefined : found(words.read('not started')!, end.trim(), end.trim(), text);
}

function verbInFront(text: string, words: StatusWords): SaidInLine | undefined {
  const first = begun.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const verb = first?.groups?.['said'] ?? '';
  const said = first && words.read(verb);
  if (first && said) return found(said, first[0].trim(), verb, capital(text.slice(first[0].length)));
  const ofSentence = comesLater.test(text) ? undefined : statusOfSentence(text, words);
  const { 0: beginning = '' } = sentenceBeginnings.done.exec(text) ?? sentenceBeginnings.goingOn.exec(text) ?? [];
  if (ofSentence) {
    const rest = text.slice(beginning.length).replace(articleInOthers, '');
    return found(ofSentence, beginning.trim(), beginning.trim(), capital(rest));
  }
  const other = begunInOthers.exec(text)?.groups?.['said'] ?? '';
  const saidOther = other === '' || isAll.test(other) ? undefined : words.read(other);
  if (!saidOther?.status) return undefined;
  const rest = text.slice(other.length).trim().replace(articleInOthers, '');
  return found(saidOther, other, other, capital(rest));
}

function wordAtEnd(text: string, words: StatusWords): SaidInLine | undefined {
  const whole = text.replace(/\s*[.!]$/, '');
  const last = words.mentions(whole).at(-1);
  if (!last || last.end !== whole.length || !/\s/.test(whole.charAt(last.start - 1))) return undefined;
  const word = whole.slice(last.start);
  const before = whole.slice(0, last.start).trimEnd();
  const { title, clause } = partsOf(before);
  const sentence = ofLabel.exec(title)?.groups;
  const isSentence = sentence !== undefined && (title !== before || whole !== text);
  // "Kafka is blocked" says how it stands; "the oven is red" may not.
  const isUnclear =
    !last.status &&
    !isSentence &&
    !notYet.test(plainWord(word)) &&
    !isShouted(before, word) &&
    !isVerbPhrase.test(word) &&
    (title === before || clause !== '' || isColour.test(word));
  if (isUnclear || isNoStatus(title, clause, before, word)) return undefined;
  const said: SaidStatus = statusOfParts(before, words) ?? last;
  const written = text.slice(title.length).trim();
  if (isSentence) {
    const { title: label = '', between = '' } = sentence;
    const remark = text.slice(label.length + between.length).trim();
    return { ...found(said, written, word, withoutMark(label, between)), remark };
  }
  const label = ofClause.exec(title)?.groups;
  if (label) {
    const rest = `${title.slice((label['title'] ?? '').length + (label['between'] ?? '').length)} ${written}`;
    return found(said, written, word, `${label['title']} (${rest.replace(/[.!]$/, '')})`);
  }
  const aside = `${clause} ${word}`.trim();
  const isMore = clause !== '' && beginningOf(aside, words)?.isWhole !== true;
  return found(said, written, word, isMore ? `${title} (${aside})` : title);
}

/** "Die Auswahl steht noch aus" */
const isVerbPhrase =
  /^(?:ruhen|ruht|stocken|stockt|klemmt)$|^(?:steht|stehen|steckt|stecken|liegt|liegen|hängt|hängen|kommt|kommen|bleibt|queda|se retrasa|se aplaza|se pospone)\s/iu;
/** "**Kafka:** The upgrade" */
const ofLabel = /^(?<title>[^:\r\n]{2,80}?)(?<between>:(?:\*\*|__)?\s+|(?:\*\*|__):?\s+)(?=\p{Lu})/u;

/** "Kafka: more or less". What stands behind the colon says more about the status. */
const ofClause = /^(?<title>[^:–—\r\n]{2,80}?)(?<between>:\s+(?=\p{Ll})|\s+[–—-]\s+)/u;

/** "Zeiterfassung mangels Personal" */
const causeBehind = quickPattern(
  /^(?<title>.{3,}?)\s(?<clause>(?:wegen|mangels|aufgrund|vom|aus \p{L}+gründen)\s[^,;:]{2,40})$/iu,
);

/** The words that a status is about, and a clause between them and the status. */
function partsOf(before: string): { title: string; clause: string } {
  const { title, clause } = clauseBehind.exec(before)?.groups ?? {};
  if (title !== undefined && clause !== undefined) return { title, clause };
  const cause = causeBehind.exec(before)?.groups;
  if (cause) return { title: cause['title']!, clause: cause['clause']! };
  const short = before.replace(verbBetween, '').replace(adverbBetween, '');
  const ofVerb = short === before ? clauseOfVerb.exec(before)?.groups : undefined;
  return { title: ofVerb?.['title'] ?? short, clause: ofVerb?.['clause'] ?? '' };
}

/** Whether the word at the end of a text says something else than how the work before it stands. */
function isNoStatus(title: string, clause: string, before: string, word: string): boolean {
  const isTitle =
    /\p{L}{2}/u.test(title) &&
    !/(?:^|\s)(?:nothing|everything|nichts|alles|nada|todo|rien|tout)$/iu.test(title) &&
    !/^(?:no|kein\p{L}*|ningun[oa]?|aucune?)\s/iu.test(title) &&
    /[\p{L}\p{N})\]*_`"”~]$/u.test(title);
  const isOther = [condition, future, /[.;]\s/].some((pattern) => pattern.test(title)) || future.test(before);
  if (isShouted(before, word)) return !isTitle || inState.test(before);
  // Behind a verb, as in "work is done", any noun has a status.
  const isAfterVerb = title !== before && clause === '';
  const isPart = isAfterVerb ? conjunctionAtEnd.test(title) : noStatusAfter.test(before) || noStatusAfter.test(title);
  return (
    !isTitle ||
    isOther ||
    isPart ||
    (isInfinitive.test(word) && !isShouted(title, word)) ||
    (title === before && isAdjective(title, word))
  );
}

const conjunctionAtEnd = /\s(?:and|or|und|oder|y|o|et|ou)$/iu;
/** What has to be done has no status yet: "something to do". */
const isInfinitive = /^(?:to|zu)\s|^à (?:venir|faire|commencer|lancer)$|^todo$/iu;
/** Spanish and French participles stand behind any noun: "para mostrar los cambios realizados". */
const participle = /(?:[ai]d|ech|iert|uest|list)[oa]s?$|(?:é|i|ert)e?s?$/iu;
const ofNoun = quickPattern(
  /(?:^|\s)(?:del?|des|du|los|las|les|al|aux?|para|con|en|sobre|par|pour|cada|chaque)\s+\p{L}+(?:\s\d+)?$|\s(?:el|la|le)\s+\p{L}+$/iu,
);
/** "The column of what is in DONE" */
const inState = /(?:^|\s)(?:en|in|as|auf|als|a|to|status|state|estado|statut|état)$/iu;
/** "350 démarches réalisées" counts what was done. */
const isCount = /^(?:\p{L}+\s(?:\p{L}{2}\s)?)?\d[\d\s.,-]*\s\p{L}+(?:\s\p{L}+)?$/u;
const infinitiveFirst = quickPattern(/^\p{L}+(?:ar|er|ir|re)\s/iu);

/** "Rotate the logs DONE", "Rotate the logs TO DO" */
function isShouted(title: string, word: string): boolean {
  return /^\p{Lu}{2,}(?:\s\p{Lu}+)*$/u.test(word) && word.length > 3 && /\p{Ll}/u.test(title);
}

function isAdjective(title: string, word: string): boolean {
  if (isShouted(title, word)) return inState.test(title);
  // French "faits" are facts, too.
  return (
    isCount.test(title) ||
    /^faits$/iu.test(word) ||
    (participle.test(word) && (ofNoun.test(title) || infinitiveFirst.test(title)))
  );
}

/** These verbs say how things stand, if nothing follows them that belongs to them: "läuft", but not "läuft auf Linux". */
const isVerb =
  /^(?:läuft|ruht|ruhen|stockt|stocken|entfällt|entfallen|fällt (?:aus|weg)|pausiert|avanza|avanzan|continúa|avance|avancent)$/iu;
const pause = quickPattern(
  /^\s*[,;(–—]|^\s+(?:mangels|wegen|aus|aufgrund|seit|noch|weiter|weiterhin|wie geplant|planmäßig|bien|según lo previsto|comme prévu)(?!\p{L})/iu,
);

/** What happened once: "was dropped in May". A door "is closed by a spring". */
const wasSo = quickPattern(
  /^(?:was|were|has been|have been|wurden?|fue|fueron|ha sido|han sido|a été|ont été)(?!\p{L})/iu,
);

/** "Installation completed in May" */
const onSomeDay = new RegExp(`^\\s(?:in|on|im|am|en|el|le)\\s(?:the )?${someTime}[.!]?$`, 'iu');

const forLack = quickPattern(
  /^\s(?:(?:due to|for) lack of|mangels|aus \p{L}+gründen|por falta de|faute de|par manque de)\s/iu,
);

/** A status with more behind it: "Kafka is at risk for lack of disks", "Kafka was dropped in May". */
function openInside(text: string, words: StatusWords): SaidInLine | undefined {
  const [mention, ...others] = words.mentions(text);
  if (!mention || others.length > 0 || !/\s/.test(text.charAt(mention.start - 1))) return undefined;
  const word = text.slice(mention.start, mention.end);
  const isOfVerb = isVerb.test(word) && pause.test(text.slice(mention.end));
  if (!mention.status && !isOfVerb) return undefined;
  const before = text.slice(0, mention.start).trimEnd();
  const title = before.replace(verbBetween, '');
  const after = text.slice(mention.end);
  const verb = before.slice(title.length).trim();
  const isPhrase = mention.status?.closed
    ? wasSo.test(verb) || /^se\s/iu.test(word) || onSomeDay.test(after) || forLack.test(after)
    : /\s/.test(word) && title !== before;
  if ((!isPhrase && !isOfVerb) || (!moreBehind.test(after) && !isOfVerb) || isNoStatus(title, '', before, word))
    return undefined;
  const aside = word + after.replace(/[.!]$/, '');
  return found({ status: mention.status }, text.slice(title.length).trim(), aside, `${title} (${aside})`);
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
