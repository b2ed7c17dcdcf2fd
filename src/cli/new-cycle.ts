import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Archive } from '../history/archive.ts';
import { messageLabel, type CycleReports } from '../history/history.ts';
import { isError, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { textsOf } from '../report/file.ts';
import { cyclesOf } from '../report/order.ts';
import { plural } from '../report/plural.ts';
import { markerList, statusById } from '../report/status.ts';
import { addCycle } from './add-cycle.ts';
import { labelAfter, mustBeLabel, nextReport, openMarker, type NextReport } from '../import/next-report.ts';
import { diagnoseSite, readSite, type SiteFiles } from './read-site.ts';
import { countDraft, reportText } from '../import/report-text.ts';
import { exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { write } from './write-files.ts';

/**
 * `npx almanac new-cycle [LABEL]`: writes the status of the planned cycle or, if there is one, the plan of the next
 * cycle, by default the one that follows in `site.yaml`. Throws a PlainError if no such cycle can come next.
 */
export async function newCycle(
  given: string | undefined,
  { dryRun = false }: { dryRun?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const site = readSite(terminal);
  const { folder, root } = site.settings;
  const diagnosis = diagnoseSite(site, true);
  const mistakes = diagnosis.diagnostics.filter(isError);
  if (mistakes.length > 0) {
    printMistakes(mistakes, site, terminal);
    return exitCode.mistakes;
  }
  const archive = diagnosis.archive!;
  const label = given ?? listedNext(archive);
  mustBeNext(label, archive);
  const next = nextReport(archive, label);
  const path = `cycles/${next.label.toLowerCase()}/${next.kind}.mdx`;
  const file = `${root}/${path}`;
  const isListed = cyclesOf(archive.content.site).some(({ id }) => id === next.label.toLowerCase());
  const order = isListed ? undefined : withCycle(site, next.label);
  await write(new Map([[path, reportText(next.draft)]]), folder, terminal, dryRun);
  terminal.out(`${file} has ${draftSummary(next)}.`);
  if (order !== undefined) {
    if (!dryRun) await writeFile(join(folder, 'site.yaml'), order);
    terminal.out(
      `${dryRun ? 'Would add' : 'Added'}: ${next.label} at the end of the order in ${root}/site.yaml${withoutDates(archive)}.`,
    );
  }
  terminal.out(
    next.kind === 'status' ? stepsAfterStatus(file, next, label, archive) : stepsAfterPlan(file, next, diagnosis.gaps),
  );
  return exitCode.done;
}

function listedNext({ content, history }: Archive): string {
  const current = history.cycles.at(-1);
  const next = current && labelAfter(current.cycle.id, content);
  if (next !== undefined) return next;
  throw new PlainError('site.yaml lists no cycle after the last one. Name it: npx almanac new-cycle LABEL');
}

function mustBeNext(label: string, { content, history }: Archive): void {
  mustBeLabel(label);
  const id = label.toLowerCase();
  const reported = history.cycles.find(({ cycle }) => cycle.id === id);
  const current = history.cycles.at(-1);
  if (reported) throw new PlainError(takenMessage(reported, reported === current, labelAfter(id, content)));
  const next = current && labelAfter(current.cycle.id, content);
  if (next !== undefined && next.toLowerCase() !== id)
    throw new PlainError(`${next} comes next in the order, not ${label}: npx almanac new-cycle ${next}`);
}

/** Says that a cycle has its reports, and which cycle to name instead. */
function takenMessage({ cycle, status }: CycleReports, isLast: boolean, next = 'LABEL'): string {
  if (!isLast) return `${cycle.label} has its reports already. Name the cycle that comes after the last one.`;
  const example = `npx almanac new-cycle ${next}`;
  return status
    ? `${cycle.label} has its reports already. Name the cycle that comes next: ${example}`
    : `${cycle.label} is planned already. To write its status, name the cycle that comes after it: ${example}`;
}

function withCycle({ input, settings }: SiteFiles, label: string): string {
  const added = addCycle(input.files.find(({ path }) => path === 'site.yaml')?.text ?? '', label);
  if (added !== undefined) return added;
  throw new PlainError(
    `Add ${label} to the end of "cycles" in ${settings.root}/site.yaml by hand, then repeat this command.`,
  );
}

/** Prints mistakes in full; of lines that wait for a marker, which may be many, just the places. */
function printMistakes(mistakes: readonly Diagnostic[], { input }: SiteFiles, { out, err, paint }: Terminal): void {
  const waits = ({ code, found }: Diagnostic) => code === 'unknown-marker' && found.startsWith(`\`[${openMarker}]\``);
  const others = mistakes.filter((mistake) => !waits(mistake));
  const waiting = mistakes.filter(waits).map(({ file, position }) => `  ${file}:${position.line}`);
  if (others.length > 0) {
    out(formatDiagnostics(others, { textOf: textsOf(input.files), paint }));
    err('\nNothing was written: the next report is made from the others, so fix these first.');
  }
  if (waiting.length > 0) {
    const first = others.length > 0 ? 'And these' : 'Nothing was written. These';
    err(`${first} lines still wait for a marker, or for [${openMarker}] to be deleted:\n${waiting.join('\n')}`);
  }
}

function draftSummary({ kind, from, draft }: NextReport): string {
  const { items, subLines } = countDraft(draft.sections);
  const lines = `${plural(items, 'item')}${subLines > 0 ? ` and ${plural(subLines, 'sub-line')}` : ''}`;
  const name = `the ${messageLabel(from)}`;
  if (items === 0) return `no items, as ${name} leaves nothing open`;
  return kind === 'status'
    ? `the ${lines} of ${name}, each with [${openMarker}]`
    : `the ${lines} that ${name} leaves open`;
}

/** A remark if other cycles have dates, which only the team can know. */
function withoutDates({ content }: Archive): string {
  const isDated = content.site.cycles.some((cycle) => typeof cycle === 'object' && cycle.starts !== undefined);
  return isDated ? ', without dates: give it its own, as the other cycles have theirs' : '';
}

function stepsAfterStatus(file: string, { label: closed }: NextReport, label: string, { content }: Archive): string {
  const { statuses } = content;
  const [dropped, unrecorded] = (['dropped', 'unrecorded'] as const).map((id) => statusById(id, statuses).word);
  return whatNext([
    `In ${file}, replace each [${openMarker}] with a marker:
     ${markerList(statuses)}. Give a line that is “${dropped}” a reason: <Item reason="…" />.
     If nobody knows, delete [${openMarker}]: the line is then shown as “${unrecorded}”.`,
    `Add unplanned work that was done in ${closed}.`,
    'npx almanac check           shows what is missing',
    `npx almanac new-cycle ${label}   writes the plan of ${label} from what is still open`,
  ]);
}

function stepsAfterPlan(file: string, { from, draft }: NextReport, gaps: readonly Diagnostic[]): string {
  const isLost = gaps.some(({ code, file }) => code === 'unaccounted' && file === from.file);
  const remark = `
The ${from.cycle.label} status does not mention all open work of the previous report, so the plan does not either.
npx almanac check names what is missing.
`;
  const steps = whatNext([
    draft.sections.length === 0
      ? `In ${file}, nothing is carried over: write the plan.`
      : `In ${file}, add what is new, and remove what is no longer wanted;
     mark that as dropped in ${from.file}, with a reason.`,
    'npx almanac check   shows what is missing',
    'npm run dev     shows the plan; npm run build publishes it',
  ]);
  return isLost ? remark + steps : steps;
}
