import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { quote } from '../report/diagnostics/source.ts';
import { messageLabel, type Appearance, type History, type OrderedReport, type Thread } from './history.ts';
import { lineDiagnostic } from './cross-report-diagnostics.ts';
import { lineAbove, lineIn } from './related-lines.ts';
import { differenceOf, isMisspelt, slugWords, trackerKeysIn, type SlugWords } from './similar-words.ts';

/** A line that is probably about earlier work, which its report seems to have lost. */
export interface Rewording {
  now: Appearance;
  before: Appearance;
  /** What it adds to the words of the earlier line, such as "waiting for legal". */
  remark: string | undefined;
  /** In how many words they differ; -1 if nothing could make it clearer. */
  difference: number;
}

/** How many reports back to look for earlier work. */
const reach = 2;

/**
 * Finds new lines with almost the words of open work that their report lacks, or with the same tracker key. In a report,
 * each earlier line is found once at most.
 */
export function findRewordings(history: History): Rewording[] {
  const keysOf = keysFinder(history);
  return history.reports.slice(1).flatMap((report) => {
    const threads = history.threadsIn(report);
    const lost = threads.flatMap((thread) => {
      const before = lastBefore(thread, report);
      return before ? { before, words: slugWords(slugOf(before)), keys: keysOf(before) } : [];
    });
    const taken = new Set<Appearance>();
    const fresh = threads.flatMap(({ appearances: [now] }) => (now?.report === report ? now : []));
    return fresh.flatMap((now): Rewording[] => {
      const [ownWords, ownKeys] = [slugWords(slugOf(now)), keysOf(now)];
      const candidates = lost.flatMap(({ before, words, keys }): Rewording[] => {
        if (taken.has(before)) return [];
        if (isOtherLevel(before, now))
          return words.slug === ownWords.slug ? [{ now, before, remark: undefined, difference: 0 }] : [];
        if (before.parent !== now.parent) return [];
        const found = isElsewhere(before, now) ? undefined : remarkIn(now, before);
        // Several such lines are parts of the earlier one.
        const isPart = found !== undefined && fresh.some((other) => other !== now && remarkIn(other, before));
        const remark = isPart ? undefined : found;
        const isSame = remark !== undefined || keys.some((key) => ownKeys.includes(key)) || namesIt(now, before);
        const difference = isSame ? -1 : differenceOf(words, ownWords);
        if (difference === undefined) return [];
        if (isElsewhere(before, now) && !isUnmistakable(words, ownWords, difference)) return [];
        return [{ now, before, remark, difference }];
      });
      const [nearest] = candidates.sort((a, b) => a.difference - b.difference);
      if (nearest) taken.add(nearest.before);
      return nearest ? [nearest] : [];
    });
  });
}

/** Returns a function that gives the tracker keys that a line has and no line beside it has. */
function keysFinder({ appearanceOf }: History): (appearance: Appearance) => readonly string[] {
  const placeOf = ({ report, parent }: Appearance, key: string) => [report.key, parent?.id, key].join(' ');
  const keysOf = ({ line }: Appearance) => [...new Set(trackerKeysIn(line.text))];
  const places = [...appearanceOf.values()].flatMap((line) => keysOf(line).map((key) => placeOf(line, key)));
  const byPlace = Map.groupBy(places, (place) => place);
  return (line) => keysOf(line).filter((key) => byPlace.get(placeOf(line, key))?.length === 1);
}

/**
 * Warns of each rewording. The fix is the line with its remark in parentheses or as the reason, or else with
 * `continues`; but that would make a misspelling permanent.
 */
export function wordingWarnings(rewordings: readonly Rewording[]): Diagnostic[] {
  return rewordings.map(({ now, before, remark }) => {
    const isHere = now.area === before.area;
    const [here, there] = [now, before].map((line) => (isHere ? '' : ` under ${quote(headingOf(line))}`));
    const earlier = `${quote(before.line.text)}${there}${isHere ? ' of' : ' in'} the ${messageLabel(before.report)}`;
    const found = `${quote(now.line.text)}${here}, which is new${isHere ? '' : ' there'}, while ${earlier} is missing`;
    const otherwise = 'if both are the same work; if not, a line about the earlier one';
    const { tag, status } = now.line;
    if (isOtherLevel(before, now)) return levelWarning(now, before, otherwise);
    const words = before.line.written;
    if (remark !== undefined && status.closed === 'dropped' && !tag.reason)
      return lineDiagnostic(now, 'similar-wording', found, `a reason ${otherwise}`, { ...tag, reason: remark }, words);
    if (remark !== undefined) {
      const remarked = words.endsWith(')') ? `${words.slice(0, -1)}; ${remark})` : `${words} (${remark})`;
      return lineDiagnostic(now, 'similar-wording', found, `the remark in parentheses ${otherwise}`, tag, remarked);
    }
    const continued = { ...tag, continues: before.line.id };
    const warning = lineDiagnostic(now, 'similar-wording', found, `continues ${otherwise}`, continued);
    if (!isSpelling(before, now)) return warning;
    const fix = `Correct the misspelling, here or in ${before.report.file}; if that is published, add continues="${before.line.id}".`;
    return { ...warning, expected: `the same spelling in both ${otherwise}`, fix };
  });
}

/** A line that has become a sub-line or an item: perhaps only its indentation is wrong. */
function levelWarning(now: Appearance, before: Appearance, otherwise: string): Diagnostic {
  const [here, there] = [now, before].map((line) => {
    const above = lineAbove(line);
    return above ? `below ${quote(above.line.text)}` : 'as a line of its own';
  });
  const found = `${quote(now.line.text)} ${here}, which is new there, while the ${messageLabel(before.report)} has it ${there}`;
  const expected = `its old place, or continues, ${otherwise}`;
  const warning = lineDiagnostic(now, 'similar-wording', found, expected, now.line.tag);
  const move = now.parent ? 'Take its indentation away' : `Indent it ${there}`;
  return { ...warning, fix: `${move}; if it belongs here now, add continues="${before.line.id}".` };
}

/** What stands behind the words of a line: "waiting for legal" in "Connectors – waiting for legal". */
const behind =
  /^(?:(?:\s*[,;:|–—]\s*|\s+-+>?\s+|\.\s+|\s+(?=(?:because|due to|pending|until|waiting|blocked)\s))([^()]*[^\s().])\.?|\s+\[([^[\]]+)\])$/;
/** What stands before them: words in brackets or with a colon, a name, a tracker key. */
const inFront =
  /^(?:\[([^[\]]+)\]\s+|((?:\[[^[\]]+\]\([^()\s]+\)|[@#]\S+|\p{Lu}[\p{Lu}\p{N}]*-\p{N}+|[^()[\]:]{1,40}?(?=\s*[:–—]\s)))(?:\s*[:–—]|\s-)?\s+)$/u;

/** What a line says before or after the words of an earlier one, compared as Markdown and as plain text. */
function remarkIn(now: Appearance, before: Appearance): string | undefined {
  const forms = [
    [before.line.written, now.line.written],
    [before.line.text, now.line.text],
  ];
  for (const [words = '', text = ''] of forms) {
    const [small, all] = [words.toLowerCase(), text.toLowerCase()];
    const inside = all.startsWith(small) ? behind.exec(text.slice(words.length)) : undefined;
    const found = inside ?? (all.endsWith(small) ? inFront.exec(text.slice(0, text.length - words.length)) : undefined);
    if (found) return found[1] ?? found[2];
  }
  return undefined;
}

/** Whether a line repeats an earlier one of at least three words: "EOS (was: Exactly-once delivery)". */
function namesIt({ line: { text } }: Appearance, { line: before }: Appearance): boolean {
  return before.text.split(' ').length >= 3 && text.toLowerCase().includes(before.text.toLowerCase());
}

/** Whether the words differ by a letter, and not by an ending. */
function isSpelling(before: Appearance, now: Appearance): boolean {
  const [a, b] = [slugOf(before), slugOf(now)];
  return isMisspelt(a, b) && (a.length === b.length || slugWords(a).letters !== slugWords(b).letters);
}

/** The last line of a thread that a report should list but does not. */
function lastBefore(thread: Thread, report: OrderedReport): Appearance | undefined {
  if (lineIn(report, thread)) return undefined;
  const last = thread.appearances.findLast((earlier) => earlier.report.index < report.index);
  return last?.line.open && last.report.index >= report.index - reach ? last : undefined;
}

function headingOf({ report, area }: Appearance): string {
  return report.sections.find((section) => section.area === area)?.heading ?? area;
}

function isOtherLevel(before: Appearance, now: Appearance): boolean {
  return before.area === now.area && (before.parent === undefined) !== (now.parent === undefined);
}

function isElsewhere(before: Appearance, now: Appearance): boolean {
  return now.parent === undefined && before.area !== now.area;
}

/** Two areas can say the same in a few words, each in its way: "Hire a developer", "Developer hired". */
function isUnmistakable(before: SlugWords, now: SlugWords, difference: number): boolean {
  return before.slug === now.slug || difference < 0 || (difference === 0 && now.words.size >= 3);
}

function slugOf({ line }: Appearance): string {
  return line.slug || line.id.slice(line.id.lastIndexOf('/') + 1);
}
