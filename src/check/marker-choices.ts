/** The lines that an author may have meant by words that do not say one status. */
import { correctedLines } from '../report/diagnostics/source.ts';
import { itemTagText } from '../report/lines/item-tag.ts';
import type { ReadLine } from '../report/lines/lines.ts';
import { isItem } from '../report/markdown/tags.ts';
import { lineSlug } from '../report/slug.ts';
import { plainWord } from '../report/status-forms.ts';
import { asBefore } from '../report/status-phrases.ts';
import { statusById, type BuiltInId, type Status } from '../report/status.ts';
import { insideSentence } from '../strings/translate.ts';
import type { EarlierLine } from './earlier-lines.ts';
import { isMarked, withAside, wordsOf } from './line-words.ts';
import type { Correction, ReportSeen } from './rule.ts';
import type { SaidInLine } from './said-in-line.ts';
import { differenceOf, slugWords } from './similar-words.ts';
import { waitingFor } from './small-words.ts';

/** What else than work in progress, or not begun, words may mean: the first that fits counts. */
const meanings: readonly (readonly [words: RegExp, ids: readonly BuiltInId[]])[] = [
  [
    /(?:nicht|not|nt|no|pas) (?:\p{L}+ ){0,2}(?:angefang|begonn|gestart|start|begun|kick|tackl|launch|angegang|empez|inici|comenz|commenc)/u,
    ['not-started'],
  ],
  [/erledigt|vom tisch|archiv|replaced|superseded|ersetzt/u, ['completed', 'dropped']],
  // The box of Word that somebody ticked.
  [/^☒/u, ['completed', 'not-started', 'dropped']],
  [/^[❌✗✘✖]|^:x:|^n\/a$/u, ['not-started', 'dropped']],
  [/^(?:suspen|ausgesetzt|zurückgestellt|shelved)/u, ['in-progress', 'not-started', 'dropped']],
  [
    /stop+|halted|terminat|eingestellt|^no (?:hay )?(?:money|budget|funds|dinero)|^(?:detenid|paraliz|parad|ya no)|arr[êe]t/u,
    ['in-progress', 'dropped'],
  ],
  [/^(?:🟢|green|grün|verde?)/u, ['in-progress', 'completed']],
  [/^(?:🟡|🟠|amber|yellow|gelb|amarill|jaune)/u, ['in-progress']],
  [
    /^(?:order|approv|submi|bestell|beauftrag|genehm|beantrag|pedid|encarg|aprob|command|valid)/u,
    ['in-progress', 'completed'],
  ],
  [/\?|^[🔵⚪]|^\d+ ?\/|^un(?:known|clear|klar)/u, ['in-progress', 'not-started', 'completed']],
];
const open: readonly BuiltInId[] = ['in-progress', 'not-started'];

/** The last line about the same work; undefined for a line below another one. */
export function earlierLine(read: ReadLine, title: string, seen: ReportSeen): EarlierLine | undefined {
  const { continues, id } = read.line.tag;
  const [area = ''] = read.line.id.split('/');
  const path = continues ?? (id === undefined ? `${area}/${lineSlug(title)}` : read.line.id);
  return linesBefore(read, seen).find((earlier) => earlier.line.id === path);
}

/** Of the area of a line that is below no other one. */
function linesBefore({ line: { id }, bullet }: ReadLine, { earlierIn }: ReportSeen): readonly EarlierLine[] {
  return bullet.position?.start.column === 1 ? earlierIn(id.split('/')[0]!) : [];
}

/**
 * The words of a sentence such as "Still working on replacing the ovens" as an earlier report has them, or with the id under
 * which it does; undefined unless one line that this report lacks is about the same.
 */
export function earlierWords(title: string, read: ReadLine, seen: ReportSeen): string | undefined {
  const words = title.replace(/\.$/, '');
  const own = slugWords(lineSlug(words));
  const here = new Set(seen.document.lines.map(({ line }) => line.tag.continues ?? line.id));
  const [one, ...others] = linesBefore(read, seen).flatMap(({ line, status }) => {
    const difference = here.has(line.id) || status?.closed ? undefined : differenceOf(own, slugWords(line.slug));
    return difference === undefined || line.slug === own.slug ? [] : [{ line, difference }];
  });
  if (!one || others.length > 0 || read.paragraph.children.some(isItem)) return undefined;
  return one.difference === 0 ? one.line.written : `${words} ${itemTagText({ continues: one.line.id })}`;
}

/** A line with each marker that is possible. What was being worked on has begun, and what is unchanged has its marker. */
export function choicesFor(found: SaidInLine, read: ReadLine, seen: ReportSeen, also?: Status): Correction {
  const { word, others, remark } = found;
  const plain = plainWord(word);
  const title = withoutWord(others, word);
  const before = earlierLine(read, title, seen)?.status;
  if (before?.marker !== undefined && asBefore.test(plain) && !also) return { instead: `[${before.marker}] ${title}` };
  const [, ids = open] = meanings.find(([pattern]) => pattern.test(plain) || pattern.test(word.trim())) ?? [];
  const isLeft = (id: BuiltInId) => id !== 'not-started' || ids !== open || before?.id !== 'in-progress';
  const indent = ' '.repeat((read.bullet.position?.start.column ?? 1) + 1);
  const rest = remark === '' ? '' : `\n\n${indent}${remark}`;
  const isTagged = read.paragraph.children.some(isItem);
  const aside = asideOf(word);
  const waiting = isTagged ? undefined : waitingFor.exec(aside)?.groups;
  const withTag = ({ closed }: Status) => {
    const reason = closed === 'dropped' && !isTagged && /\p{L}{2}/u.test(aside) && !title.includes(aside) ? aside : '';
    return waiting?.['whom'] || reason ? `${title} ${itemTagText({ waitsFor: waiting?.['whom'], reason })}` : undefined;
  };
  const lines = ids
    .filter((id) => isLeft(id) && id !== also?.id)
    .map((id): Choice => {
      const status = statusById(id, seen.statuses);
      return [status, (withTag(status) ?? (remark === '' ? withWord(others, word) : others)) + rest];
    });
  if (also) lines.push([also, (also.closed === 'dropped' && withTag(also)) || title + rest]);
  return chosen(lines, read, seen, waiting && !waiting['whom'] ? waitsAdvice : '');
}

/** The status that is meant, and the words of the line then. */
export type Choice = readonly [status: Status, words: string];

const waitsAdvice = '\nwith <Item waitsFor="whom or what" /> at its end, if it waits for others';

/** One line as the correction, or several to choose from. */
export function chosen(
  lines: readonly Choice[],
  read: ReadLine,
  { document: { file } }: ReportSeen,
  advice = '',
): Correction {
  const words = wordsOf(read, file.text);
  const isTaken = isMarked(read, words) && !/^\[.\](?:\s|$)/u.test(words.text);
  const over = [isTaken ? file.text.lastIndexOf('[', words.start - 1) : words.start, words.end] as const;
  const marked = lines.map(([status, line]) => [when(status), `[${status.marker}] ${line}`] as const);
  if (marked.length === 1) return { instead: marked[0]![1], over };
  const rows = marked.map(([condition, line], index) => {
    const row = correctedLines(file.text, ...over, line);
    return index === 0 ? row : `or, if it ${condition}:\n${row}`;
  });
  return { fix: rows.join('\n') + advice };
}

function when({ id, closed, word }: Status): string {
  if (id === 'not-started') return 'has not begun';
  return closed === 'dropped' ? 'was dropped' : `is ${insideSentence(word)}`;
}

function asideOf(word: string): string {
  const plain = word.trim().replace(/^[([*_\s:–—-]+|[)\]*_\s.!:]+$/gu, '');
  return /^\P{Ll}{4,}$/u.test(plain) ? plain.toLowerCase() : plain;
}

/** The words with the status in parentheses, unless they say it, or it is a sign. */
function withWord(others: string, word: string): string {
  const aside = asideOf(word);
  return /\p{L}{2}/u.test(aside) ? withAside(others, aside) : others;
}

/** The words without a parenthesis that has the status. */
export function withoutWord(others: string, word: string): string {
  const [aside = ''] = /\s*\([^()]*\)$/.exec(others) ?? [];
  return aside.includes(asideOf(word)) && aside !== '' ? others.slice(0, -aside.length) : others;
}
