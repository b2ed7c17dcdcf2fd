import { quote } from '../../report/diagnostics/source.ts';
import { itemTagText } from '../../report/lines/item-tag.ts';
import { namedInNotes, notedWork } from '../../history/noted-work.ts';
import { plainText } from '../../report/markdown/nodes.ts';
import type { Line, Report } from '../../report/schema/report.ts';
import type { Mistake, QuestionRule, QuestionSeen } from '../rule.ts';
import { endOfReport } from '../end-of-report.ts';
import { lineText } from '../line-text.ts';
import { choiceOf } from '../lines-to-choose.ts';
import { isOnlyAnswer } from '../../history/only-answer.ts';
import { sameWorkAmong } from '../same-work.ts';
import { messageLabel, type Appearance, type OrderedReport, type Thread } from '../../history/history.ts';
import { partFor } from '../../history/parts.ts';
import { answerKey } from '../../history/series.ts';
import { headingOf, lineAbove, lineIn } from '../../history/related-lines.ts';
import { changesIn } from '../../history/report-changes.ts';
import { writtenAt } from '../../report/report-lines.ts';

/** How many lines a message names. Its fix has them all. */
const maxNamed = 3;

/**
 * Open work that the next report does not mention, once for each heading or line below which something is missing. The
 * fix is the lines to paste there. Sub-lines of a completed or dropped line are not missing.
 */
export const unaccounted: QuestionRule = {
  code: 'unaccounted',
  check(seen, report) {
    const { content, supposed, uncompared, isDoubtful } = seen;
    const isSaid = isOnlyAnswer(content);
    for (const next of supposed.reports.slice(1)) {
      if (isDoubtful(next)) continue;
      const isNamed = namedInNotes(next);
      const unlisted = changesIn(next, supposed).flatMap(({ change, appearance }) =>
        change.word === 'unlisted' && !isNamed(appearance) && !isSaid(appearance) ? appearance : [],
      );
      const noted = notedWork(supposed.reports[next.index - 1], supposed).filter(({ thread }) => !lineIn(next, thread));
      const fresh = supposed
        .threadsIn(next)
        .flatMap(({ appearances: [now] }) => (now?.report === next && !now.line.tag.continues ? now : []));
      const sameWork = sameWorkAmong(uncompared.some(({ key }) => key === next.key) ? [] : fresh);
      // Those that notes name are of an earlier report: they have messages of their own.
      for (const lost of [unlisted, noted])
        for (const { file, mistake } of missingIn(next, lost, sameWork, seen)) report(file, mistake);
    }
  },
};

/** What to say of lost work that a report does not mention, by the heading or line below which it belongs. */
function missingIn(
  next: OrderedReport,
  lost: readonly Appearance[],
  sameWork: ReturnType<typeof sameWorkAmong>,
  { content, supposed }: Pick<QuestionSeen, 'content' | 'supposed'>,
): { file: string; mistake: Mistake }[] {
  const open = lost
    .filter((appearance) => !isSettled(appearance, next))
    .sort((a, b) => writtenAt(a.line).line - writtenAt(b.line).line);
  const byThread = new Map(open.map((appearance) => [appearance.thread, appearance]));
  const isAnswer = ({ area }: Appearance) => content.areas.find(({ id }) => id === area)?.question !== undefined;
  const areaOf = (one: Appearance) => (isAnswer(one) ? answerKey(one.area, one.part.team) : one.area);
  const byPlace = Map.groupBy(open, (appearance) => lineAboveIn(next, appearance, byThread) ?? areaOf(appearance));
  return [...byPlace].flatMap(([place, all]) => {
    const parents = new Set(all.map(({ parent }) => parent));
    const found = all.map((one) => ({ one, now: parents.has(one.thread) ? undefined : sameWork(one) }));
    const doubtful = found.flatMap(({ one, now }) =>
      now ? { file: now.part.file, mistake: mayBeSame(now, one) } : [],
    );
    const lines = found.flatMap(({ one, now }) => (now ? [] : one));
    if (lines.length === 0) return doubtful;
    const { area, part: before } = all[0]!;
    const isArea = typeof place === 'string';
    const part = isArea ? partFor(area, next, content, before.team) : supposed.appearanceOf.get(place)!.part;
    return [...doubtful, { file: part.file, mistake: missingBelow(isArea ? area : place, lines, next, part) }];
  });
}

/** At the new line, what to write if it is about the lost work. */
function mayBeSame({ line }: Appearance, lost: Appearance): Mistake {
  return {
    at: line.position,
    found: `nothing about ${quote(lost.line.text)}, open in the ${messageLabel(lost.report)}, unless it is ${quote(line.text)}`,
    expected: `continues if both are the same work; if not, the earlier line, too, below ${quote(headingOf(lost))}`,
    ...choiceOf(lineText(line, { tag: { ...line.tag, continues: lost.line.id } }), `- ${lost.line.written}`),
  };
}

/** Whether a line above it is completed or dropped now, or was replaced. */
function isSettled(lost: Appearance, report: OrderedReport): boolean {
  const now = lineIn(report, lost.parent);
  if (now) return !now.line.open;
  const above = lineAbove(lost);
  return above !== undefined && (above.line.tag.replacedBy.length > 0 || isSettled(above, report));
}

/** The line of a report below which a lost line belongs; undefined if it belongs below a heading. */
function lineAboveIn(
  report: OrderedReport,
  { parent }: Appearance,
  lost: ReadonlyMap<Thread | undefined, Appearance>,
): Line | undefined {
  const now = lineIn(report, parent);
  const lostParent = lost.get(parent);
  return now?.line ?? (lostParent && lineAboveIn(report, lostParent, lost));
}

/** @param place the line or the id of the area below which the lost lines belong. */
function missingBelow(place: Line | string, lost: readonly Appearance[], report: OrderedReport, part: Report): Mistake {
  const before = lost[0]!.report;
  const threads = new Set<Thread | undefined>(lost.map(({ thread }) => thread));
  const tops = lost.filter(({ parent }) => !threads.has(parent));
  const byParent = Map.groupBy(lost, ({ parent }) => parent);
  const isArea = typeof place === 'string';
  const target = isArea ? part.sections.find(({ area }) => area === place) : place;
  const belowIt = isArea ? 'below this heading' : 'below this line';
  const where = target === undefined ? 'at the end of the report' : belowIt;
  const heading = before.sections.find(({ area }) => area === place)?.heading;
  const indent = isArea ? '' : ' '.repeat(writtenAt(place).column + 1);
  const rows = tops.flatMap((top) => writtenRows(top, indent, isArea, byParent));
  const text = otherText(part);
  const isInText = tops.some(({ line }) => text.includes(line.text.toLowerCase()));
  const nothing = isInText ? 'no bullet, but other text,' : 'nothing';
  return {
    at: target?.position ?? endOfReport(part),
    found: `${nothing} about ${quotedNames(tops)}, open in the ${messageLabel(before)}`,
    expected: `${where}: ${waysToMention(tops.length, report, before).join('; or ')}`,
    fix: `${target === undefined ? `## ${heading}\n\n` : ''}${rows.join('\n')}`,
  };
}

/** The text of a report that is not in lines: paragraphs, tables, other lists. */
function otherText({ sections }: Report): string {
  return plainText(
    sections.flatMap((section) => section.blocks.flatMap((block) => (block.type === 'prose' ? block.body : []))),
  ).toLowerCase();
}

function quotedNames(lines: readonly Appearance[]): string {
  const names = lines.slice(0, maxNamed).map(({ line }) => quote(line.text));
  const more = lines.length - names.length;
  return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}

function waysToMention(count: number, report: OrderedReport, before: OrderedReport): string[] {
  const [lines, them, marked, become] =
    count === 1
      ? ['line', 'it', 'with its marker', 'the line that it has become']
      : ['lines', 'them', 'with their markers', 'the lines that they have become'];
  const listed = `the missing ${lines} ${report.kind === 'plan' ? 'again' : marked}`;
  if (before.index < report.index - 1)
    return [`${listed}, as a note of the plan names ${them}: \`replacedBy\` or \`reason\` says what became of ${them}`];
  const ways = [`\`continues\` on ${become}`, listed];
  if (report.kind === 'plan' && before.kind === 'status')
    ways.push(`a \`<Note>\` that names ${them} and says what was decided since`);
  return ways;
}

/** A lost line and its lost sub-lines, as an author would write them. */
function writtenRows(
  { line, thread, parent }: Appearance,
  indent: string,
  isTop: boolean,
  lost: ReadonlyMap<Thread | undefined, readonly Appearance[]>,
): string[] {
  const tag = {
    added: false,
    replacedBy: [],
    ...(line.tag.id && { id: line.tag.id }),
    ...(isTop && parent && { continues: line.id }),
  };
  const row = [`${indent}-`, line.written, itemTagText(tag)].filter((part) => part !== '').join(' ');
  const below = lost.get(thread) ?? [];
  return [row, ...below.flatMap((subLine) => writtenRows(subLine, `${indent}  `, false, lost))];
}
