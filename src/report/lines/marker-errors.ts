/** Errors about status markers that were read: unknown ones, and those in the wrong place. */
import type { ListItem, Paragraph, PhrasingContent, Text } from 'mdast';
import { offsetsOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Findings, Stretch } from '../file.ts';
import type { ReportKind } from '../schema/report.ts';
import { markerList, markerPattern, statusOfMarker, type Status } from '../status.ts';
import { textBeforeItem } from './source-words.ts';

const noStatuses =
  'no marker: only the lines of a status report have a status; a backslash before the bracket if it is text';

/** What authors of other tools write, and what they most probably mean by it. */
const meant = new Map([
  ...['✓', '✔', '✅', '☑', 'v', 'V', 'y', '*', '+', 'х', '×'].map((mark) => [mark, 'x'] as const),
  ...['~', '>', '\\', '.', 'o', 'O', 'p', 'w'].map((mark) => [mark, '/'] as const),
  ...['_', '☐', '\t', '\u00a0', ''].map((mark) => [mark, ' '] as const),
  ...['–', '—', '−', '✗', '✘', 'd', 'r'].map((mark) => [mark, '-'] as const),
]);

const numberedMarker = markerPattern(
  (mark) => new RegExp(String.raw`^(?:\d+[.)]\s+|[-*+–—•·]+\s*)?\[(${mark})\](?=\s)`),
);
const rowMarker = markerPattern(
  (mark) => new RegExp(String.raw`(?<=[\r\n])[^\S\r\n]*(?:--+\s*)?\[(${mark})\](?=\s)`, 'g'),
);
const anyMarker = /\[.\][^\S\r\n]*/u;
const gluedMarker = markerPattern((mark) => new RegExp(String.raw`^\[(${mark})\](?=[^\s([:\]])`, 'u'));
const lastMarker = markerPattern((mark) => new RegExp(String.raw`(?<=\s)\[(${mark})\]$`));

/**
 * Reports a marker whose character stands for no status.
 * @param text which begins with it.
 * @param marker what it was parsed to: the character, and the length in brackets.
 */
export function reportUnknown(
  text: Text,
  { character, length }: { character: string; length: number },
  kind: ReportKind,
  findings: Findings,
): void {
  const { start } = offsetsOf(text);
  // A backslash or a reference in the file is longer than the character that it was parsed to.
  const written =
    /^\[(?:&#?\w{1,30};|\\?.)\](?=\s|$)/u.exec(findings.source.slice(start, start + 40))?.[0] ??
    findings.source.slice(start, start + length);
  const inside = written.slice(1, -1).trim();
  const guess = statusOfMarker(inside, findings.statuses) ? inside : (meant.get(inside) ?? meant.get(character));
  // `npx almanac new-cycle` writes it in front of every line that waits for its marker.
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
    // A number is more often that of a footnote.
    if (guess === undefined && kind === 'status' && !waits && inside.length === 1 && !/\p{N}/u.test(inside))
      return { fix: 'Write the marker that is true, or a backslash before the bracket if it is text.' };
    if (guess === undefined && !waits) return { instead: '\\', over: [start, start] };
    const isBare = kind === 'plan' || waits;
    return { instead: isBare ? '' : `[${guess}]`, over: [start, isBare ? end + 1 : end] };
  }
}

/** Reports the marker of a line of a plan. */
export function reportInPlan(bullet: ListItem, paragraph: Paragraph, status: Status, findings: Findings): void {
  const from = offsetsOf(bullet).start;
  const { 0: marker, index } = anyMarker.exec(findings.source.slice(from, offsetsOf(paragraph).end))!;
  findings.report({
    at: [from + index, from + index + marker.length],
    code: 'misplaced-marker',
    found: `${quote(marker)} (${status.word.toLowerCase()}) in a plan`,
    expected:
      status.closed === undefined
        ? 'no marker: everything in a plan is planned'
        : 'no marker; completed and dropped work belongs in the status report',
    instead: '',
  });
}

/**
 * A plan in which most of its lines say what was done is a status report in the wrong file: that is one mistake, and
 * no marker has to go.
 */
export function joinMarkersOfPlan(diagnostics: Diagnostic[], lines: number): void {
  const marked = diagnostics.filter(({ code, found }) => code === 'misplaced-marker' && found.endsWith(' in a plan'));
  const done = marked.filter(({ found }) => !found.startsWith('`[ ]'));
  const [first] = marked;
  if (!first || done.length < 2 || marked.length * 2 <= lines) return;
  diagnostics.splice(
    0,
    diagnostics.length,
    ...diagnostics.filter((found) => found === first || !marked.includes(found)),
  );
  first.found = `markers before ${marked.length} lines of a plan`;
  first.expected = 'the status report in status.mdx; a plan has no markers';
  first.fix = 'Rename this file to status.mdx, and the plan to plan.mdx; if this is the plan, delete its markers.';
}

/** Reports a marker at the end of a line, or without a space behind it. */
export function reportMisplaced(paragraph: Paragraph, findings: Findings): void {
  const { start } = offsetsOf(paragraph);
  const text = textBeforeItem(paragraph, findings.source);
  const isText = (node: PhrasingContent | undefined) => node?.type === 'text';
  const last = paragraph.children.findLast(
    (node) => !(node.type === 'mdxJsxTextElement' || (node.type === 'text' && node.value.trim() === '')),
  );
  const glued = isText(paragraph.children[0]) ? gluedMarker(findings.statuses).exec(text) : null;
  const atEnd = isText(last) ? lastMarker(findings.statuses).exec(text) : null;
  const marker = glued ?? atEnd;
  if (!marker) return;
  const words = glued ? text.slice(3) : text.slice(0, atEnd?.index).trimEnd();
  findings.report({
    at: [start, start + text.length],
    code: 'misplaced-marker',
    expected: 'the marker first, then a space, then the words; a backslash before the bracket if it is text',
    instead: `[${marker[1]}] ${words}`,
  });
}

/**
 * Reports markers in an ordered list or a paragraph, where the status would be lost.
 * @param bullet of a list without lines; undefined for a paragraph of its own.
 */
export function checkNoMarker(bullet: ListItem | undefined, paragraph: Paragraph, findings: Findings): void {
  const start = offsetsOf(bullet ?? paragraph).start;
  const { end } = offsetsOf(paragraph);
  const [beginning, character] = numberedMarker(findings.statuses).exec(findings.source.slice(start, end)) ?? [];
  if (beginning !== undefined)
    findings.report({
      at: [start, end],
      code: 'misplaced-marker',
      expected:
        'a status marker only at the beginning of a bullet under an area heading: hyphen, space, marker, space, words',
      instead: `- [${character}]`,
      over: [start, start + beginning.length],
    });
  reportMarkedRows(bullet ?? paragraph, paragraph, findings);
}

/** Reports markers that begin a further row of a paragraph: their hyphens were forgotten. */
export function reportMarkedRows(beside: ListItem | Paragraph, paragraph: Paragraph, findings: Findings): void {
  const indent = ' '.repeat((beside.position?.start.column ?? 1) - 1);
  const { start, end } = offsetsOf(paragraph);
  const written = findings.source.slice(start, end);
  for (const { 0: beginning, 1: character, index } of written.matchAll(rowMarker(findings.statuses))) {
    const bracket = start + index + beginning.length - 3;
    findings.report({
      at: [bracket, bracket + 3],
      code: 'misplaced-marker',
      found: quote(restOfLine(findings.source, bracket)),
      expected:
        'a bullet of its own: hyphen, space, marker, space, words; a backslash before the bracket if it is text',
      instead: `${indent}- [${character}]`,
      over: [start + index, bracket + 3],
    });
  }
}
