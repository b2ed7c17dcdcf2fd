import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Diagnosis } from '../loaders/diagnose-content.ts';
import { reportLabel } from '../history/report-names.ts';
import type { Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { logLines } from '../report/diagnostics/log-line.ts';
import { textsOf } from '../report/file.ts';
import { plural } from '../report/plural.ts';
import { builtIn, markerList } from '../report/status.ts';
import { nextStep, type NewCycleStep } from './new-cycle.ts';
import { openMarker } from './next-report.ts';
import { diagnoseSite, readSite, type SiteFiles } from './read-site.ts';
import { exitCode, type ExitCode, type Terminal } from './terminal.ts';

/**
 * `npx almanac new-cycle LABEL`: closes the cycle that was planned, or opens the next. Returns 1 if mistakes in the
 * content stand in the way. Throws an AuthorError if no such cycle can come next.
 */
export async function newCycle(
  label: string,
  { dryRun = false }: { dryRun?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const site = readSite(terminal);
  const diagnosis = diagnoseSite(site, true);
  const mistakes = diagnosis.diagnostics.filter(isMistake);
  if (mistakes.length > 0) {
    printMistakes(mistakes, site, terminal);
    return exitCode.mistakes;
  }
  const step = nextStep(site, diagnosis, label);
  const unfit = unexpectedMistakes(site, step);
  if (unfit.length > 0) {
    terminal.out(format(unfit, site, terminal));
    terminal.err(`\nNothing was written: ${site.settings.root}/${step.path} would have these mistakes.`);
    return exitCode.mistakes;
  }
  if (dryRun) {
    terminal.out(`Would write ${site.settings.root}/${step.path}:\n\n${logLines(step.text)}`);
    if (step.site !== undefined)
      terminal.out(`Would add ${step.label} to the order in ${site.settings.root}/site.yaml.\n`);
  } else {
    await write(site, step);
    terminal.out(`Written: ${site.settings.root}/${step.path}, ${summary(step)}.`);
    if (step.site !== undefined)
      terminal.out(
        `Added: ${step.label} at the end of the order in ${site.settings.root}/site.yaml${withoutDates(diagnosis)}.`,
      );
  }
  terminal.out(
    `\n${step.step === 'status' ? afterStatus(site, step, label, diagnosis) : afterPlan(site, step, diagnosis)}`,
  );
  return exitCode.done;
}

/** Prints mistakes in full, but of lines that still wait for a marker only the places. */
function printMistakes(mistakes: readonly Diagnostic[], site: SiteFiles, terminal: Terminal): void {
  const waiting = mistakes.filter(isOpenMarker);
  const otherMistakes = mistakes.filter((mistake) => !isOpenMarker(mistake));
  if (otherMistakes.length > 0) {
    terminal.out(format(otherMistakes, site, terminal));
    terminal.err('\nNothing was written: the next report is made from the others, so fix these first.');
  }
  if (waiting.length > 0) {
    const places = waiting.map(({ file, position }) => `  ${file}:${position.line}`);
    const first = otherMistakes.length > 0 ? 'And these' : 'Nothing was written. These';
    terminal.err(`${first} lines still wait for a marker, or for [${openMarker}] to be deleted:\n${places.join('\n')}`);
  }
}

function format(diagnostics: readonly Diagnostic[], { input }: SiteFiles, { paint }: Terminal): string {
  return formatDiagnostics(diagnostics, { textOf: textsOf(input.files), paint });
}

/** Mistakes that the new report would have, besides its open markers. */
function unexpectedMistakes(site: SiteFiles, step: NewCycleStep): Diagnostic[] {
  const file = { path: step.path, displayPath: `${site.settings.root}/${step.path}`, text: step.text };
  const files = [
    ...site.input.files.map((existing) =>
      existing.path === 'site.yaml' && step.site !== undefined ? { ...existing, text: step.site } : existing,
    ),
    file,
  ];
  const { diagnostics } = diagnoseSite(
    { ...site, input: { ...site.input, files, paths: [...site.input.paths, step.path] } },
    true,
  );
  return diagnostics.filter((diagnostic) => isMistake(diagnostic) && !isOpenMarker(diagnostic));
}

function isMistake({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function isOpenMarker({ code, found }: Diagnostic): boolean {
  return code === 'unknown-marker' && found.startsWith(`\`[${openMarker}]\``);
}

async function write(site: SiteFiles, step: NewCycleStep): Promise<void> {
  const path = join(site.settings.folder, step.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, step.text, { flag: 'wx' });
  if (step.site !== undefined) await writeFile(join(site.settings.folder, 'site.yaml'), step.site);
}

function summary({ items, subLines, from, step }: NewCycleStep): string {
  const lines = `${plural(items, 'item')}${subLines > 0 ? ` and ${plural(subLines, 'sub-line')}` : ''}`;
  const name = `the ${reportLabel(from)}`;
  if (items + subLines === 0) return `without items, as ${name} leaves nothing open`;
  return step === 'status'
    ? `the ${lines} of ${name}, each with [${openMarker}]`
    : `the ${lines} that ${name} leaves open`;
}

/** The remark that a new cycle lacks the dates that others have: only the team knows them. */
function withoutDates({ content }: Diagnosis): string {
  const isDated = content?.site.cycles.some((cycle) => typeof cycle === 'object' && cycle.starts !== undefined);
  return isDated ? ', without dates: give it its own, as the other cycles have theirs' : '';
}

function afterStatus(
  { settings }: SiteFiles,
  { path, label: closed }: NewCycleStep,
  label: string,
  { content }: Diagnosis,
): string {
  return `What to do next
  1. In ${settings.root}/${path}, replace each [?] with a marker:
     ${markerList(content?.statuses ?? builtIn)}. Give a dropped line a reason: <Item reason="…" />.
     If nobody knows, delete [?]: the line is then shown as not recorded.
  2. Add unplanned work that was done in ${closed}.
  3. npx almanac check           shows what is missing
  4. npx almanac new-cycle ${label}   writes the plan of ${label} from what is still open`;
}

function afterPlan({ settings }: SiteFiles, { path, from, items }: NewCycleStep, { gaps }: Diagnosis): string {
  const isLost = gaps.some(({ code, file }) => code === 'unaccounted' && file === from.file);
  const remark = isLost
    ? `
  The ${from.cycle.label} status does not mention all open work of the previous report, so the plan does not either.
  npx almanac check names what is missing.`
    : '';
  return `What to do next${remark}
  1. In ${settings.root}/${path}, ${
    items === 0
      ? 'nothing is carried over: write the plan.'
      : `add what is new, and remove what is no longer wanted;
     mark that as dropped in ${from.file}, with a reason.`
  }
  2. npx almanac check   shows what is missing
  3. npm run dev     shows the plan; npm run build publishes it`;
}
