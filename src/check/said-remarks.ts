/** A status with more behind it, such as when or by whom, and one that needs nothing between it and the other words. */
import { statusSigns } from '../report/status-signs.ts';
import type { SaidStatus, StatusWords } from '../report/status-words.ts';
import type { SaidInLine } from './said-in-line.ts';

/** Before a status: "ist erledigt", "at 80 %". */
const helpers =
  /^(?:(?:is|was|are|at|now|already|has been|have been|will be|ist|sind|war|wird|wurde|zu|jetzt|bereits|schon|inzwischen|está|ya|fue|ha sido|al|est|à|a été|déjà)\s+)+/iu;
/** What says more about a status, and is no part of another word for it. */
const more =
  /^\s*(?:[,;.:–—(\d#-]|(?:in|on|by|at|since|with|for|from|until|till|to|before|after|last|this|see|early|mid|yesterday|due|because|am|im|seit|von|durch|bis|mit|vor|nach|ab|auf|siehe|anfang|mitte|ende|wegen|en|el|por|desde|con|a|de|según|ver|hasta|para|le|par|depuis|avec|dès|fin|voir|jusqu)(?!\p{L}))/iu;

/** A title is shorter. */
const longestTitle = 120;

interface Beginning extends SaidStatus {
  /** Whether the text says nothing else. */
  isWhole: boolean;
}

/** The status with which a text begins. */
function beginningOf(text: string, words: StatusWords): Beginning | undefined {
  const plain = text.replace(helpers, '');
  const whole = words.read(plain);
  if (whole) return { ...whole, isWhole: true };
  const [first, ...others] = words.mentions(plain);
  if (!first || /[\p{L}\p{N}]/u.test(plain.slice(0, first.start))) return undefined;
  const after = plain.slice(first.end);
  // Colours in a list say nothing.
  if (!more.test(after) || (!first.status && /^\s*[^\s\p{L}]/u.test(after))) return undefined;
  const isOne = others.every(({ status }) => status === undefined || status === first.status);
  return { status: isOne ? first.status : undefined, isWhole: false };
}

const separator = String.raw`(?:\s*[:–—|→]\s*(?:\*\*|__)?\s*|\s+(?:-{1,2}>?|\/)\s+)`;
/** What the title of a group of lines says about them besides their status: "Completed work (3)". */
const ofGroup =
  /\(\d+\)|(?<!\p{L})(?:work|items?|tasks?|projects?|things|arbeiten|aufgaben|vorhaben|punkte|themen|tareas|trabajos|temas|proyectos|travaux|tâches|projets)(?!\p{L})/giu;

/** The status that the title of a group of lines says. */
export function saidInTitle(text: string, words: StatusWords): SaidStatus | undefined {
  if (text.length > longestTitle) return undefined;
  const title = text.replace(ofGroup, ' ').replace(/\s+/g, ' ').trim();
  return words.readAlone(title) ?? beginningOf(title.replace(/[:.]$/, ''), words);
}

const inParentheses = /(?<!\])\s*\((?<said>[^()\r\n]{2,200})\)[.!]?$/u;
const afterLabel = new RegExp(
  String.raw`^(?<title>[^\r\n:–—|→]{2,120}?)(?<between>${separator})(?<said>[^\r\n]{2,200})$`,
  'u',
);
const parenthesisInside =
  /^(?<title>[^\r\n()]{2,120}?)\s*\((?<said>[^()\r\n]{2,60})\)(?<between>\s*[:.–—]\s+|\s+-\s+)(?<remark>\S[\s\S]*)$/u;
/** More than this is a sentence of its own. */
const longestAside = 60;

/** As in "Kafka (done in May)", "Kafka: completed on 12 May" and "Kafka (done): all brokers run it". */
export function saidWithMore(text: string, words: StatusWords): SaidInLine | undefined {
  const end = text.slice(-210);
  const last = inParentheses.exec(end);
  const ofLast = last && beginningOf(last.groups?.['said'] ?? '', words);
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
  const label = afterLabel.exec(text)?.groups;
  const said = label?.['said'] ?? '';
  const ofLabel = label && beginningOf(said, words);
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

/** As in "**Docker:** ✅ installed" and "**✅ Docker** installed": the words around the sign stay. */
export function saidBySignInside(text: string, words: StatusWords): SaidInLine | undefined {
  const { title = '', said = '', rest = '' } = signInside.exec(text.slice(0, 2000))?.groups ?? {};
  const status = said === '' ? undefined : words.read(said);
  if (!status || text.length > 2000) return undefined;
  const gap = /\s$/.test(title) ? '' : title.length > 2 ? ' ' : '';
  return found(status, said, said, title + gap + rest);
}

const begun = [
  /^(?<said>completed|finished|delivered|started|cancelled|canceled|dropped|abandoned)\s+(?:the|a|an|our|all|both|work on(?: the)?)\s+(?=\S)/iu,
  /^(?<said>Completed)\s+(?=\p{Lu})/u,
];
/** Before a word that is no status of what stands before it: "Get it done", "Definition of done". */
const notBefore =
  /(?:^|[\s(])(?:to|be|been|being|are|were|get|gets|got|getting|it|of|the|a|an|not|no|as|when|until|if|and|or|that|which|we|have|had|having|all|what|how|nothing|everything|items?|tasks?|work|und|oder|nicht|als|zu|sind|werden|noch|der|die|das|den|ein|eine|einen|un|una|el|la|los|las|de|del|que|se|por|para|y|o|et|ou|du|le|les|ne|pas|sont)$/iu;
const helperAtEnd =
  /\s+(?:is|are|was|were|has been|have been|ist|sind|war|waren|wurden?|está|están|fue|est|sont|a été)(?:\s+(?:now|already|jetzt|bereits|schon|ya|déjà))?$/iu;

/** A sentence that only says when something is so. */
const condition = /\b(?:when|once|until|after|if|unless|wenn|sobald|bis|cuando|hasta|quand|lorsque)\b/iu;
/** As in "Completed the Kafka upgrade" and "Kafka-Upgrade abgeschlossen". */
export function saidInSentence(text: string, words: StatusWords): SaidInLine | undefined {
  return text.length > longestTitle ? undefined : (verbInFront(text, words) ?? wordAtEnd(text, words));
}

function verbInFront(text: string, words: StatusWords): SaidInLine | undefined {
  const first = begun.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const verb = first?.groups?.['said'] ?? '';
  const said = first && words.read(verb);
  return first && said ? found(said, first[0].trim(), verb, capital(text.slice(first[0].length))) : undefined;
}

function wordAtEnd(text: string, words: StatusWords): SaidInLine | undefined {
  const whole = text.replace(/\s*[.!]$/, '');
  const last = words.mentions(whole).at(-1);
  if (!last?.status || last.end !== whole.length || !/\s/.test(whole.charAt(last.start - 1))) return undefined;
  const title = whole.slice(0, last.start).trimEnd().replace(helperAtEnd, '');
  const isTitle = /\p{L}{2}/u.test(title) && /[\p{L}\p{N})\]*_`"”~]$/u.test(title);
  if (!isTitle || notBefore.test(title) || condition.test(title) || /[.;]\s/.test(title)) return undefined;
  // "3/5 done" is not done.
  const status = /\d\s*(?:\/|of|von|de|sur)\s*\d+$/u.test(title) ? undefined : last.status;
  return found({ status }, text.slice(title.length).trim(), whole.slice(last.start), title);
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
