import { itemTagText } from '../report/lines/item-tag.ts';
import type { ReadLine } from '../report/lines/lines.ts';
import { isItem } from '../report/markdown/tags.ts';
import { withMarker } from './line-words.ts';
import { withoutWord } from './marker-choices.ts';
import type { ReportSeen } from './rule.ts';
import { behindStatus } from './said-beginning.ts';
import type { SaidInLine } from './said-in-line.ts';
import { causal, waitingFor } from './small-words.ts';

/** The words of a line that says its status in words, with its marker and without that status. */
export function correctedWords({ said, others }: SaidInLine, seen: ReportSeen): string {
  // The percentage stays where it does not change the id.
  const words = said.share === undefined || others.includes('%') ? others : `${others} (${said.share})`;
  return said.status?.marker === undefined ? words : withMarker(said.status.marker, words, seen);
}

/** Words that are struck out. */
export const struckOut = /^~~(\S(?:[^~\r\n]*\S)?)~~$/;

/** The words of a line without a parenthesis that has the status: "Kafka (carried over, in progress)". */
function withoutAside({ others, word, said: { share } }: SaidInLine): string {
  const [aside = ''] = /\s*\([^()]*\)$/.exec(others) ?? [];
  const isSaid = share === undefined && aside !== '' && aside.includes(word.replace(/[.!]$/, ''));
  return isSaid ? others.slice(0, -aside.length) : others;
}

const longestReason = 100;
/** Of words for dropped work, those that say why. */
const saysWhy =
  /need|required|necessary|relevant|scope|obsolete|duplicate|superseded|replaced|ersetzt|sustitu|nötig|notwendig|bedarf|hinfällig|duplikat|falta|necesari|alcance|presupuesto|duplicad|nécessaire|utile|doublon/iu;

/** The whole line, with why work was dropped, or what it waits for, in its tag. */
export function correctedLine(found: SaidInLine, { bullet, paragraph }: ReadLine, seen: ReportSeen): string {
  const isPlan = seen.document.report.kind === 'plan';
  const { said, remark, word } = found;
  // In a plan, nothing stays of what says a status.
  const [, aside = ''] = /\(([^()]*)\)$/.exec(found.others) ?? [];
  const { rest, isReason, isApart } = behindStatus(aside.endsWith(` ${word}`) ? aside : word, seen.words);
  const others = isApart && found.others.endsWith(`(${word})`) ? found.others.replace(word, () => rest) : found.others;
  const title = (isPlan ? withoutAside(found) : others).replace(struckOut, '$1');
  const line = correctedWords({ ...found, others: title }, seen);
  const indent = ' '.repeat((bullet.position?.start.column ?? 1) + 1);
  const whole = remark === '' ? line : `${line}\n\n${indent}${remark}`;
  if (isPlan || paragraph.children.some(isItem)) return whole;
  if (said.status?.closed === 'dropped') {
    const isShort = remark.length <= longestReason && !/[.:] /.test(remark);
    const ofWord = isReason ? rest.replace(causal, '') : saysWhy.test(word) ? word.trim() : '';
    const reason = remark === '' ? ofWord : isShort ? remark.replace(causal, '').replace(/\.$/, '') : '';
    return reason === '' ? whole : `${withoutWord(line, isReason ? rest : word)} ${itemTagText({ reason })}`;
  }
  const more = remark || rest;
  const whom = said.status?.closed ? undefined : waitingFor.exec(more)?.groups?.['whom'];
  return whom === undefined ? whole : `${withoutWord(line, more)} ${itemTagText({ waitsFor: whom })}`;
}
