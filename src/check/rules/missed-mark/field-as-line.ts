/** Sub-lines such as "Status: done" and "Owner: Ann", which say something about the line above them and are no work. */
import { beforeInLine, offsetsOf, quote, type Placed } from '../../../report/diagnostics/source.ts';
import { itemTagText } from '../../../report/lines/item-tag.ts';
import type { ReadLine } from '../../../report/lines/lines.ts';
import type { ItemTag } from '../../../report/schema/item-tag.ts';
import type { SaidStatus } from '../../../report/read-status.ts';
import { insideSentence } from '../../../strings/translate.ts';
import { openMarkers } from '../../beside.ts';
import { progress } from '../../cards.ts';
import { isMarked, withAside, wordsOf } from '../../line-words.ts';
import { certainDay, namesDue } from '../../named-due.ts';
import type { MistakeHere, ReportRule, ReportSeen } from '../../rule.ts';
import { announcedStatus } from '../../said-beginning.ts';
import { saidInLine } from '../../said-status.ts';
import { announcement, comingNext } from '../../small-words.ts';
import { statusAlone } from './status-of-others.ts';

/** What programs and assistants write below a piece of work, besides its status. */
const names =
  /^(?:owners?|assign(?:ees?|ed)?(?: to)?|lead|responsible|priority|effort|blocker|blocked by|bucket|sprint|milestone|labels?|etappe|verantwortliche?|verantwortlich|zuständig|priorität|aufwand|responsables?|prioridad|esfuerzo|priorité)$/iu;
const field = /^(?<name>\p{L}[\p{L} ]{1,20}?)\s*:\s*(?<value>\S.*)$/u;
const namesReason = /^(?:reason|grund|motivo|raison|warum|why)$/iu;

interface Field {
  /** A sub-line, or a paragraph below the words. */
  read?: ReadLine;
  node: Placed;
  written: string;
  /** Without emphasis. */
  text: string;
  /** If it says the status. */
  said?: SaidStatus;
  tag?: Partial<ItemTag>;
  /** Belongs in the tag of dropped work. */
  reason?: string;
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
  // Some write all of it in bullets of one list.
  const isFlat = lines.filter((read) => !parentOf.has(read.line) && isNamed(read)).length > 1;
  const fields = new Map<ReadLine, Field[]>();
  let before: ReadLine | undefined;
  for (const read of lines) {
    const isOfLine = read.line.lines.length === 0 && (parentOf.has(read.line) || (isFlat && isNamed(read)));
    const found = isOfLine ? fieldOf(read, seen) : undefined;
    for (const node of read.bullet.children.slice(1)) {
      const { start, end } = offsetsOf(node);
      const written = node.type === 'paragraph' ? seen.document.file.text.slice(start, end) : '';
      const said = announcedStatus(written.replace(/\*\*|__/g, ''), seen.words);
      const ofBody = said && fieldIn(written, node, said, seen);
      if (ofBody) fields.set(read, [...(fields.get(read) ?? []), ofBody]);
    }
    const parent = parentOf.get(read.line) ?? (before?.line.lines.length === 0 ? before : undefined);
    if (parent && found) fields.set(parent, [...(fields.get(parent) ?? []), found]);
    else if (!parentOf.has(read.line)) before = read;
  }
  return fields;
}

function fieldOf(read: ReadLine, seen: ReportSeen): Field | undefined {
  const words = wordsOf(read, seen.document.file.text);
  const found = isMarked(read, words) ? undefined : fieldIn(words.text, read.bullet, statusAlone(read, seen), seen);
  return found && { ...found, read };
}

function fieldIn(written: string, node: Placed, said: SaidStatus | undefined, seen: ReportSeen): Field | undefined {
  const text = written.replace(/\*\*|__/g, '').replace(/ ?\(([^()]*)\)/g, ', $1');
  const found = { node, written, text };
  if (said) return { ...found, text: text.replace(announcement, ''), said };
  const { name = '', value = '' } = field.exec(text)?.groups ?? {};
  const day = namesDue.test(name) ? certainDay(value, seen.words.language) : undefined;
  if (day !== undefined) return { ...found, tag: { due: { written: day, day } } };
  if (namesReason.test(name)) return { ...found, reason: value };
  const ofList = progress.test(name) ? seen.words.readAlone(value) : undefined;
  if (ofList) return { ...found, text: value, said: ofList };
  return names.test(name) || namesDue.test(name) ? found : undefined;
}

/** "Status: done", and not only "Done". */
function isNamed({ line: { written } }: ReadLine): boolean {
  const text = written.replace(/\*\*|__/g, '');
  return announcement.test(text) || names.test(field.exec(text)?.groups?.['name'] ?? '');
}

/** "Next steps: order the parts" says no status of a sub-line. */
export function isNextStep(written: string): boolean {
  const [label = '', more] = written.replace(/\*\*|__/g, '').split(':', 2);
  return more !== undefined && comingNext.test(label);
}

function explain(read: ReadLine, found: readonly Field[], seen: ReportSeen): MistakeHere {
  const { line } = read;
  const source = seen.document.file.text;
  const isPlan = seen.document.report.kind === 'plan';
  const words = wordsOf(read, source);
  const isUnmarked = !isMarked(read, words);
  const own = isUnmarked ? saidInLine(words.text, seen.words) : undefined;
  const ofStatus = found.find(({ said }) => said);
  const said = ofStatus?.said ?? own?.said;
  const marker = isPlan ? undefined : said?.status?.marker;
  const isDropped = !isPlan && (isUnmarked ? said?.status : line.status)?.closed === 'dropped' && !line.tag.reason;
  const fields = found.map((one) => (isDropped && one.reason ? { ...one, tag: { reason: one.reason } } : one));
  const [mark = ''] = /^\[.\]\s+/u.exec(words.text) ?? [];
  const title = own?.others ?? words.text.slice(mark.length);
  const asides = [
    own?.remark ?? '',
    ...fields.map(({ text, said, tag }) => {
      const whole = said && seen.words.readAlone(text);
      return tag || (said && (isPlan || whole?.status)) ? '' : whole ? insideSentence(text) : text;
    }),
    isPlan || title.includes('%') ? '' : (said?.share ?? ''),
  ].filter((aside) => aside !== '');
  const tag = itemTagText(Object.assign({}, line.tag, ...fields.map((one) => one.tag)));
  const from = read.item ? Math.max(offsetsOf(read.item).end, words.end) : words.end;
  const rest = withoutFields(fields, from, source);
  // A marker and words that contradict each other are a question, and so are words that may mean several.
  const choices = !isUnmarked
    ? [marker ?? line.status.marker, line.status.marker]
    : marker === undefined && ofStatus && !isPlan
      ? (openMarkers(ofStatus.text, seen.statuses) ?? ['?'])
      : [marker];
  const bullet = beforeInLine(source, words.start).replace(/\[.\]\s*$/, '');
  const [first, other = first] = choices;
  const isOne = first === other;
  const marked = first === undefined || (!isUnmarked && isOne) ? mark : `[${first}] `;
  const written = `${marked}${withAside(title, asides.join('; '))} ${tag}`.trimEnd();
  return {
    at: [words.start, rest.end],
    found: `${fields.map(({ written }) => quote(written)).join(' and ')} below this line, which only ${fields.length === 1 ? 'says' : 'say'} something about it`,
    expected: isPlan
      ? 'all of it in one line, in parentheses or in its tag'
      : 'all of it in one line: the status as its marker, the rest in parentheses or in its tag',
    ...(isOne
      ? { instead: written + rest.text }
      : { fix: `${bullet}${written}${rest.text}\n(or with [${other}] if that is true)` }),
  };
}

/** What is below a line, up to the last of its fields, without these. */
function withoutFields(fields: readonly Field[], from: number, source: string): { text: string; end: number } {
  let [text, done] = ['', from];
  for (const { node } of fields.toSorted((one, other) => offsetsOf(one.node).start - offsetsOf(other.node).start)) {
    const { start, end } = offsetsOf(node);
    text += source.slice(done, Math.max(done, source.slice(0, start).trimEnd().length));
    done = end;
  }
  return { text, end: done };
}
