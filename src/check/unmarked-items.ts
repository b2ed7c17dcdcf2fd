import { messageLabel, type Appearance, type History } from '../history/history.ts';
import { topLines, withSubLines } from '../report/report-lines.ts';
import type { Line, Report, Section } from '../report/schema/report.ts';
import { insideSentence } from '../strings/translate.ts';

/** What one file says of the newest status report. */
interface UnmarkedPart {
  part: Report;
  /** The items without a marker whose status is asked for. */
  lines: readonly Line[];
  /** Whether no item of it has a marker. */
  isWhole: boolean;
}

/**
 * The items of the newest status report that have no marker although their author does write markers: half or more of the
 * items have one, or the item had one the last time; or none has, as in a text from elsewhere. What answers a question may
 * be no work: only the last time tells.
 * @param isMisread whether something else is said of a line already. Then it counts as marked.
 * @param questions the ids of areas that ask something.
 */
export function unmarkedItems(
  history: Pick<History, 'reports' | 'appearanceOf'>,
  isMisread: (line: Pick<Appearance, 'part' | 'line'>) => boolean,
  questions: ReadonlySet<string>,
): UnmarkedPart[] {
  const newest = history.reports.findLast(({ kind }) => kind === 'status');
  return (newest?.parts ?? []).flatMap((part) => {
    const isQuestion = ({ area }: Section) => questions.has(area);
    const items = topLines(part.sections.filter((section) => !isQuestion(section)));
    const isSaid = (item: Line) => withSubLines([item]).some((line) => isMarked(line) || isMisread({ part, line }));
    const said = items.filter(isSaid).length;
    const isWhole = said === 0;
    const isAsked = isWhole || said * 2 >= items.length;
    const wasMarked = (item: Line) => isMarked(lastStatus(item, history)?.line);
    const isOpen = (item: Line) => !isMarked(item) && !withSubLines([item]).some((line) => isMisread({ part, line }));
    const answers = topLines(part.sections.filter(isQuestion)).filter(wasMarked);
    const lines = [...items.filter((item) => isAsked || wasMarked(item)), ...answers].filter(isOpen);
    return lines.length === 0 ? [] : { part, lines, isWhole };
  });
}

/** How an item stood, for messages: "in progress in the K1 status", "planned in the K2 plan" or "new". */
export function standingOf(line: Line, history: Pick<History, 'appearanceOf'>): string {
  const last = lastStatus(line, history);
  const before = isMarked(last?.line) ? last : earlier(line, history).at(-1);
  return before ? `${insideSentence(before.line.status.word)} in the ${messageLabel(before.report)}` : 'new';
}

/** The line of the same work in the last status report that lists it. */
function lastStatus(line: Line, history: Pick<History, 'appearanceOf'>): Appearance | undefined {
  return earlier(line, history).findLast(({ report }) => report.kind === 'status');
}

function earlier(line: Line, { appearanceOf }: Pick<History, 'appearanceOf'>): Appearance[] {
  const { thread, report } = appearanceOf.get(line)!;
  return thread.appearances.filter((before) => before.report.index < report.index);
}

function isMarked(line: Line | undefined): line is Line {
  return line !== undefined && line.status.id !== 'unrecorded';
}
