/** The status marker of a line, and mistakes in markers that are recognised: unknown ones, and markers in a plan. */
import type { ListItem, Paragraph, PhrasingContent, Text } from 'mdast';
import { offsetsOf, quote, type Stretch } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { ReportKind } from '../schema/report.ts';
import { markerList, markerPattern, statusById, statusOfMarker, type Status } from '../status.ts';
import { statusWords } from '../status-words.ts';

const noStatuses =
  'no marker: only the lines of a status report have a status; a backslash before the bracket if it is text';

function markerMeant(character: string): string | undefined {
  return character.trim() === '' ? ' ' : statusWords.find(({ characters }) => characters?.includes(character))?.marker;
}

/** Empty brackets, and spaces around the character, are slips. */
const spacedMarker = markerPattern((mark) => new RegExp(String.raw`^\[\s*(${mark}?)\s*\](?=\s|$)`));

/**
 * Reads the status marker of a bullet and removes it from the paragraph; undefined if no marker can be read. GFM has
 * already read `[x]` and `[ ]` (`checked`), and `lookalikes/` has reported text that only looks like a marker.
 */
export function takeMarker(
  bullet: ListItem,
  paragraph: Paragraph,
  kind: ReportKind,
  findings: Findings,
): Status | undefined {
  if (typeof bullet.checked === 'boolean')
    return statusById(bullet.checked ? 'completed' : 'not-started', findings.statuses);
  const [first, ...others] = paragraph.children;
  // A backslash before the bracket makes it text.
  if (first?.type !== 'text' || findings.source[offsetsOf(first).start] !== '[') return undefined;
  const marker = bracketsIn(first.value, others, findings);
  if (!marker) return undefined;
  const status = statusOfMarker(marker.character, findings.statuses);
  if (!status) reportUnknownMarker(first, marker, kind, findings);
  first.value = first.value.slice(marker.length).trimStart();
  return status;
}

/** One character in brackets, followed by a space. The character is empty if the marker has slips. */
function bracketsIn(
  text: string,
  others: readonly PhrasingContent[],
  { statuses }: Findings,
): { character: string; length: number } | undefined {
  const [marker, character] = /^\[(.)\](?=\s|$)/u.exec(text) ?? spacedMarker(statuses).exec(text) ?? [];
  if (marker === undefined || character === undefined || (marker.length === text.length && others.length > 0))
    return undefined;
  const isExact = marker.length === character.length + 2;
  return { character: marker === '[ ]' ? ' ' : isExact ? character : '', length: marker.length };
}

/** Reports a marker that stands for no status, at the beginning of a text. */
function reportUnknownMarker(
  text: Text,
  { character, length }: { character: string; length: number },
  kind: ReportKind,
  findings: Findings,
): void {
  const { start } = offsetsOf(text);
  // With a backslash or a character reference, the marker is longer in the file.
  const written =
    /^\[(?:&#?\w{1,30};|\\?.)\](?=\s|$)/u.exec(findings.source.slice(start, start + 40))?.[0] ??
    findings.source.slice(start, start + length);
  const inside = written.slice(1, -1).trim();
  const guess = statusOfMarker(inside, findings.statuses) ? inside : (markerMeant(inside) ?? markerMeant(character));
  // `npx almanac new-cycle` puts it before each line that waits for its marker.
  const waits = character === '?';
  const otherwise = waits
    ? 'no marker if you do not know'
    : 'one that `statuses` in site.yaml gives; a backslash before the bracket if it is text';
  findings.report({
    at: text,
    code: 'unknown-marker',
    found: `${quote(written)}${waits ? ', a line that waits for its marker' : ''}`,
    expected: kind === 'plan' ? noStatuses : `one of ${markerList(findings.statuses)}; ${otherwise}`,
    ...fix(),
  });

  function fix(): { fix: string } | { instead: string; over: Stretch } {
    const end = start + written.length;
    // A number is more often a footnote.
    if (guess === undefined && kind === 'status' && !waits && inside.length === 1 && !/\p{N}/u.test(inside))
      return { fix: 'Write the marker that is true, or a backslash before the bracket if it is text.' };
    if (guess === undefined && !waits) return { instead: '\\', over: [start, start] };
    const isBare = kind === 'plan' || waits;
    return { instead: isBare ? '' : `[${guess}]`, over: [start, isBare ? end + 1 : end] };
  }
}

export interface MarkedLine {
  bullet: ListItem;
  status: Status;
}

/**
 * Reports the markers in a plan. If most lines have one, and some say what was done, it is a status report in the wrong
 * file: that is a single mistake, and the markers can stay.
 */
export function reportInPlan(marked: readonly MarkedLine[], lines: number, findings: Findings): void {
  const done = marked.filter(({ status }) => status.marker !== ' ');
  const isReport = done.length >= 2 && marked.length * 2 > lines;
  for (const { bullet, status } of isReport ? marked.slice(0, 1) : marked) {
    const { start, end } = offsetsOf(bullet);
    const { 0: marker, index } = /\[.\][^\S\r\n]*/u.exec(findings.source.slice(start, end))!;
    const isOpen = status.closed === undefined;
    findings.report({
      at: [start + index, start + index + marker.length],
      code: 'misplaced-marker',
      ...(isReport
        ? {
            found: `markers before ${marked.length} lines of a plan`,
            expected: 'the status report in status.mdx; a plan has no markers',
            fix: 'Rename this file to status.mdx, and the plan to plan.mdx; if this is the plan, delete its markers.',
          }
        : {
            found: `${quote(marker)} (${status.word.toLowerCase()}) in a plan`,
            expected: isOpen
              ? 'no marker: everything in a plan is planned'
              : 'no marker; completed and dropped work belongs in the status report',
            instead: '',
          }),
    });
  }
}
