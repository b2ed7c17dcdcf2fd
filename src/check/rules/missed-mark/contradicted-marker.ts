import { quote } from '../../../report/diagnostics/source.ts';
import { wordsOf } from '../../line-words.ts';
import { insideSentence } from '../../../strings/translate.ts';
import type { Correction, ReportRule, ReportSeen } from '../../rule.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import { statusById, type Status } from '../../../report/status.ts';
import { correctedLine } from '../../corrected-words.ts';
import { chosen, choicesFor, withoutWord } from '../../marker-choices.ts';
import type { SaidInLine } from '../../said-in-line.ts';
import { struckChoices } from './struck-out.ts';
import { saidInLine } from '../../said-status.ts';
import { begunWithMore, isCarried } from '../../small-words.ts';
import { quickPattern } from '../../../report/quick-pattern.ts';

/** Perhaps with a remark in parentheses. */
const struckOut = /^~~[^~\r\n]+~~\s*(?:\([^()]*\))?$/;

/** A marker, and words that say another status. */
export const contradictedMarker: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    const { document, words } = seen;
    if (document.report.kind === 'plan') return;
    const inProgress = statusById('in-progress', seen.statuses);
    for (const read of document.lines) {
      const status = read.marker?.status;
      if (!status) continue;
      const { text, start, end } = wordsOf(read, document.file.text);
      const unmarked = text.replace(/^\[.\]\s+/u, '');
      const said = unmarked.includes('<-') ? undefined : saidInLine(unmarked, words);
      const other = said?.said.status;
      if (!said && !status.closed && struckOut.test(unmarked))
        report({
          at: [start, end],
          found: `\`[${status.marker}]\` (${insideSentence(status.word)}) before words that are struck out`,
          expected: 'a marker and words that agree',
          ...struckChoices(unmarked, read, seen),
        });
      // Words such as "Measured the walls" name the work in the past tense.
      const isWork = said && (isOfPart(said) || (said.others === unmarked && said.written === said.word));
      const mayHaveBegun = said && status.closed && begunWithMore.test(said.word);
      // Closed work is called closed however it ended, and a percentage may be a goal.
      const isDenied = said && !isGoal.test(said.word) && (other ? disagree(status, other) : deniesEnd(status, said));
      const mayLack = status.closed === 'delivered' && anyLack.test(unmarked);
      const left = mayLack ? stillLeft.exec(unmarked)?.groups?.['left'] : undefined;
      // ", but the docs are pending" is more than a status of its own.
      const isLeft = left !== undefined && !said?.others.includes(left);
      if (isDenied && !isWork && !mayHaveBegun && !(isLeft && /\s\S+\s/.test(left) && !left.startsWith(said.word))) {
        report({
          at: [start, end],
          found: `\`[${status.marker}]\` (${insideSentence(status.word)}) before words that say ${quote(said.word)}`,
          expected: 'a marker and words that agree',
          ...correctionOf(said, status, read, seen),
        });
        continue;
      }
      if (left === undefined) continue;
      const title = unmarked.replace(left, '').replace(/[\s,;.–—-]*(?:\([\s,;]*\))?\.?$/u, '');
      report({
        at: [start, end],
        found: `\`[${status.marker}]\` (${insideSentence(status.word)}) before words that say ${quote(left)}`,
        expected: 'a marker and words that agree',
        ...chosen(
          [
            [inProgress, unmarked.includes('(') ? unmarked : `${title} (${left})`],
            [status, title],
          ],
          read,
          seen,
        ),
      });
    }
  },
};

/** A clause that says what is left: "(open: oven 4)", ", the test is still missing". */
const stillLeft = quickPattern(
  new RegExp(
    String.raw`(?:[,;(]|\s[–—-]\s|\.\s)\s*(?<left>(?:${[
      '(?:still )?(?:open|missing|outstanding|to do|left|offen|fehlt|fehlen|ausstehend|pendientes?|faltan?|abierto|manque|reste)\\s*:[^()]+',
      '[^,;()]{0,60}?\\s(?:(?:is|are) (?:still )?(?:missing|outstanding|pending|open)|not yet \\p{L}+|not (?:finished|done|completed?|delivered|ready|started|tested|approved|there)|(?:noch )?nicht (?:fertig|abgeschlossen|erledigt|begonnen|geliefert|getestet|freigegeben|da)|(?:aún |todavía )?(?:no|sin) (?:termin|acab|entreg|complet|prob)\\p{L}+|pas (?:encore )?(?:fini|terminé|livré|testé)e?s?|still (?:to do|open|missing|pending)|(?:steht|stehen) noch aus|(?:fehlt|fehlen) noch|noch (?:offen|ausstehend)|(?:aún|todavía) falta|(?:está|queda)n? pendientes?|(?:est|sont) encore à \\p{L}+)',
      '(?:es fehlt|es fehlen|fehlt noch|fehlen noch|noch offen|solo falta|sólo falta|falta|faltan|queda|quedan|il manque|il reste|still needs?|still missing)\\s(?!de\\s)[^()]{3,60}(?=\\)?$)',
    ].join('|')}))(?:\)|\.|$)`,
    'iu',
  ),
);

/** Most lines have none of these, and the whole pattern takes long. */
const anyLack =
  /open|missing|outstanding|pending|to do|left|need|not yet|offen|aus(?![\p{L}])|fehl|ausstehend|pendiente|falta|abierto|queda|manque|reste|encore|not |nicht |sin |no |pas /iu;

const isGoal = /^[^\p{L}]*%[^\p{L}]*$/u;

function disagree(status: Status, other: Status): boolean {
  // Completed work was not dropped, but what was dropped is done with.
  if (status.closed === 'delivered' && other.closed === 'dropped') return true;
  return other !== status && !(other.closed && status.closed);
}

/** Completed work is not on hold, or waiting for something; but it may have been late, on track or red. */
function deniesEnd({ closed }: Status, { word, written }: SaidInLine): boolean {
  const isLater = isCarried(word) || putOff.test(word);
  return (
    closed !== undefined &&
    written !== word &&
    (isLater || (closed === 'delivered' && (notDone.test(word) || (/^\P{L}/u.test(written) && open.test(word)))))
  );
}

const notDone = quickPattern(
  new RegExp(
    `^(?:(?:still|noch|immer noch|aún|todavía|sigue|encore|toujours) )?(?:${[
      'on hold|paused|parked|shelved|suspended|blocked|stuck|stalled|waiting|awaiting|pending|incomplete|unfinished|not yet|not \\p{L}+(?:ed|ne)$|not (?:quite|fully)|still (?:open|missing)',
      'pausiert|blockiert|angehalten|zurückgestellt|auf eis|wartet|ausstehend|steht (?:noch )?aus|unvollständig|unfertig|(?:noch )?nicht ',
      'en (?:espera|pausa)|bloquead[oa]|parad[oa]|paralizad[oa]|pendiente|incomplet|sin terminar|(?:aún|todavía) no',
      'en (?:attente|pause|suspens)|bloqué|incompl|inachevé|pas encore|non terminé',
    ].join('|')})`,
    'iu',
  ),
);

/** Apart from the words, these say it of the work. */
const open = /^(?:open|offen|abiert[oa]|ouverte?|carried (?:over|forward)|übertragen)$/iu;

/** Closed work does not go on later. */
const putOff = quickPattern(
  /^(?:postponed|deferred|delayed|rescheduled|verschoben|aufgeschoben|vertagt|zurückgestellt|aplazad[oa]|pospuest[oa]|reprogramad[oa]|reportée?|différée?)(?!\p{L})/iu,
);

/** Words are written with more care than a box is ticked, but those about a part may stand behind any marker. */
function correctionOf(said: SaidInLine, status: Status, read: ReadLine, seen: ReportSeen): Correction {
  const other = said.said.status;
  if (other?.marker === undefined) return choicesFor(said, read, seen, status);
  const words = correctedLine(said, read, seen).replace(/^\[.\] /u, '');
  const isCertain = status.closed === undefined || !said.others.includes(said.word);
  const title = withoutWord(said.others, said.word);
  return chosen([[other, words], ...(isCertain ? [] : [[status, title] as const])], read, seen);
}

/** "Done in staging." as a sentence of its own may be about a part of the work. */
function isOfPart({ written, word, others }: SaidInLine): boolean {
  const saysMore = others.includes(word.replace(/[.!]$/, ''));
  return /^[.;]/.test(written) && saysMore;
}
