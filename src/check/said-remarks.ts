/** A status in parentheses, behind a colon, a dash or a full stop, or as a sign, with more behind it. */
import { statusSigns } from '../report/status-signs.ts';
import type { SaidStatus } from '../report/read-status.ts';
import type { StatusWords } from '../report/status-words.ts';
import { beginningOf, found, statusOf, statusOfSentence, withoutMark } from './said-beginning.ts';
import { saidByTense, saidByVerb } from './said-by-tense.ts';
import { separator, type SaidInLine } from './said-in-line.ts';
import { saidInTail } from './said-tails.ts';
import { announcement, isCarried, sentenceBeginnings, stillMissing } from './small-words.ts';
import { quickPattern } from '../report/quick-pattern.ts';

const inParentheses =
  /(?<!\])\s*(?:\((?<said>[^()\r\n]{2,200})\)|(?<=\s)\\?\[(?<also>[^[\]\\\r\n]{3,200})\\?\])[.!]?$/u;
const afterLabel = new RegExp(
  String.raw`^(?<title>[^\r\n:–—|→⇒]{2,120}?)(?<between>${separator}(?:\*\*|__)?\s*)(?<said>[^\r\n]{2,200})$`,
  'u',
);
const parenthesisInside =
  /^(?<title>[^\r\n()]{2,120}?)\s*\((?<said>[^()\r\n]{2,60})\)(?<between>\s*[:.–—]\s+|\s+-\s+)(?<remark>\S[\s\S]*)$/u;
/** As in "Replace the door seals. Not started yet." The full stop of "3.8" or "incl. tests" ends no sentence. */
const afterSentence = /^(?<title>(?:[^\r\n.;]|\.(?=\S)){2,120})(?<between>[.;]\s+)(?<said>\p{Lu}[^\r\n]{2,200})$/u;
const afterComma = /^(?<title>[^,;:.\r\n]{2,120})(?<between>,\s+)(?<said>[^,;\r\n]{2,60})$/u;
const isEnclosed = /[)\]][.!]?$/;
/** More than this is a sentence of its own. */
const longestAside = 60;

/** As in "Kafka (done in May)", "Kafka: completed on 12 May" and "Kafka (done): all brokers run it". */
export function saidWithMore(text: string, words: StatusWords): SaidInLine | undefined {
  const end = text.slice(-210);
  const [asked] = /\s*\(\?+\)$/.exec(end) ?? [];
  if (asked !== undefined) return found({ status: undefined }, asked.trim(), '?', text.slice(0, -asked.length));
  const last = isEnclosed.test(end) ? inParentheses.exec(end) : null;
  const inLast = last?.groups?.['said'] ?? last?.groups?.['also'] ?? '';
  // "(pending, validated, rejected)" is a list of words.
  const isList = /^\p{L}+(?:, \p{L}+){2,}$/u.test(inLast);
  const ofLast =
    last && !isList
      ? (statusOf(inLast, words) ??
        saidInTail(inLast, words) ??
        (isUndecided(inLast) ? { status: undefined, isWhole: false } : undefined))
      : undefined;
  if (last && ofLast && last[0].length < text.length) {
    const title = text.slice(0, text.length - last[0].length);
    const others = ofLast.isWhole ? title : `${title} (${inLast})`;
    return found(ofLast, last[0].trim(), inLast, others);
  }
  const inside = parenthesisInside.exec(text.slice(0, 2000))?.groups;
  const ofInside = inside && words.read(inside['said'] ?? '');
  if (inside && ofInside?.status)
    return {
      ...found(ofInside, `(${inside['said']})`, inside['said'] ?? '', inside['title'] ?? ''),
      remark: inside['remark'] ?? '',
    };
  if (text.length > 400) return undefined;
  return (
    behindLabel(afterLabel.exec(text)?.groups, words) ??
    behindLabel(sentenceApart(text, words), words) ??
    behindLabel(clauseApart(text, words), words)
  );
}

/** Of work that is not done, whatever status it has: ", still waiting for the vendor". */
const stillOpen = quickPattern(
  /^(?:(?:is |are )?still|waiting|awaiting|pending|blocked|stuck|noch|wartet|warten|blockiert|hängt|aún|todavía|sigue|a la espera|en espera|pendiente|bloquead[oa]|encore|toujours|en attente|bloquée?)(?!\p{L})/iu,
);

/** A last clause with a status and more: "Kafka, completed ahead of schedule". */
function clauseApart(text: string, words: StatusWords): Groups {
  const groups = afterComma.exec(text)?.groups;
  const said = groups?.['said'] ?? '';
  const found = groups && (beginningOf(said, words) ?? statusOfSentence(said, words));
  return found?.status || (found && stillOpen.test(said)) || isUndecided(said) ? groups : undefined;
}

/** A last sentence that says how things stand, and nothing about a part: not "Done: the east oven". */
function sentenceApart(text: string, words: StatusWords): Groups {
  const groups = afterSentence.exec(text)?.groups;
  const status = groups && beginningOf(groups['said'] ?? '', words)?.status;
  const isOfPart = /^[^,.;(]*:/.test((groups?.['said'] ?? '').replace(announcement, ''));
  return status && !isOfPart ? groups : undefined;
}

type Groups = Readonly<Record<string, string>> | undefined;

/** Says that the work is not done, whatever status it has. */
function isUndecided(said: string): boolean {
  return stillMissing.test(said) || isCarried(said);
}

/** What stands behind a title and a colon, a dash or a full stop. */
function behindLabel(label: Groups, words: StatusWords): SaidInLine | undefined {
  const said = label?.['said'] ?? '';
  const ofLabel =
    label &&
    (statusOf(said, words) ??
      ofSentence(said, words) ??
      saidInTail(said, words) ??
      ofVerb(said, label['title'] ?? '', words) ??
      (isUndecided(said) ? { status: undefined, isWhole: false } : undefined));
  if (!label || !ofLabel) return undefined;
  const title = withoutMark(label['title'] ?? '', label['between'] ?? '');
  // "Ada: working on the seals" names the work behind the colon.
  if (sentenceBeginnings.goingOn.test(said))
    return found(ofLabel, (label['between'] ?? '') + said, said, `${label['title']}${label['between']}${said}`);
  const isAside = said.length <= longestAside && !/[()]/.test(said);
  const result = found(ofLabel, (label['between'] ?? '') + said, said, title);
  if (ofLabel.isWhole) return result;
  const aside = said.replace(/!$|(?<!\d)\.$/, '');
  return isAside ? { ...result, others: `${title} (${aside})` } : { ...result, remark: said };
}

const anySign = new RegExp(statusSigns, 'u');

function ofVerb(
  text: string,
  title: string,
  words: StatusWords,
): { status: SaidStatus['status']; isWhole: boolean } | undefined {
  const said = saidByVerb(text, words);
  return said && !anySign.test(title) ? { status: said.status, isWhole: false } : undefined;
}

/** "The seals were replaced in November." */
function ofSentence(text: string, words: StatusWords): { status: SaidStatus['status']; isWhole: boolean } | undefined {
  const said = /^\p{Lu}/u.test(text) ? saidByTense(text, words)?.said : undefined;
  return said && { status: said.status, isWhole: false };
}

const signInside = new RegExp(
  String.raw`^(?<title>[^\r\n]{0,120}?(?:[:–—]\s*(?:\*\*|__)?|\*\*|__)\s*)(?<said>${statusSigns})\s+(?<rest>\S[\s\S]*)$`,
  'u',
);

const signBeforeColon = new RegExp(
  String.raw`^(?<title>[^\r\n]{2,120}?)\s*(?<said>${statusSigns})(?<rest>(?:(?:\*\*|__):?|:(?:\*\*|__)?)\s+\S[\s\S]*)$`,
  'u',
);

const signBeforeAside = new RegExp(
  String.raw`^(?<title>[^\r\n()]{2,120}?)\s+(?<said>${statusSigns})\s*(?<aside>\([^()\r\n]{1,80}\))$`,
  'u',
);

/** As in "**Docker:** ✅ installed", "**✅ Docker** installed" and "**Docker ✅:** installed": the words around the sign stay. */
export function saidBySignInside(text: string, words: StatusWords): SaidInLine | undefined {
  const start = text.slice(0, 2000);
  const { title: work = '', said: last = '', aside = '' } = signBeforeAside.exec(text.slice(0, 300))?.groups ?? {};
  const ofLast = last === '' ? undefined : words.read(last);
  if (ofLast && text.length < 300) return found(ofLast, last, last, `${work} ${aside}`);
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
