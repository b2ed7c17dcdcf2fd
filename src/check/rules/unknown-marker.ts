import { offsetsOf, quote, restOfLine, type Stretch } from '../../report/diagnostics/source.ts';
import type { ReadLine } from '../../report/lines/lines.ts';
import { meaningOfCharacter } from '../../report/status-signs.ts';
import { builtIn, markerList, statusById, statusOfMarker, type Status } from '../../report/status.ts';
import { explainKey } from '../explained-signs.ts';
import { isOfKey, keyOf } from '../key-of-signs.ts';
import { wordsOf } from '../line-words.ts';
import { chosen } from '../marker-choices.ts';
import { crosses } from '../said-status.ts';
import { statusToAdd } from '../status-to-add.ts';
import type { Correction, MistakeHere, ReportRule, ReportSeen } from '../rule.ts';

/** A marker that stands for no status. */
export const unknownMarker: ReportRule = {
  code: 'unknown-marker',
  check(seen, report) {
    const { document, words } = seen;
    const key = keyOf(document, words);
    // All signs of such a key are one mistake.
    const ofKey = key.isOther ? explainKey(seen) : undefined;
    if (ofKey) report(ofKey);
    for (const read of document.lines) {
      if (!read.marker || read.marker.status || isOfKey(key, read.bullet)) continue;
      const keyed = key.signs.get(read.marker.character)?.status?.marker;
      if (keyed !== undefined && ofKey) continue;
      report(explain(read, seen, keyed));
    }
  },
};

/**
 * The line with each marker.
 * @param ids the statuses that may be meant; by default any. A cross may stand for what is not done, or for what is dropped.
 */
function choicesOf(read: ReadLine, seen: ReportSeen, ids?: readonly string[]): Correction {
  const { text } = wordsOf(read, seen.document.file.text);
  const words = text.replace(/^\[.\]\s+/u, '');
  const meant = seen.statuses.filter(({ id, marker }) => marker !== undefined && (ids?.includes(id) ?? true));
  return chosen(
    meant.map((status) => [status, words]),
    read,
    seen,
  );
}

/** Markers that can only mean one status. */
const clear = /^\[[✓✔✅☑–—−]\]$/u;

const noStatuses =
  'no marker: only the lines of a status report have a status; a backslash before the bracket if it is text';

/** @param keyed the marker that a key in the report gives for this one. */
function explain(read: ReadLine, seen: ReportSeen, keyed: string | undefined): MistakeHere {
  const { paragraph, marker, item } = read;
  const { document, statuses } = seen;
  const source = document.file.text;
  const isPlan = document.report.kind === 'plan';
  const [text = paragraph] = paragraph.children;
  const { start } = offsetsOf(text);
  const { character = '', length = 0 } = marker ?? {};
  // With a backslash or a character reference, the marker is longer in the file.
  const written =
    /^\[(?:&#?\w{1,30};|\\?.)\](?=\s|$)/u.exec(source.slice(start, start + 40))?.[0] ??
    source.slice(start, start + length);
  // `npx almanac new-cycle` puts it before each line that waits for its marker.
  const waits = character === '?';
  const otherwise = waits
    ? 'no marker if you do not know'
    : 'one that `statuses` in site.yaml gives; a backslash before the bracket if it is text';
  const inside = written.slice(1, -1).trim();
  const meant = statusOfMarker(inside, statuses)
    ? inside
    : (keyed ?? markerMeant(inside, statuses) ?? markerMeant(character, statuses));
  const asText = meant === undefined && !isPlan && !item ? restOfLine(source, start + written.length).trim() : '';
  const own = statusToAdd(inside, asText);
  const added = own === undefined ? undefined : { fix: own };
  const isCross = !isPlan && keyed === undefined && crosses.test(character);
  const over: Stretch = [start, start + written.length];
  return {
    at: text,
    found: `${quote(written)}${waits ? ', a line that waits for its marker' : ''}`,
    expected: isPlan ? noStatuses : `one of ${markerList(statuses)}; ${otherwise}`,
    ...(!isPlan && clear.test(written) && { certainty: 'certain' }),
    ...(waits || (isPlan && meant !== undefined)
      ? withoutMarker(over)
      : isCross
        ? choicesOf(read, seen, ['not-started', 'dropped'])
        : (added ?? correction(inside, meant, isPlan, over) ?? choicesOf(read, seen))),
  };
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
  return id ? statusById(id, statuses).marker : markerByInitial(character, statuses);
}

/** `[B]` is the status of the team's own that is called *Blocked*, unless another one begins alike. */
function markerByInitial(character: string, statuses: readonly Status[]): string | undefined {
  const initial = character.toLowerCase();
  const named = statuses.filter(({ word }) =>
    word
      .toLowerCase()
      .split(/\s+/)
      .some((part) => part.startsWith(initial)),
  );
  const [status, ...others] = named;
  const isBuiltIn = builtIn.some(({ id }) => id === status?.id);
  return isBuiltIn || others.length > 0 || character.length !== 1 ? undefined : status?.marker;
}
