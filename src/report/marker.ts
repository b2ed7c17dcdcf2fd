import type { ListItem, Paragraph, Text } from 'mdast';
import type { Findings } from './file.ts';
import type { ReportKind } from './schema/report.ts';
import { isOpen, statusMarkers, statusWord, type Status } from './status.ts';
import { correctedLines, quote, toPosition } from './source.ts';

const markerList = '[x] completed, [/] in progress, [ ] not started, [-] dropped';

/** What authors of other tools write, and what they most probably mean by it. */
const meant: Record<string, string> = {
  '✓': 'x', '✔': 'x', '✅': 'x', v: 'x', V: 'x', y: 'x', '*': 'x', '+': 'x',
  '~': '/', '>': '/', '\\': '/', '.': '/', o: '/', O: '/', p: '/', w: '/',
  _: ' ', '–': '-', '—': '-', '−': '-', '✗': '-', '✘': '-', d: '-', r: '-',
};

/**
 * Reads and removes the status marker of a bullet. GFM has read `[x]` and `[ ]` already (`checked`); `[/]` and `[-]`
 * are ours.
 * @param bullet whose first child is the paragraph.
 * @param paragraph its text; a marker of ours is removed from it.
 * @param kind of the report: a plan has no markers.
 * @param findings to add to.
 * @returns the marked status; undefined where there is no marker that can be read.
 */
export function takeMarker(
  bullet: ListItem,
  paragraph: Paragraph,
  kind: ReportKind,
  findings: Findings,
): Status | undefined {
  const first = paragraph.children[0];
  const written = /^\[(.)\](?=\s|$)/u.exec(first?.type === 'text' ? first.value : '');
  let status: Status | undefined;
  if (typeof bullet.checked === 'boolean') {
    status = bullet.checked ? 'completed' : 'not-started';
  } else if (written && first?.type === 'text' && !isEscaped(first, findings.source)) {
    status = statusMarkers.get(written[1] ?? '');
    if (status === undefined) reportUnknown(first, written[1] ?? '', findings);
    first.value = first.value.slice(written[0].length).replace(/^\s+/, '');
  } else {
    reportMisplaced(paragraph, findings);
  }
  if (kind === 'plan' && status !== undefined) {
    reportInPlan(bullet, paragraph, status, findings);
    return undefined;
  }
  return status;
}

/**
 * Reports a marker on something that is no line: an ordered list or a paragraph, where the status would be lost.
 * @param bullet of an ordered list; undefined for a paragraph of its own.
 * @param paragraph whose beginning is looked at.
 * @param findings to add to.
 */
export function checkNoMarker(bullet: ListItem | undefined, paragraph: Paragraph, findings: Findings): void {
  const offset = (bullet ?? paragraph).position?.start.offset ?? 0;
  const end = paragraph.position?.end.offset ?? offset;
  const written = findings.source.slice(offset, end);
  const marker = /^(?:\d+[.)]\s+|[-*+])?\[([ xX/-])\](?=\s)/.exec(written);
  if (!marker || !paragraph.position) return;
  findings.add({
    code: 'misplaced-marker',
    position: toPosition(paragraph.position),
    found: quote(written),
    expected: 'a status marker only at the beginning of a bullet: hyphen, space, marker, space, words',
    fix: correctedLines(findings.source, offset, offset + marker[0].length, `- [${marker[1]}]`),
  });
}

function isEscaped(text: Text, source: string): boolean {
  return source[text.position?.start.offset ?? 0] !== '[';
}

function reportUnknown(text: Text, character: string, findings: Findings): void {
  const start = text.position?.start.offset ?? 0;
  const guess = meant[character];
  findings.add({
    code: 'unknown-marker',
    position: text.position ? toPosition(text.position) : { line: 1, column: 1 },
    found: quote(`[${character}]`),
    expected: `one of ${markerList}; a backslash before the bracket where it is text`,
    fix: guess === undefined
      ? correctedLines(findings.source, start, start, '\\')
      : correctedLines(findings.source, start, start + character.length + 2, `[${guess}]`),
  });
}

function reportInPlan(bullet: ListItem, paragraph: Paragraph, status: Status, findings: Findings): void {
  const from = bullet.position?.start.offset ?? 0;
  const to = paragraph.position?.end.offset ?? from;
  const written = findings.source.slice(from, to);
  const marker = /\[.\][^\S\n]*/u.exec(written);
  const start = from + (marker?.index ?? 0);
  const next = isOpen(status) ? 'no marker: everything in a plan is planned' : 'no marker; what is done belongs in the status report';
  findings.add({
    code: 'misplaced-marker',
    position: bullet.position ? toPosition(bullet.position) : { line: 1, column: 1 },
    found: `${quote(marker?.[0] ?? '')} (${statusWord[status].toLowerCase()}) in a plan`,
    expected: next,
    fix: correctedLines(findings.source, start, start + (marker?.[0].length ?? 0), ''),
  });
}

function reportMisplaced(paragraph: Paragraph, findings: Findings): void {
  const span = paragraph.position;
  if (!span) return;
  const start = span.start.offset ?? 0;
  const end = span.end.offset ?? start;
  const words = findings.source.slice(start, end).replace(/\s*<Item\b[^>]*\/>\s*$/, '');
  const glued = /^\[([xX/ -])\](?=[\p{L}\p{N}])/u.exec(words);
  const atEnd = /\s\[([xX/ -])\]$/.exec(words);
  const marker = glued ?? atEnd;
  if (!marker) return;
  const bare = glued ? words.slice(3) : words.slice(0, atEnd?.index);
  findings.add({
    code: 'misplaced-marker',
    position: toPosition(span),
    found: quote(words),
    expected: 'the marker first, then a space, then the words; a backslash before the bracket where it is text',
    fix: correctedLines(findings.source, start, start + words.length, `[${marker[1]}] ${bare}`),
  });
}
