import type { ListItem, Paragraph, PhrasingContent, Text } from 'mdast';
import { correctedLines, offsetsOf, positionOf, quote, restOfLine } from '../diagnostics/source.ts';
import type { Findings } from '../file.ts';
import type { ReportKind } from '../schema/report.ts';
import { isOpen, markerCharacter as mark, markerList, statusMarkers, statusWord, type Status } from '../status.ts';

const noStatuses =
  'no marker: only the lines of a status report have a status; a backslash before the bracket if it is text';

/** What authors of other tools write, and what they most probably mean by it. */
const meant = new Map([
  ...['✓', '✔', '✅', '☑', 'v', 'V', 'y', '*', '+', 'х', '×'].map((mark) => [mark, 'x'] as const),
  ...['~', '>', '\\', '.', 'o', 'O', 'p', 'w'].map((mark) => [mark, '/'] as const),
  ...['_', '☐', '\t', '\u00a0', ''].map((mark) => [mark, ' '] as const),
  ...['–', '—', '−', '✗', '✘', 'd', 'r'].map((mark) => [mark, '-'] as const),
]);

const spacedMarker = new RegExp(String.raw`^\[\s*(${mark}?)\s*\](?=\s|$)`);
const numberedMarker = new RegExp(String.raw`^(?:\d+[.)]\s+|[-*+–—•·]\s*)?\[(${mark})\](?=\s)`);
const rowMarker = new RegExp(String.raw`(?<=[\r\n])[^\S\r\n]*\[(${mark})\](?=\s)`, 'g');
const anyMarker = /\[.\][^\S\r\n]*/u;
const gluedMarker = new RegExp(String.raw`^\[(${mark})\](?=[^\s([:\]])`, 'u');
const lastMarker = new RegExp(String.raw`(?<=\s)\[(${mark})\]$`);

/**
 * Reads and removes the status marker of a bullet. GFM has read `[x]` and `[ ]` already (`checked`).
 * @returns undefined if there is no marker that can be read, and in a plan.
 */
export function takeMarker(
  bullet: ListItem,
  paragraph: Paragraph,
  kind: ReportKind,
  findings: Findings,
): Status | undefined {
  const [first, ...others] = paragraph.children;
  const written =
    first?.type === 'text' && !isEscaped(first, findings.source) ? markerOf(first.value, others) : undefined;
  let status: Status | undefined;
  if (typeof bullet.checked === 'boolean') {
    status = bullet.checked ? 'completed' : 'not-started';
  } else if (written && first?.type === 'text') {
    status = statusMarkers.get(written.character);
    if (status === undefined) reportUnknown(first, written, kind, findings);
    first.value = first.value.slice(written.length).replace(/^\s+/, '');
  } else {
    reportMisplaced(paragraph, findings);
  }
  reportMarkedLines(bullet, paragraph, findings);
  if (kind === 'plan' && status !== undefined) {
    reportInPlan(bullet, paragraph, status, findings);
    return undefined;
  }
  return status;
}

interface Written {
  /** Between the brackets, without the spaces around it. */
  character: string;
  length: number;
}

/**
 * One character between brackets and a space. Empty brackets, or spaces around the character, are slips.
 */
function markerOf(text: string, others: readonly PhrasingContent[]): Written | undefined {
  const [all, character] = /^\[(.)\](?=\s|$)/u.exec(text) ?? spacedMarker.exec(text) ?? [];
  if (all === undefined || character === undefined || (all.length === text.length && others.length > 0))
    return undefined;
  return { character: all === '[ ]' ? ' ' : all.length === character.length + 2 ? character : '', length: all.length };
}

/**
 * Reports a marker in an ordered list or a paragraph, where the status would be lost.
 * @param bullet of a list without lines; undefined for a paragraph of its own.
 */
export function checkNoMarker(bullet: ListItem | undefined, paragraph: Paragraph, findings: Findings): void {
  const offset = offsetsOf(bullet ?? paragraph).start;
  const written = findings.source.slice(offset, offsetsOf(paragraph).end);
  const [all, character] = numberedMarker.exec(written) ?? [];
  if (all !== undefined) {
    findings.add({
      code: 'misplaced-marker',
      position: positionOf(paragraph),
      found: quote(written),
      expected:
        'a status marker only at the beginning of a bullet under an area heading: hyphen, space, marker, space, words',
      fix: correctedLines(findings.source, offset, offset + all.length, `- [${character}]`),
    });
  }
  reportMarkedLines(bullet ?? paragraph, paragraph, findings);
}

/** Reports a marker that begins another line of a paragraph: its hyphen was forgotten. */
function reportMarkedLines(beside: ListItem | Paragraph, paragraph: Paragraph, findings: Findings): void {
  const indent = ' '.repeat((beside.position?.start.column ?? 1) - 1);
  const { start, end } = offsetsOf(paragraph);
  const written = findings.source.slice(start, end);
  for (const { 0: all, 1: character, index } of written.matchAll(rowMarker)) {
    const at = start + index + all.length - 3;
    findings.add({
      code: 'misplaced-marker',
      position: findings.at(at),
      found: quote(restOfLine(findings.source, at)),
      expected:
        'a bullet of its own: hyphen, space, marker, space, words; a backslash before the bracket if it is text',
      fix: correctedLines(findings.source, start + index, at + 3, `${indent}- [${character}]`),
    });
  }
}

function isEscaped(text: Text, source: string): boolean {
  return source[offsetsOf(text).start] !== '[';
}

function reportUnknown(text: Text, { character, length }: Written, kind: ReportKind, findings: Findings): void {
  const { start } = offsetsOf(text);
  // A backslash or a reference in the file is longer than the character that it was parsed to.
  const written =
    /^\[(?:&#?\w{1,30};|\\?.)\](?=\s|$)/u.exec(findings.source.slice(start, start + 40))?.[0] ??
    findings.source.slice(start, start + length);
  const inside = written.slice(1, -1).trim();
  const guess = statusMarkers.has(inside) ? inside : (meant.get(inside) ?? meant.get(character));
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
        : `one of ${markerList}; ${waits ? 'no marker if you do not know' : 'a backslash before the bracket if it is text'}`,
    fix:
      guess === undefined && !waits
        ? correctedLines(findings.source, start, start, '\\')
        : correctedLines(findings.source, start, start + written.length + (isBare ? 1 : 0), isBare ? '' : `[${guess}]`),
  });
}

function reportInPlan(bullet: ListItem, paragraph: Paragraph, status: Status, findings: Findings): void {
  const from = offsetsOf(bullet).start;
  const written = findings.source.slice(from, offsetsOf(paragraph).end);
  const marker = anyMarker.exec(written);
  const start = from + (marker?.index ?? 0);
  const next = isOpen(status)
    ? 'no marker: everything in a plan is planned'
    : 'no marker; completed and dropped work belongs in the status report';
  findings.add({
    code: 'misplaced-marker',
    position: findings.at(start),
    found: `${quote(marker?.[0] ?? '')} (${statusWord[status].toLowerCase()}) in a plan`,
    expected: next,
    fix: correctedLines(findings.source, start, start + (marker?.[0].length ?? 0), ''),
  });
}

function reportMisplaced(paragraph: Paragraph, findings: Findings): void {
  const { start, end } = offsetsOf(paragraph);
  const words = findings.source
    .slice(start, end)
    .replace(/<Item\b[^<>]*\/>$/, '')
    .trimEnd();
  const isText = (node: PhrasingContent | undefined) => node?.type === 'text';
  const last = paragraph.children.findLast(
    (node) => !(node.type === 'mdxJsxTextElement' || (node.type === 'text' && node.value.trim() === '')),
  );
  const glued = isText(paragraph.children[0]) ? gluedMarker.exec(words) : null;
  const atEnd = isText(last) ? lastMarker.exec(words) : null;
  const marker = glued ?? atEnd;
  if (!marker) return;
  const bare = glued ? words.slice(3) : words.slice(0, atEnd?.index).trimEnd();
  findings.add({
    code: 'misplaced-marker',
    position: positionOf(paragraph),
    found: quote(words),
    expected: 'the marker first, then a space, then the words; a backslash before the bracket if it is text',
    fix: correctedLines(findings.source, start, start + words.length, `[${marker[1]}] ${bare}`),
  });
}
