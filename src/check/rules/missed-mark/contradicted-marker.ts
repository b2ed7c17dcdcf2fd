import { quote, type Stretch } from '../../../report/diagnostics/source.ts';
import { wordsOf } from '../../line-words.ts';
import { insideSentence } from '../../../strings/translate.ts';
import type { Correction, ReportRule, ReportSeen } from '../../rule.ts';
import type { Status } from '../../../report/status.ts';
import { correctedWords } from '../../corrected-words.ts';
import type { SaidInLine } from '../../said-in-line.ts';
import { saidInLine } from '../../said-status.ts';
import { begunWithMore, carriedTo } from '../../small-words.ts';

/** Perhaps with a remark in parentheses. */
const struckOut = /^~~[^~\r\n]+~~\s*(?:\([^()]*\))?$/;

/** A marker, and words that say another status. */
export const contradictedMarker: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, words } = seen;
    if (document.report.kind === 'plan') return;
    for (const { line, marker, ...read } of document.lines) {
      const status = marker?.status;
      if (!status) continue;
      const { text, start, end } = wordsOf({ line, marker, ...read }, document.file.text);
      const unmarked = text.replace(/^\[.\]\s+/u, '');
      const said = unmarked.includes('<-') ? undefined : saidInLine(unmarked, words);
      const other = said?.said.status;
      if (!said && !status.closed && struckOut.test(unmarked))
        report({
          at: [start, end],
          found: `\`[${status.marker}]\` (${insideSentence(status.word)}) before words that are struck out`,
          expected: 'a marker and words that agree',
          fix: 'Write the marker that is true, and do not strike the words out.',
        });
      const mayLack = status.closed === 'delivered' && anyLack.test(unmarked);
      const left = mayLack ? stillLeft.exec(unmarked)?.groups?.['left'] : undefined;
      if (left !== undefined) {
        report({
          at: [start, end],
          found: `\`[${status.marker}]\` (${insideSentence(status.word)}) before words that say ${quote(left)}`,
          expected: 'a marker and words that agree',
          fix: 'Write the marker that is true, or a line of its own for what is left.',
        });
        continue;
      }
      // Words such as "Measured the walls" name the work in the past tense.
      if (said && (isOfPart(said) || (said.others === unmarked && said.written === said.word))) continue;
      if (said && status.closed && begunWithMore.test(said.word)) continue;
      // Closed work is called closed however it ended, and a percentage may be a goal.
      if (!said || isGoal.test(said.word) || !(other ? disagree(status, other) : deniesEnd(status, said))) continue;
      report({
        at: [start, end],
        found: `\`[${status.marker}]\` (${insideSentence(status.word)}) before words that say ${quote(said.word)}`,
        expected: 'a marker and words that agree',
        ...correctionOf(said, status, [start, end], seen),
      });
    }
  },
};

/** A clause that says what is left: "(open: oven 4)", ", the test is still missing". */
const stillLeft = new RegExp(
  String.raw`(?:[,;(]|\s[–—-]\s|\.\s)\s*(?<left>(?:${[
    '(?:still )?(?:open|missing|outstanding|to do|left|offen|fehlt|fehlen|ausstehend|pendientes?|faltan?|abierto|manque|reste)\\s*:[^()]+',
    '[^,;()]{0,60}?\\s(?:(?:is|are) (?:still )?(?:missing|outstanding|pending|open)|not yet \\p{L}+|still (?:to do|open|missing|pending)|(?:steht|stehen) noch aus|(?:fehlt|fehlen) noch|noch (?:offen|ausstehend)|(?:aún|todavía) falta|(?:está|queda)n? pendientes?|(?:est|sont) encore à \\p{L}+)',
    '(?:es fehlt|es fehlen|fehlt noch|fehlen noch|noch offen|solo falta|sólo falta|falta|faltan|queda|quedan|il manque|il reste|still needs?|still missing)\\s(?!de\\s)[^()]{3,60}(?=\\)?$)',
  ].join('|')}))(?:\)|\.|$)`,
  'iu',
);

/** Most lines have none of these, and the whole pattern takes long. */
const anyLack =
  /open|missing|outstanding|pending|to do|left|need|not yet|offen|aus(?![\p{L}])|fehl|ausstehend|pendiente|falta|abierto|queda|manque|reste|encore/iu;

const isGoal = /^[^\p{L}]*%[^\p{L}]*$/u;

function disagree(status: Status, other: Status): boolean {
  // Completed work was not dropped, but what was dropped is done with.
  if (status.closed === 'delivered' && other.closed === 'dropped') return true;
  return other !== status && !(other.closed && status.closed);
}

/** Completed work is not on hold, or waiting for something; but it may have been late, on track or red. */
function deniesEnd({ closed }: Status, { word, written }: SaidInLine): boolean {
  if (closed === 'dropped') return written !== word && (carriedTo.test(word) || putOff.test(word));
  return closed === 'delivered' && written !== word && notDone.test(word);
}

const notDone = new RegExp(
  `^(?:(?:still|noch|immer noch|aún|todavía|sigue|encore|toujours) )?(?:${[
    'on hold|paused|parked|shelved|suspended|blocked|stuck|stalled|waiting|awaiting|pending|incomplete|unfinished|not yet|not (?:quite|fully)|still (?:open|missing)',
    'pausiert|blockiert|angehalten|zurückgestellt|auf eis|wartet|ausstehend|steht (?:noch )?aus|unvollständig|unfertig|noch nicht',
    'en (?:espera|pausa)|bloquead[oa]|parad[oa]|paralizad[oa]|pendiente|incomplet|sin terminar|(?:aún|todavía) no',
    'en (?:attente|pause|suspens)|bloqué|incompl|inachevé|pas encore|non terminé',
  ].join('|')})`,
  'iu',
);

/** Dropped work does not go on later. */
const putOff =
  /^(?:postponed|deferred|delayed|rescheduled|verschoben|aufgeschoben|vertagt|zurückgestellt|aplazad[oa]|pospuest[oa]|reprogramad[oa]|reportée?|différée?)(?!\p{L})/iu;

/** Authors who tick boxes write `[ ]` before all work that is not done, and say in words that it is in progress. */
function correctionOf(said: SaidInLine, { marker }: Status, [start, end]: Stretch, seen: ReportSeen): Correction {
  const other = said.said.status;
  const isTicking = marker === ' ' && other?.closed === undefined && other?.marker !== undefined && said.remark === '';
  if (!isTicking) return { fix: 'Write the marker that is true, and delete the words that say another status.' };
  return { over: [seen.document.file.text.lastIndexOf('[', start - 1), end], instead: correctedWords(said, seen) };
}

/** "Done in staging." as a sentence of its own may be about a part of the work. */
function isOfPart({ written, word, others }: SaidInLine): boolean {
  const saysMore = others.includes(word.replace(/[.!]$/, ''));
  return /^[.;]/.test(written) && saysMore;
}
