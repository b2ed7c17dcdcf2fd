/** A status in front of the words of a line: "Done: Kafka", "[WIP] Kafka", "✅ Kafka". */
import { plainWord } from '../report/status-forms.ts';
import { statusSigns } from '../report/status-signs.ts';
import type { StatusWords } from '../report/status-words.ts';
import { beginningOf } from './said-beginning.ts';
import { emphasis, longest, phrase, separator, type SaidInLine } from './said-in-line.ts';
import { comingNext, waitingFor } from './small-words.ts';

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
const waiting = /^(?<said>[^:]{8,60}):\s+(?=\S)/u;
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
  (count) => new RegExp(String.raw`^(?<said>(?:\p{Lu}[\p{Lu}'’-]+\.?\s+){${count}})(?=[\p{Lu}\p{N}])`, 'u'),
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

/** Returns undefined if there is none. */
export function inFront(text: string, words: StatusWords): SaidInLine | undefined {
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
    result(waiting, (text) => (waitingFor.exec(text)?.groups?.['whom'] ? { status: undefined } : undefined)) ??
    result(wingding, (tick) => words.read(/[üþ\uf0fc\uf0fe]/.test(tick) ? '✔' : '☒'), true) ??
    bracketWithMore(text, words)
  );
}
