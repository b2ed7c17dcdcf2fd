import type { Link } from 'mdast';
import { documentsOf, type Content } from '../report/content.ts';
import { diagnostic, sortDiagnostics, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { quote } from '../report/diagnostics/source.ts';
import type { Line } from '../report/schema/report.ts';
import { buildHistory } from './build-history.ts';
import { unaccountedWarnings } from './check-unaccounted.ts';
import { findRewordings, wordingWarnings, type Rewording } from './check-wording.ts';
import { messageLabel, type History, type OrderedReport } from './history.ts';
import { lineDiagnostic } from './cross-report-diagnostics.ts';
import { lineAbove, lineBefore } from './related-lines.ts';

/**
 * Warns of what the reports leave open: nothing is wrong, but only the team knows the answer.
 * @param misread files with text that was probably meant otherwise. Work that is missing there, or in the next report,
 * may be just a consequence.
 */
export function checkHistory(content: Content, history: History, misread: ReadonlySet<string>): Diagnostic[] {
  const isDoubtful = ({ index }: OrderedReport) =>
    [history.reports[index - 1], history.reports[index]].some((report) => misread.has(report?.file ?? ''));
  const { rewordings, assumed } = assumeRewordings(content, history, isDoubtful);
  return sortDiagnostics([
    ...unaccountedWarnings(assumed, isDoubtful),
    ...wordingWarnings(rewordings),
    ...droppedWarnings(history, new Set(rewordings.map(({ now, remark }) => remark && now.line))),
    ...replannedWarnings(history),
    ...topicWarnings(content, history),
  ]);
}

/**
 * Warns of each dropped line with neither a reason nor a replacement. Lines below it need none, and neither do
 * `remarked` lines: another warning proposes their remark as the reason.
 */
function droppedWarnings(history: History, remarked: ReadonlySet<unknown>): Diagnostic[] {
  return [...history.appearanceOf.values()].flatMap((appearance) => {
    const { line } = appearance;
    if (
      line.status.closed !== 'dropped' ||
      line.tag.reason ||
      remarked.has(line) ||
      line.tag.replacedBy.length > 0 ||
      lineAbove(appearance)?.line.status.closed === 'dropped'
    )
      return [];
    const found = `${quote(line.text)}, dropped without \`reason\` or \`replacedBy\``;
    const expected = 'a reason, or in replacedBy the ids of the items that take its place';
    const fix = 'Add a reason or replacedBy to <Item />.';
    const { position } = line;
    return diagnostic(appearance.report.file, { code: 'dropped-unexplained', position, found, expected, fix });
  });
}

/** Warns of each line of a plan whose work the latest report about it calls completed. */
function replannedWarnings(history: History): Diagnostic[] {
  return [...history.appearanceOf.values()].flatMap((appearance) => {
    const { line, report, thread } = appearance;
    const before = lineBefore(appearance);
    if (report.kind !== 'plan' || before?.line.status.closed !== 'delivered') return [];
    // With other words, an `id` or `continues` would still make it the same item.
    const { id, continues, ...tag } = line.tag;
    const hasOwnWords =
      continues !== undefined &&
      id === undefined &&
      !thread.appearances.some((earlier) => earlier.report.index < report.index && earlier.line.id === line.id);
    const found = `${quote(line.text)}, which is completed in the ${messageLabel(before.report)}`;
    const expected = 'the work that is left, in its own words; or another status in that report';
    const warning = lineDiagnostic(appearance, 'completed-planned', found, expected, tag);
    return hasOwnWords ? warning : { ...warning, fix: 'Say what is left to do, in other words; or delete this line.' };
  });
}

/** Warns of each topic that neither a line nor any other text of the content mentions. */
function topicWarnings(content: Content, history: History): Diagnostic[] {
  const inLines = new Set([...history.appearanceOf.keys()].flatMap(({ topics }) => topics));
  const unlisted = content.topics.filter(({ id }) => !inLines.has(id));
  if (unlisted.length === 0) return [];
  const links = documentsOf(content).map((document) => ({ file: document.file, urls: new Set(linksIn(document)) }));
  return unlisted
    .filter(({ id, file }) => !links.some((other) => other.file !== file && other.urls.has(`/topics/${id}/`)))
    .map((topic) =>
      diagnostic(topic.file, {
        code: 'unmentioned-topic',
        position: { line: 1, column: 1 },
        found: `the topic ${quote(topic.term)}, which no line mentions`,
        expected: 'a term or an alias as lines write it; or no topic, if nobody looks for it',
        fix: 'Add to its aliases what lines write, or delete this topic.',
      }),
    );
}

function linksIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(linksIn);
  return 'type' in part && part.type === 'link' ? [(part as Link).url, ...inside] : inside;
}

/**
 * Finds lines that probably continue earlier work in other words, and the history as if each said so: only then can
 * their sub-lines be compared. Doubtful reports are left out, as their words were probably misread.
 */
function assumeRewordings(
  content: Content,
  history: History,
  isDoubtful: (report: OrderedReport) => boolean,
): { rewordings: Rewording[]; assumed: History } {
  const rewordings: Rewording[] = [];
  const continues = new Map<Line, string>();
  let assumed = history;
  // Sub-lines of a reworded line may be reworded too.
  for (;;) {
    const found = findRewordings(assumed).filter(
      ({ now: { report, line } }) => !isDoubtful(report) && line.tag.continues === undefined && !continues.has(line),
    );
    if (found.length === 0) return { rewordings, assumed };
    rewordings.push(...found);
    for (const { now, before } of found) continues.set(now.line, before.line.id);
    assumed = buildHistory(content, continues).history;
  }
}
