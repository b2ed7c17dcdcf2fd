/** A word, a sign or a percentage in place of a status marker. */
import { quote } from '../../../report/diagnostics/source.ts';
import type { Status } from '../../../report/status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { brokenMarkerOf } from '../../broken-markers.ts';
import { correctedLine } from '../../corrected-words.ts';
import { choicesFor, earlierLine, earlierWords, withoutWord } from '../../marker-choices.ts';
import { isOfKey, keyOf, saidByKey } from '../../key-of-signs.ts';
import { lineText } from '../../line-text.ts';
import { isMarked, markerExpected, wordsOf, type LineWords } from '../../line-words.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import type { SaidInLine } from '../../said-in-line.ts';
import { placesOf, saidAtPlace } from '../../said-like-others.ts';
import { saidInLine } from '../../said-status.ts';
import { severalStatuses } from '../../several-statuses.ts';
import { fieldsOfLines, isNextStep } from './field-as-line.ts';
import { statusAlone } from './status-of-others.ts';
import { linesBelowStatus } from './status-above-lines.ts';

export const statusInWords: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const below = linesBelowStatus(seen);
    const subLines = new Set(seen.document.lines.flatMap(({ line }) => line.lines));
    // Other rules say what is wrong with fields and the line that they are about, and with lines below a title.
    const fields = fieldsOfLines(seen);
    const ofFields = new Set(
      [...fields].flatMap(([line, below]) => [line, ...below.flatMap(({ read }) => read ?? [])]),
    );
    const groups = new Set(
      seen.document.lines.flatMap((read) =>
        read.line.lines.length > 0 && statusAlone(read, seen) ? [read.line, ...read.line.lines] : [],
      ),
    );
    const key = keyOf(seen.document, seen.words);
    const lines = seen.document.lines.filter(
      (read) =>
        !below.has(read.bullet) &&
        !isOfKey(key, read.bullet) &&
        !groups.has(read.line) &&
        !ofFields.has(read) &&
        !(subLines.has(read.line) && isNextStep(read.line.written)),
    );
    const certain: string[] = [];
    const silent: ReadLine[] = [];
    for (const line of lines) {
      const mistake = explain(line, seen, (text) => {
        // A row below a title in bold letters begins a sentence.
        const words = text.replace(/^(\*\*[^*\r\n]+\*\*):?\s*[\r\n]+\s*/, '$1: ');
        const keyed = saidByKey(words, key);
        // All signs of such a key are one mistake.
        if (keyed?.said.status && key.isOther) return undefined;
        const found = keyed ?? saidInLine(words, seen.words);
        if (found?.said.status) certain.push(text);
        if (!found) silent.push(line);
        return found;
      });
      if (mistake) report(mistake);
    }
    const places = certain.length === 0 ? [] : placesOf(certain, seen.words);
    for (const line of places.length === 0 ? [] : silent) {
      const mistake = explain(line, seen, (words) => saidAtPlace(words, places, seen.words));
      if (mistake) report(mistake);
    }
  },
};

function explain(
  read: ReadLine,
  seen: ReportSeen,
  find: (words: string) => SaidInLine | undefined,
): MistakeHere | undefined {
  const words = wordsOf(read, seen.document.file.text);
  if (isMarked(read, words) || brokenMarkerOf(read, seen) || isCode.test(words.text)) return undefined;
  const isPlan = seen.document.report.kind === 'plan';
  const several = severalStatuses(words.text, seen.words);
  if (several) return eachOnItsLine(several, words, read, isPlan);
  const found = find(words.text);
  // Such a sentence is a plan, unless it says that the work is done.
  const isSentence = found?.others === words.text && found.written === found.word;
  if (!found || (isPlan && (!isWrongInPlan(found) || (isSentence && !found.said.status?.closed)))) return undefined;
  const { status } = found.said;
  const earlier = status && !isPlan && found.remark === '' ? earlierWords(found.others, read, seen) : undefined;
  const corrected = earlier === undefined ? correctedLine(found, read, seen) : `[${status?.marker}] ${earlier}`;
  const open =
    isPlan && status?.closed === 'delivered'
      ? earlierLine(read, withoutWord(found.others, found.word), seen)
      : undefined;
  return {
    at: [words.start, words.end],
    found: `${quote(found.written.trim())}, a status in words`,
    expected: isPlan && status?.closed ? notInPlan(status) : markerExpected(seen, 'other words if it is not a status'),
    ...(open?.file !== undefined && open.status?.closed === undefined
      ? {
          fix: `Delete this line if it is ${insideSentence(status!.word)}, and write in ${open.file}:\n- [${status?.marker}] ${found.others}\nor, if it is not:\n${lineText(read.line, { written: corrected })}`,
        }
      : isPlan && isSentence
        ? { fix: 'Delete the line if the work is done, or say what is planned.' }
        : isPlan || status
          ? { instead: corrected }
          : choicesFor(found, read, seen)),
  };
}

function eachOnItsLine(
  parts: NonNullable<ReturnType<typeof severalStatuses>>,
  { text, start, end }: LineWords,
  { bullet }: ReadLine,
  isPlan: boolean,
): MistakeHere {
  const indent = ' '.repeat((bullet.position?.start.column ?? 1) - 1);
  const lines = parts.map(({ marker, word, work }) => {
    if (isPlan) return work;
    return marker === undefined ? `${work} (${word})` : `[${marker}] ${work}`;
  });
  return {
    at: [start, end],
    found: `${quote(text)}, several statuses in one line`,
    expected: isPlan ? 'a line for each piece of work' : 'a line for each piece of work, with its marker',
    instead: lines.join(`\n${indent}- `),
  };
}

/** A status of Confluence, or an arrow to the left, is code to MDX, and a mistake of its own. */
const isCode = /(?<!\\)(?:\{status\b|<-)/i;

function notInPlan({ word }: Status): string {
  return `no status, as all of a plan is planned; delete the line if it is ${insideSentence(word)}`;
}

/** A plan may name a goal in percent, or a colour, unless it says that it is the status. */
function isWrongInPlan({ said, word, written, isMarker }: SaidInLine): boolean {
  const isGoal = said.status === undefined || /^[\d\s%]*$/.test(word);
  return isMarker || !isGoal || announcesStatus.test(written);
}

const announcesStatus = /\b(?:status|state|stand|zustand|estado|statut|état)\s*[:=]/iu;
