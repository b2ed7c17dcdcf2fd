/** Sub-lines such as "Status: done" and "Owner: Ann", which say something about the line above them and are no work. */
import { offsetsOf, quote } from '../../../report/diagnostics/source.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { SaidStatus } from '../../../report/read-status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { openMarkers } from '../../beside.ts';
import { isMarked, wordsOf } from '../../line-words.ts';
import { certainDay, namesDue } from '../../named-due.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { saidInLine } from '../../said-status.ts';
import { announcement, comingNext } from '../../small-words.ts';
import { statusAlone } from './status-of-others.ts';

/** What programs and assistants write below a piece of work, besides its status. */
const names =
  /^(?:owners?|assignees?|assigned to|lead|responsible|priority|effort|reason|blocker|bucket|sprint|milestone|labels?|grund|etappe|motivo|raison|verantwortliche?|verantwortlich|zuständig|priorität|aufwand|responsables?|prioridad|esfuerzo|priorité)$/iu;
const field = /^(?<name>\p{L}[\p{L} ]{1,20}?)\s*:\s*(?<value>\S.*)$/u;
const namesReason = /^(?:reason|grund|motivo|raison)$/iu;

interface Field {
  read: ReadLine;
  text: string;
  /** If it says the status. */
  said?: SaidStatus | undefined;
  due?: string | undefined;
  reason?: string | undefined;
}

export const fieldAsLine: ReportRule = {
  code: 'missed-mark',
  check(seen, report) {
    for (const [read, fields] of fieldsOfLines(seen)) report(explain(read, fields, seen));
  },
};

const known = new WeakMap<ReportSeen, Map<ReadLine, Field[]>>();

/** The lines of a report that have such fields below them. */
export function fieldsOfLines(seen: ReportSeen): ReadonlyMap<ReadLine, readonly Field[]> {
  const found = known.get(seen) ?? findFields(seen);
  known.set(seen, found);
  return found;
}

function findFields(seen: ReportSeen): Map<ReadLine, Field[]> {
  const { lines } = seen.document;
  const parentOf = new Map(lines.flatMap((read) => read.line.lines.map((line) => [line, read] as const)));
  const fields = new Map<ReadLine, Field[]>();
  for (const read of lines) {
    const parent = parentOf.get(read.line);
    const found = parent && read.line.lines.length === 0 ? fieldIn(read, seen) : undefined;
    if (parent && found) fields.set(parent, [...(fields.get(parent) ?? []), found]);
  }
  return fields;
}

function fieldIn(read: ReadLine, seen: ReportSeen): Field | undefined {
  const words = wordsOf(read, seen.document.file.text);
  const text = words.text.replace(/\*\*|__/g, '').replace(/\s*\(([^()]*)\)/g, ', $1');
  if (isMarked(read, words)) return undefined;
  const said = statusAlone(read, seen);
  if (said) return { read, text: text.replace(announcement, ''), said };
  const { name = '', value = '' } = field.exec(text)?.groups ?? {};
  if (namesDue.test(name)) return { read, text, due: certainDay(value, seen.words.language) };
  return names.test(name) ? { read, text, reason: namesReason.test(name) ? value : undefined } : undefined;
}

/** "Next steps: order the parts" says no status of a sub-line. */
export function isNextStep(written: string): boolean {
  const [label = '', more] = written.replace(/\*\*|__/g, '').split(':', 2);
  return more !== undefined && comingNext.test(label);
}

function explain(read: ReadLine, fields: readonly Field[], seen: ReportSeen): MistakeHere {
  const { line } = read;
  const source = seen.document.file.text;
  const isPlan = seen.document.report.kind === 'plan';
  const words = wordsOf(read, source);
  const isUnmarked = !isMarked(read, words);
  const own = isUnmarked ? saidInLine(words.text, seen.words) : undefined;
  const ofFields = fields.find(({ said }) => said);
  const said = ofFields?.said ?? own?.said;
  const { status, share } = said ?? {};
  const due = fields.find((one) => one.due !== undefined);
  const isDropped = !isPlan && (isUnmarked ? status : line.status)?.closed === 'dropped';
  const reason = isDropped && !line.tag.reason ? fields.find((one) => one.reason !== undefined) : undefined;
  const asides = [
    own?.remark ?? '',
    ...fields.map((one) => {
      if (one === due || one === reason) return '';
      if (!one.said) return one.text;
      const whole = seen.words.readAlone(one.text);
      return isPlan || whole?.status ? '' : whole ? insideSentence(one.text) : one.text;
    }),
    isPlan || own?.others.includes('%') ? '' : (share ?? ''),
  ].filter((aside) => aside !== '');
  const [mark = ''] = /^\[.\]\s+/u.exec(words.text) ?? [];
  const title = own?.others ?? words.text.slice(mark.length);
  const remarked = title.endsWith(')') ? `${title.slice(0, -1)}; ` : `${title} (`;
  const written = asides.length === 0 ? title : `${remarked}${asides.join('; ')})`;
  const tag = itemTagText({
    ...line.tag,
    ...(due?.due !== undefined && { due: { written: due.due, day: due.due } }),
    ...(reason && { reason: reason.reason }),
  });
  const from = read.item ? Math.max(offsetsOf(read.item).end, words.end) : words.end;
  const rest = withoutFields(fields, from, source);
  const over = [words.start, rest.end] as const;
  const text = (marker: string) => `${marker}${written}${tag === '' ? '' : ` ${tag}`}${rest.text}`;
  const mistake = {
    at: over,
    found: `${fields.map(({ read: { line } }) => quote(line.written)).join(' and ')} below this line, which ${fields.length === 1 ? 'says something' : 'say something'} about it and ${fields.length === 1 ? 'is' : 'are'} no work`,
    expected: isPlan
      ? 'all of it in one line, in parentheses or in its tag'
      : 'all of it in one line: the status as its marker, the rest in parentheses or in its tag',
  };
  if (isPlan || !ofFields) {
    const marker = isPlan || !isUnmarked || status?.marker === undefined ? mark : `[${status.marker}] `;
    return { ...mistake, instead: text(marker), over };
  }
  const marker = status?.marker;
  if (!isUnmarked)
    return marker === undefined || status === line.status
      ? { ...mistake, instead: text(mark), over }
      : { ...mistake, fix: `- ${text(`[${marker}] `)}\n(or with [${line.status.marker}] if that is true)` };
  if (marker !== undefined) return { ...mistake, instead: text(`[${marker}] `), over };
  const [begun, other] = openMarkers(ofFields.text, seen.statuses) ?? [];
  return {
    ...mistake,
    fix:
      begun === undefined
        ? `Write the marker that is true: - [?] ${text('')}`
        : `- ${text(`[${begun}] `)}\n(or with [${other}] if it has not begun)`,
  };
}

/** What stands below a line up to the last of its fields, without these. */
function withoutFields(fields: readonly Field[], from: number, source: string): { text: string; end: number } {
  let [text, done] = ['', from];
  for (const { read } of fields) {
    const { start, end } = offsetsOf(read.bullet);
    text += source.slice(done, Math.max(done, source.slice(0, start).trimEnd().length));
    done = end;
  }
  return { text, end: done };
}
