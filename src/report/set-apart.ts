/**
 * Status words that are set apart in a line: at its beginning or end, between brackets, in bold letters, or behind a
 * separator. Nothing else in a line is read as a status.
 */
import { checkboxes, statusSigns } from './status-signs.ts';
import { plainWord, type StatusWords } from './status-words.ts';
import type { Status } from './status.ts';

interface SetApart {
  status: Status;
  /** As it is written, with its brackets or separator. */
  written: string;
  /** The words of the line without it. */
  others: string;
  /** Whether it can mean nothing else: real lists are decorated with signs, and explain words behind a colon. */
  isCertain: boolean;
  /** Whether nothing but a sign says it, and that is no checkbox. */
  isSign: boolean;
}

/** No status is further from an end of the line. */
const longest = 60;

/** Ways to begin a line with a word apart from the others. */
const atStart: readonly RegExp[] = [
  /^\\?[[(](?<word>[^[\]()\r\n]{2,40}?)\\?[\])](?::|\s+[-–—])?\s+(?=\S)/u,
  new RegExp(String.raw`^(?<word>(?:${statusSigns}\s*)+)[:–—-]?\s*(?=\S)`, 'u'),
];
/** The words that follow may say what this one means. */
const inBold = /^(?<mark>\*\*|__)(?<word>[^*_\r\n]{2,40}?)(?::\k<mark>|\k<mark>(?::|\s+[-–—]))\s+(?=\S)/u;
/** More words have to follow, because "Started: 12 May" says something else. */
const beforeSeparator = /^(?<word>[^\r\n:–—|]{2,40}?)(?::|\s+[-–—|])\s+(?=\S*\p{L}{2}\S*\s.*\p{L}{2})/u;

/** Ways to end it. */
const atEnd: readonly RegExp[] = [
  /(?<!\s)\s*[*_]{0,2}(?<!\])\\?[[(](?<word>[^[\]()\r\n]{2,40}?)\\?[\])][*_]{0,2}[.!]?$/u,
  // An emphasised word may end a sentence, but not with a capital letter.
  /(?<!\s)(?:\s*:|\s+[-–—])\s+(?<mark>\*\*|__|[*_])(?<word>[^*_\r\n]{2,40}?)\k<mark>[.!]?$/u,
  /(?<!\s)\s+(?<mark>\*\*|__|[*_])(?<word>\p{Lu}[^*_\r\n]{1,40}?)\k<mark>$/u,
  /(?<!\s)(?:\s*:|\s+(?:-{1,2}>?|[–—→|]))\s+(?<word>[^\r\n:–—→|]{2,40}?)$/u,
  new RegExp(String.raw`\s*(?<word>(?:${statusSigns})+)$`, 'u'),
];

/** Without brackets, separators and signs, no word is apart from the others: most lines are like this. */
const onlyWords = /^[\p{L}\p{N}\s.,;'"]*$/u;

/** Undefined if no word apart from the others is a status, if two say different ones, or if nothing else is said. */
export function setApart(text: string, words: StatusWords): SetApart | undefined {
  const first = findAt('start', text, words);
  const last = findAt('end', first?.others ?? text, words);
  if (first && last && first.status !== last.status) return undefined;
  const found = last ? { ...last, ...(first && { written: first.written }) } : first;
  if (!found || !isTitle(found.others, words)) return undefined;
  const all = [first, last].filter((one) => one !== undefined);
  const isSaid = all.some(({ isCertain }) => isCertain);
  return { ...found, isCertain: isSaid && !onlyCode.test(found.others), isSign: all.every(({ isSign }) => isSign) };
}

function findAt(where: 'start' | 'end', text: string, words: StatusWords): SetApart | undefined {
  const isStart = where === 'start';
  const part = isStart ? text.slice(0, longest) : text.slice(-longest);
  if (onlyWords.test(part)) return undefined;
  for (const pattern of isStart ? [...atStart, inBold, beforeSeparator] : atEnd) {
    const found = pattern.exec(part);
    const word = found?.groups?.['word'] ?? '';
    const status = words.statusOf(word);
    if (!found || !status) continue;
    const rest = isStart ? text.slice(found[0].length) : text.slice(0, text.length - part.length + found.index);
    const isSign = plainWord(word) === '' && !isCheckbox.test(word);
    return {
      status,
      written: found[0].trim(),
      others: isStart ? rest : withoutLabel(rest, words),
      isCertain: pattern !== inBold && pattern !== beforeSeparator && !isSign,
      isSign,
    };
  }
  return undefined;
}

/** "Kafka – Status" is "Kafka". */
function withoutLabel(text: string, words: StatusWords): string {
  const [, before = '', label = ''] = /^(.*?)[\s,;|–—-]+(\p{L}+)$/u.exec(text) ?? [];
  return before !== '' && words.isLabel(label) ? before : text;
}

/** This may be a value that is explained, as in "`no` – rejected". */
const onlyCode = /^`[^`]+`$/;
const isCheckbox = new RegExp(checkboxes, 'u');
const anySign = new RegExp(statusSigns, 'u');

/** Code has no status, nothing but an aside or "Status" is no work, and "✅ Seals / ❌ Doors" is about several. */
function isTitle(text: string, words: StatusWords): boolean {
  const isCode = (text.match(/`/g)?.length ?? 0) % 2 === 1;
  const title = text.replace(/\([^()]*\)|[*_]/g, '').trim();
  return !isCode && !anySign.test(text) && /\p{L}/u.test(title) && !words.isLabel(title);
}

/** The status of a field such as "Status: done"; undefined if the text is anything else. */
export function statusField(text: string, words: StatusWords): Status | undefined {
  const [, label = '', value = ''] = /^[*_]{0,2}(\p{L}+)[*_]{0,2}\s*[:=][*_]{0,2}\s*(.+)$/u.exec(text.trim()) ?? [];
  return words.isLabel(label) ? words.ofCell(value) : undefined;
}

/** The status of a heading, a title or a line that says nothing else, but how many: "Done (3):" or "Done – 3". */
export function statusOfTitle(text: string, words: StatusWords): Status | undefined {
  const plain = text.replace(/(?<!\s)\s*\(\d+\)|(?<![\s:–—-])[\s:–—-]+\d{1,3}$|:$/g, '');
  return words.statusOf(plain) ?? statusField(plain, words);
}
