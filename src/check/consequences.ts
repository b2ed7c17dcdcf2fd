/** Which mistakes are left out, because they may just follow from others. */
import type { Appearance, OrderedReport, History } from '../history/history.ts';
import { waitsForMarker } from '../import/next-report.ts';
import { isDraft } from '../report/content-path.ts';
import type { ContentInput, ContentPart } from '../report/content.ts';
import { splitLines } from '../report/diagnostics/source.ts';
import { isError, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { plural } from '../report/plural.ts';
import { topLines, writtenAt } from '../report/report-lines.ts';
import { slugify } from '../report/slug.ts';
import { splitUrl } from '../urls/redirects.ts';
import { routes } from '../urls/routes.ts';
import type { UrlSeen } from './rule.ts';
import { meantKinds } from './wrong-paths.ts';

/** Whether warnings may just follow from a mistake: not from a line that only waits for its marker. */
export function hidesWarnings(found: Diagnostic): boolean {
  return isError(found) && !waitsForMarker(found);
}

/** The mistakes that do not follow from others. */
export function withoutConsequences(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (!diagnostics.some(hidesWarnings)) return diagnostics;
  const hasRedirects = diagnostics.some(({ code }) => code.startsWith('redirect-'));
  const sources = new Set(diagnostics.flatMap((found) => (found.code === 'redirect-source' ? placeOf(found) : [])));
  const inConflict = new Set(diagnostics.flatMap(({ code, file }) => (code === 'merge-conflict' ? file : [])));
  const secondReports = new Map(
    diagnostics.flatMap((found) => (found.code === 'two-reports' ? [[found.file, found] as const] : [])),
  );
  return diagnostics.filter((found) => {
    // Other messages about a file would mix up its two versions.
    if (inConflict.has(found.file)) return found.code === 'merge-conflict';
    // What belongs to another report is checked where it belongs.
    const second = secondReports.get(found.file);
    if (second && found !== second && isInSecond(found, second)) return false;
    // Warnings may follow from errors, and some are the cause of an error.
    if (!isError(found)) return found.code === 'missed-mark';
    // A redirect may be missing just because it is written wrongly.
    if (hasRedirects && isAboutLost(found)) return false;
    // Where a redirect leads does not matter if its old URL cannot redirect.
    return found.code !== 'redirect-target' || !sources.has(placeOf(found));
  });
}

/** Whether a mistake is in a report that begins further up in its file, or may come from having both in one. */
function isInSecond({ code, position }: Diagnostic, second: Diagnostic): boolean {
  return code === 'duplicate-line' || position.line >= second.position.line;
}

function isAboutLost({ code, file }: Diagnostic): boolean {
  return code === 'lost-url' || (code === 'too-many-mistakes' && file.endsWith('/addresses.txt'));
}

function placeOf({ file, position }: Diagnostic): string {
  return `${file}:${position.line}:${position.column}`;
}

/** While `site.yaml` cannot be read, the team may have defined every marker. */
export function withoutOwnMarkers(
  diagnostics: readonly Diagnostic[],
  { site }: Pick<ContentPart, 'site'>,
  { files }: Pick<ContentInput, 'files'>,
): readonly Diagnostic[] {
  const mayDefine = files.some(({ path, text }) => path === 'site.yaml' && /^statuses:/m.test(text));
  if (site || !mayDefine) return diagnostics;
  return diagnostics.filter(({ code }) => code !== 'unknown-marker');
}

/**
 * Whether lines may be missing, so that what refers to them would look wrong: in a report with more mistakes than are
 * shown, or one with a wrong name.
 */
export function hasUnreadReport(
  diagnostics: readonly Diagnostic[],
  { reports }: Pick<ContentPart, 'reports'>,
  { paths }: Pick<ContentInput, 'paths'>,
  drafts: boolean,
): boolean {
  const meant = meantKinds(paths).filter(({ kind }) => kind.type === 'report' && (drafts || !isDraft(kind)));
  if (meant.length > reports.length) return true;
  const files = new Set(reports.map(({ file }) => file));
  return diagnostics.some(({ code, file }) => code === 'too-many-mistakes' && files.has(file));
}

/**
 * Whether pages or anchors may be missing just because of a mistake. A link that leads nowhere hides none, nor does a line that
 * waits for its marker.
 */
export function mayHide(found: Diagnostic): boolean {
  return isError(found) && found.code !== 'broken-link' && !waitsForMarker(found);
}

/**
 * Published URLs may be lost just because text in a report was misread, which is an error then: a redirect would lead away
 * from work that is still there.
 */
export function blameMisread(diagnostics: readonly Diagnostic[], lost: readonly string[]): readonly Diagnostic[] {
  if (!diagnostics.some(({ code }) => code === 'missed-mark')) return diagnostics;
  const ids = lost.map(idsIn);
  return diagnostics.map((found) => {
    if (found.code !== 'missed-mark') return found;
    const rows = wordsOfRows(found.fix);
    const isMade = (words: readonly string[]) => rows.some((row) => words.every((word) => row.has(word)));
    const count = ids.filter((both) => both.some(isMade)).length;
    if (count === 0) return found;
    const urls = `${plural(count, 'published URL')} would stop working`;
    return { ...found, severity: 'error', found: `${found.found}; without this work, ${urls}` };
  });
}

/** The words of the ids that a URL names: in its path, and behind the hash. */
function idsIn(url: string): string[][] {
  const { path, anchor } = splitUrl(url);
  const words = [path, anchor].map((part) => wordSlugs(part.split('/').findLast((name) => name !== '') ?? ''));
  return words.filter((one) => one.length > 0);
}

/** "NRI-214 Upgrade": a key of a tracker, with a marker before it. */
const keyed = /^(\s*(?:[-*+] )?(?:\[.\] )?)\[?((?:\p{Lu}[\p{Lu}\d]*-|#)\d+)\]?:?\s+(.*?)(\)?)(\s*<Item\b[^<>]*>)?$/u;

/** In fixes, a key in front of words that reports have without it goes into parentheses, so that they stay the same work. */
export function withKnownWords(diagnostics: readonly Diagnostic[], reports: ContentPart['reports']): Diagnostic[] {
  let known: ReadonlySet<string> | undefined;
  const corrected = (text: string) =>
    splitLines(text)
      .map((row) => {
        const [, start = '', key = '', words = '', end = '', tag = ''] = keyed.exec(row) ?? [];
        if (key === '') return row;
        known ??= new Set(reports.flatMap(({ sections }) => topLines(sections).map(({ slug }) => slug)));
        const isKnown = known.has(slugify((words + end).replace(/(?<!\s)\s*\([^()]*\)$/, '')));
        return isKnown ? `${start}${words}${end === '' ? ' (' : '; '}${key})${tag}` : row;
      })
      .join('\n');
  return diagnostics.map((found) => {
    if (found.code !== 'missed-mark') return found;
    const { fix, edit } = found;
    return { ...found, fix: corrected(fix), ...(edit && { edit: { ...edit, text: corrected(edit.text) } }) };
  });
}

/** Returns a function that says whether the words of a line were misread themselves, or its marker is still to come. */
export function misreadLines(diagnostics: readonly Diagnostic[]): (line: Pick<Appearance, 'part' | 'line'>) => boolean {
  const rowOf = (file: string, line: number) => `${file}:${line}`;
  const misread = new Set(
    diagnostics.flatMap((found) =>
      found.code === 'missed-mark' || waitsForMarker(found) ? rowOf(found.file, found.position.line) : [],
    ),
  );
  // The title of a group of lines is at its own place, and they are in its fix.
  const missed = diagnostics.filter(({ code }) => code === 'missed-mark');
  const inFixes = new Map([...Map.groupBy(missed, ({ file }) => file)].map(([file, all]) => [file, wordsOfFixes(all)]));
  return ({ part: { file }, line }) =>
    misread.has(rowOf(file, writtenAt(line).line)) || inFixes.get(file)?.has(line.written) === true;
}

/** The words of each line in fixes. */
function wordsOfFixes(diagnostics: readonly Pick<Diagnostic, 'fix'>[]): ReadonlySet<string> {
  return new Set(diagnostics.flatMap(({ fix }) => splitLines(fix).map((row) => row.replace(bullet, '').trim())));
}

const bullet = /^\s*[-*+]\s+(?:\[.\]\s+)?/u;

/** Work may be missing in a report just because text in it, or in the report before, was misread. */
export function doubtfulReports(
  diagnostics: readonly Diagnostic[],
  { reports }: History,
): (report: OrderedReport) => boolean {
  const misread = new Set(diagnostics.flatMap(({ code, file }) => (code === 'missed-mark' ? file : [])));
  return ({ index }) =>
    [reports[index - 1], reports[index]].some((report) => report?.parts.some(({ file }) => misread.has(file)));
}

const ofArchive = routes.filter(({ kind }) => kind && kind !== 'diagnostic' && kind !== 'document');
const folders = new Set(ofArchive.map(({ path }) => path.split('/')[1]));
/** URLs made from the content. */
const ofContent = new RegExp(`^/(?:${[...folders].join('|')})/(?:.*/)?([^/]+)/?$`);
/** The URLs of links, which are not words of a line. */
const target = /(?<=\])\([^)\r\n]*\)|(?<=\]:).*/g;

/**
 * A page or an anchor may be missing just because of an error. Ids are made from words, so a file with an error can hide
 * a page only if one of its lines has all of its words.
 */
export function doubtfulUrls(errors: readonly Diagnostic[], textOf: (file: string) => string): UrlSeen['isDoubtful'] {
  // While redirects cannot be read, every old URL may have one.
  const isUnread = errors.some(({ file, code }) => file.endsWith('/redirects.yaml') && !code.startsWith('redirect-'));
  const texts = [...new Set(errors.map(({ file }) => file))].map((file) => `${file}\n${textOf(file)}`);
  let rows: ReadonlySet<string>[] | undefined;
  return (url, missing) => {
    const [, id] = ofContent.exec(missing === 'page' ? splitUrl(url).path : url) ?? [];
    if (errors.length === 0 || isUnread || id === undefined) return isUnread;
    rows ??= [...texts, ...errors.map(({ fix }) => fix)].flatMap(wordsOfRows);
    return rows.some((row) => wordSlugs(id).every((word) => row.has(word)));
  };
}

function wordsOfRows(text: string): Set<string>[] {
  const rows = text.replace(target, '').split(/[\r\n]+/);
  return rows.map((row) => new Set(wordSlugs(row)));
}

/** A word that is a slug already, as most in URLs are: there can be hundreds of thousands of them. */
const plainWord = /^[a-z0-9]{1,80}$/;

function wordSlugs(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => (plainWord.test(word) ? word : slugify(word)))
    .filter((word) => word !== '');
}
