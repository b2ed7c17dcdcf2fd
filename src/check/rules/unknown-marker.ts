import { offsetsOf, quote, type Stretch } from '../../report/diagnostics/source.ts';
import type { ReadLine } from '../../report/lines/lines.ts';
import { meaningOfCharacter } from '../../report/status-signs.ts';
import { markerList, statusById, statusOfMarker, type Status } from '../../report/status.ts';
import { wordsOf } from '../line-words.ts';
import { linesToChoose } from '../lines-to-choose.ts';
import type { Correction, MistakeHere, ReportRule, ReportSeen } from '../rule.ts';

/** A marker that stands for no status. */
export const unknownMarker: ReportRule = {
  code: 'unknown-marker',
  check(seen, report) {
    for (const read of seen.document.lines) if (read.marker && !read.marker.status) report(mistakeOf(read, seen));
  },
};

/** The line with each marker. */
function choicesOf(read: ReadLine, seen: ReportSeen): Correction {
  const { text } = wordsOf(read, seen.document.file.text);
  return linesToChoose(seen.statuses, text.replace(/^\[.\]\s+/u, ''), read, seen);
}

/** Markers that can only mean one status. */
const clear = /^\[[✓✔✅☑–—−]\]$/u;

const noStatuses =
  'no marker: only the lines of a status report have a status; a backslash before the bracket if it is text';

function mistakeOf(read: ReadLine, seen: ReportSeen): MistakeHere {
  const { document, statuses } = seen;
  const isPlan = document.report.kind === 'plan';
  const [text = read.paragraph] = read.paragraph.children;
  const { start } = offsetsOf(text);
  const written = writtenMarker(read, start, document.file.text);
  const character = read.marker?.character ?? '';
  // `npx almanac new-cycle` puts it before each line that waits for its marker.
  const waits = character === '?';
  const otherwise = waits
    ? 'no marker if you do not know'
    : 'one that `statuses` in site.yaml gives; a backslash before the bracket if it is text';
  const inside = written.slice(1, -1).trim();
  const meant = statusOfMarker(inside, statuses)
    ? inside
    : (markerMeant(inside, statuses) ?? markerMeant(character, statuses));
  const over: Stretch = [start, start + written.length];
  return {
    at: text,
    found: `${quote(written)}${waits ? ', a line that waits for its marker' : ''}`,
    expected: isPlan ? noStatuses : `one of ${markerList(statuses)}; ${otherwise}`,
    ...(!isPlan && clear.test(written) && { certainty: 'certain' }),
    ...(waits || (isPlan && meant !== undefined)
      ? withoutMarker(over)
      : (correction(inside, meant, isPlan, over) ?? choicesOf(read, seen))),
  };
}

/** With a backslash or a character reference, the marker is longer in the file. */
function writtenMarker({ marker }: ReadLine, start: number, source: string): string {
  const longer = /^\[(?:&#?\w{1,30};|\\?.)\](?=\s|$)/u.exec(source.slice(start, start + 40));
  return longer?.[0] ?? source.slice(start, start + (marker?.length ?? 0));
}

/** With the space behind the marker. */
function withoutMarker([start, end]: Stretch): Correction {
  return { instead: '', over: [start, end + 1] };
}

/** Undefined if any status may be meant. */
function correction(inside: string, meant: string | undefined, isPlan: boolean, over: Stretch): Correction | undefined {
  if (meant !== undefined) return { instead: `[${meant}]`, over };
  // A number is more often a footnote.
  if (!isPlan && inside.length === 1 && !/\p{N}/u.test(inside)) return undefined;
  return { instead: '\\', over: [over[0], over[0]] };
}

function markerMeant(character: string, statuses: readonly Status[]): string | undefined {
  if (character.trim() === '') return ' ';
  const inOtherCase = statuses.find(({ marker }) => marker?.toLowerCase() === character.toLowerCase());
  if (inOtherCase) return inOtherCase.marker;
  const id = meaningOfCharacter(character);
  return id && statusById(id, statuses).marker;
}
