import { readFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';
import { hidesWarnings } from '../check/consequences.ts';
import { checkYamlFile } from '../check/check-yaml-file.ts';
import { notesOf } from '../check/notes.ts';
import { waitsForMarker } from '../import/next-report.ts';
import { trackerSchema } from '../import/tracker/tracker-map.ts';
import { maxBytes, readRegular } from '../loaders/read-regular.ts';
import { guideUrl } from '../loaders/settings.ts';
import {
  diagnosticKinds,
  isError,
  severityMeaning,
  sortDiagnostics,
  type Diagnostic,
  type DiagnosticCode,
} from '../report/diagnostics/diagnostic.ts';
import { joinPlaces } from '../report/diagnostics/join-places.ts';
import { mergeFixes } from '../report/diagnostics/merge-fixes.ts';
import { misspelt } from '../report/diagnostics/nearest.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { textsOf, type ContentFile } from '../report/file.ts';
import { createReuse } from '../report/reuse.ts';
import { plural } from '../report/plural.ts';
import { builtIn, type Status } from '../report/status.ts';
import { checkFormats, cycleOf } from './check-formats.ts';
import { fixFiles } from '../check/fix.ts';
import { diagnoseSite, readSite, type SiteFiles } from './read-site.ts';
import { pathFrom } from '../project/surroundings.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';
import { replaceTexts } from './write-files.ts';

/** What the columns of a tracker's export mean: beside the content folder, not in it. */
const trackerFile = 'tracker.yaml';

interface CheckOptions {
  /** The label of a cycle. */
  cycle?: string;
  /** The codes of diagnostics. */
  only?: readonly string[];
  /** Whether warnings about older cycles are shown in full. */
  all?: boolean;
  format: keyof typeof checkFormats;
  strict?: boolean;
  fix?: boolean;
  drafts?: boolean;
  explain?: string;
}

/** `npx almanac check`: prints every diagnostic of the content; with `fix`, it corrects the files first. */
export async function check(options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  if (options.explain !== undefined) return explainKind(options.explain, terminal);
  const site = readSite(terminal);
  const { files, fixed, result } = await diagnoseOrFix(site, options);
  const tracker = readTrackerFile(site, result.archive?.content.statuses);
  const remaining = sortDiagnostics([...result.diagnostics, ...tracker.diagnostics, ...result.gaps]);
  const { theme } = site.input;
  const textOf = textsOf([...files, ...tracker.files, ...(theme ? [theme] : [])]);
  const merged = joinPlaces(mergeFixes(remaining, textOf));
  const diagnostics = options.strict ? merged.map(asError) : merged;
  const { content, history } = result.archive ?? {};
  const cycles = history?.cycles.map(({ cycle }) => cycle.id) ?? [];
  const asksForMarkers = diagnostics.some((found) => found.code === 'unmarked-item' || waitsForMarker(found));
  terminal.out(
    checkFormats[options.format](
      {
        diagnostics,
        ...selectFrom(diagnostics, options, cycles),
        fixed,
        notes: [
          ...(asksForMarkers ? ['npx almanac mark asks for the markers one by one.'] : []),
          ...(content ? notesOf(content, site.settings.publicRoot) : []),
        ],
        scope: `${plural((history ?? content)?.reports.length ?? 0, 'report')}, ${plural(history?.items.length ?? 0, 'item')}`,
      },
      {
        textOf,
        paint: terminal.paint,
        // In `remaining`, because a warning that --strict makes an error does not stop other checks.
        isCutShort: remaining.some(hidesWarnings),
        guide: guideUrl(site.settings),
        // GitHub wants paths in the repository, which the project may be a folder of.
        folder: pathFrom(process.env['GITHUB_WORKSPACE'] ?? terminal.cwd, terminal.cwd),
      },
    ),
  );
  return diagnostics.some(isError) ? exitCode.mistakes : exitCode.done;
}

/** The diagnostics of a site and, with `fix`, what it has corrected in the files before. */
async function diagnoseOrFix(site: SiteFiles, { fix = false, drafts = false }: CheckOptions) {
  const reuse = createReuse();
  const diagnose = (files: readonly ContentFile[]) =>
    diagnoseSite({ ...site, input: { ...site.input, files } }, drafts, reuse);
  const before = site.input.files;
  if (!fix) return { files: before, fixed: [], result: diagnose(before) };
  const fixed = fixFiles(before, diagnose);
  const changes = fixed.files.map(({ path, text }, index) => ({ path, before: before[index]!.text, text }));
  await replaceTexts(
    site.settings.folder,
    changes.filter(({ before, text }) => text !== before),
  );
  return fixed;
}

/** If nobody knows the status of an item, no marker is right, so that the question may stay a warning. */
function asError(found: Diagnostic): Diagnostic {
  return found.code === 'unmarked-item' ? found : { ...found, severity: 'error' };
}

/** The map of a tracker beside the content, if there is one, and the mistakes in it. */
function readTrackerFile(
  { settings: { folder, root } }: SiteFiles,
  statuses: readonly Status[] = builtIn,
): { files: ContentFile[]; diagnostics: Diagnostic[] } {
  const bytes = readRegular(join(dirname(folder), trackerFile), maxBytes);
  if (!Buffer.isBuffer(bytes)) return { files: [], diagnostics: [] };
  const displayPath = posix.join(posix.dirname(root), trackerFile);
  const file = { path: trackerFile, displayPath, text: bytes.toString() };
  return { files: [file], diagnostics: checkYamlFile(file, trackerSchema(statuses)).diagnostics };
}

/**
 * Selects the diagnostics that the author asks for, and among them those to show in full: by default errors, and
 * whatever is not about an older cycle. `cycles` are ids, oldest first. Throws a PlainError if there is no such cycle
 * or code.
 */
function selectFrom(
  diagnostics: readonly Diagnostic[],
  { cycle, only = [], all = false }: CheckOptions,
  cycles: readonly string[],
): { asked: string; selected: Diagnostic[]; shown: Diagnostic[] } {
  const codes = only.map(knownCode);
  const id = cycle?.toLowerCase();
  if (id !== undefined && cycles.length > 0 && !cycles.includes(id))
    throw new PlainError(`There is no report of a cycle ${cycle}. The cycles are ${cycles.join(', ')}.`);
  const selected = diagnostics.filter(
    (found) => (codes.length === 0 || codes.includes(found.code)) && (id === undefined || cycleOf(found) === id),
  );
  const kinds = codes.length === 0 ? 'nothing' : `no ${codes.join(' or ')}`;
  const asked = id === undefined ? kinds : `${kinds} about ${cycle}`;
  const hasAsked = all || codes.length > 0 || id !== undefined;
  // The newest status report is often older than the newest plan.
  const isNew = (found: Diagnostic) =>
    found.code === 'unmarked-item' || [undefined, cycles.at(-1)].includes(cycleOf(found));
  // To say of the only one that it is not shown takes as long.
  const isAsked = hasAsked || selected.length === 1;
  return {
    asked,
    selected,
    shown: isAsked ? selected : selected.filter((found) => isError(found) || isNew(found)),
  };
}

/** Throws a PlainError that names the nearest code if there is no such code. */
function knownCode(typed: string): DiagnosticCode {
  if (Object.hasOwn(diagnosticKinds, typed)) return typed as DiagnosticCode;
  const meant = misspelt(typed, Object.keys(diagnosticKinds));
  const near = meant === undefined ? 'check names those that it finds' : `the nearest is ${meant}`;
  throw new PlainError(`There is no diagnostic ${JSON.stringify(typed)}; ${near}.`);
}

/** Prints the page of the guide about a kind of diagnostic, which a site that has never been built does not have. */
async function explainKind(typedCode: string, terminal: Terminal): Promise<ExitCode> {
  const code = knownCode(typedCode);
  const [severity, title] = diagnosticKinds[code];
  const page = await readFile(new URL(`../guide/diagnostics/${code}.md`, import.meta.url), 'utf8');
  const [, description = '', body = ''] = /^---\ndescription: (.*)\n---\n([\s\S]*)$/.exec(page) ?? [];
  const heading = terminal.paint('bold', title);
  terminal.out([heading, `${description} ${severityMeaning[severity]}`, body.trim()].join('\n\n'));
  return exitCode.done;
}
