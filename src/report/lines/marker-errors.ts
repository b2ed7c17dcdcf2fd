/** Errors about status markers that were read: unknown ones, and those in the wrong place. */
import type { ListItem, Paragraph, PhrasingContent, Text } from 'mdast';
import { correctedLines, offsetsOf, positionOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Findings } from '../file.ts';
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
  const isBare = kind === 'plan' || waits;
  findings.add({
    code: 'unknown-marker',
    position: positionOf(text),
    found: `${quote(written)}${waits ? ', a line that waits for its marker' : ''}`,
    expected:
      kind === 'plan'
        ? noStatuses
        : `one of ${markerList(findings.statuses)}; ${waits ? 'no marker if you do not know' : 'one that `statuses` in site.yaml gives; a backslash before the bracket if it is text'}`,
    fix:
      guess === undefined && kind === 'status' && /^\p{L}$/u.test(inside)
        ? 'Write the marker that is true, or a backslash before the bracket if it is text.'
        : guess === undefined && !waits
          ? correctedLines(findings.source, start, start, '\\')
          : correctedLines(
              findings.source,
              start,
              start + written.length + (isBare ? 1 : 0),
              isBare ? '' : `[${guess}]`,
            ),
  });
}

/** Reports the marker of a line of a plan. */
export function reportInPlan(bullet: ListItem, paragraph: Paragraph, status: Status, findings: Findings): void {
  const from = offsetsOf(bullet).start;
  const written = findings.source.slice(from, offsetsOf(paragraph).end);
  const marker = anyMarker.exec(written);
  const start = from + (marker?.index ?? 0);
  const expected =
    status.closed === undefined
      ? 'no marker: everything in a plan is planned'
      : 'no marker; completed and dropped work belongs in the status report';
  findings.add({
    code: 'misplaced-marker',
    position: findings.at(start),
    found: `${quote(marker?.[0] ?? '')} (${status.word.toLowerCase()}) in a plan`,
    expected,
    fix: correctedLines(findings.source, start, start + (marker?.[0].length ?? 0), ''),
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
  findings.add({
    code: 'misplaced-marker',
    position: positionOf(paragraph),
    found: quote(text),
    expected: 'the marker first, then a space, then the words; a backslash before the bracket if it is text',
    fix: correctedLines(findings.source, start, start + text.length, `[${marker[1]}] ${words}`),
  });
}

/**
 * Reports markers in an ordered list or a paragraph, where the status would be lost.
 * @param bullet of a list without lines; undefined for a paragraph of its own.
 */
export function checkNoMarker(bullet: ListItem | undefined, paragraph: Paragraph, findings: Findings): void {
  const start = offsetsOf(bullet ?? paragraph).start;
  const written = findings.source.slice(start, offsetsOf(paragraph).end);
  const [beginning, character] = numberedMarker(findings.statuses).exec(written) ?? [];
  if (beginning !== undefined) {
    findings.add({
      code: 'misplaced-marker',
      position: positionOf(paragraph),
      found: quote(written),
      expected:
        'a status marker only at the beginning of a bullet under an area heading: hyphen, space, marker, space, words',
      fix: correctedLines(findings.source, start, start + beginning.length, `- [${character}]`),
    });
  }
  reportMarkedRows(bullet ?? paragraph, paragraph, findings);
}

/** Reports markers that begin a further row of a paragraph: their hyphens were forgotten. */
export function reportMarkedRows(beside: ListItem | Paragraph, paragraph: Paragraph, findings: Findings): void {
  const indent = ' '.repeat((beside.position?.start.column ?? 1) - 1);
  const { start, end } = offsetsOf(paragraph);
  const written = findings.source.slice(start, end);
  for (const { 0: beginning, 1: character, index } of written.matchAll(rowMarker(findings.statuses))) {
    const bracket = start + index + beginning.length - 3;
    findings.add({
      code: 'misplaced-marker',
      position: findings.at(bracket),
      found: quote(restOfLine(findings.source, bracket)),
      expected:
        'a bullet of its own: hyphen, space, marker, space, words; a backslash before the bracket if it is text',
      fix: correctedLines(findings.source, start + index, bracket + 3, `${indent}- [${character}]`),
    });
  }
}
