import type { Archive } from '../history/archive.ts';
import { messageLabel } from '../history/history.ts';
import type { Diagnosis } from '../check/check.ts';
import { isError, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { PlainError } from '../report/diagnostics/plain-error.ts';
import { textsOf } from '../report/file.ts';
import { plural } from '../report/plural.ts';
import type { ReportKind } from '../report/schema/report.ts';
import { markerList, statusById } from '../report/status.ts';
import { labelAfter, nextReport, openMarker, type NextReport } from '../import/next-report.ts';
import { addedMessage, mustBeNext, withCycle } from './next-label.ts';
import { diagnoseSite, readSite, type SiteFiles } from './read-site.ts';
import { countDraft, reportText } from '../import/report-text.ts';
import { exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { replaceFile, write } from './write-files.ts';

/**
 * `npx almanac new-cycle [LABEL]`: writes the status of the planned cycle or, if there is one, the plan of the next
 * cycle, by default the one that follows in `site.yaml`. A team that writes no plans gets the status of the next cycle;
 * `kind` decides otherwise. Throws a PlainError if no such cycle can come next.
 */
export async function newCycle(
  given: string | undefined,
  { dryRun = false, kind }: { dryRun?: boolean; kind?: ReportKind },
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
  mustBeNext(label, archive, (example) => `npx almanac new-cycle ${example}`);
  const next = nextReport(archive, { label, kind });
  const path = `cycles/${next.label.toLowerCase()}/${next.kind}.mdx`;
  const file = `${root}/${path}`;
  const order = withCycle(site, next.label, archive);
  await write(new Map([[path, reportText(next.draft)]]), folder, terminal, dryRun);
  terminal.out(`${file} has ${draftSummary(next)}.`);
  if (order !== undefined) {
    if (!dryRun) await replaceFile(folder, 'site.yaml', order);
    terminal.out(addedMessage(next.label, root, archive, dryRun));
  }
  terminal.out(
    next.kind === 'status' ? stepsAfterStatus(file, next, label, archive) : stepsAfterPlan(file, next, diagnosis),
  );
  return exitCode.done;
}

function listedNext({ content, history }: Archive): string {
  const current = history.cycles.at(-1);
  const next = current && labelAfter(current.cycle.id, content);
  if (next !== undefined) return next;
  throw new PlainError('site.yaml lists no cycle after the last one. Name it: npx almanac new-cycle LABEL');
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
  if (kind === 'plan') return `the ${lines} that ${name} leaves open`;
  return from.kind === 'plan'
    ? `the ${lines} of ${name}, each with [${openMarker}]`
    : `the ${lines} that ${name} leaves open, each with its marker of ${from.cycle.label}`;
}

function stepsAfterStatus(file: string, next: NextReport, label: string, { content }: Archive): string {
  const { statuses } = content;
  const [dropped, unrecorded] = (['dropped', 'unrecorded'] as const).map((id) => statusById(id, statuses).word);
  const markers = `${markerList(statuses)}. Give a line that is “${dropped}” a reason: <Item reason="…" />.`;
  const check = 'npx almanac check           shows what is missing';
  if (next.from.kind === 'plan')
    return whatNext([
      `In ${file}, replace each [${openMarker}] with a marker:
     ${markers}
     If nobody knows, delete [${openMarker}]: the line is then shown as “${unrecorded}”.`,
      `Add unplanned work that was done in ${next.label}.`,
      check,
      `npx almanac new-cycle ${label}   writes the plan of ${label} from what is still open`,
    ]);
  return whatNext([
    `In ${file}, change the marker of each line that has moved on:
     ${markers}
     Work that was split, moved or dropped since the ${messageLabel(next.from)} keeps its line here:
     <Item replacedBy="…" /> or <Item reason="…" /> says what became of it.`,
    `Add what is new in ${next.label}.`,
    check,
    'The reports of this team are all about what was done. If you plan too:\n     npx almanac new-cycle --kind plan',
  ]);
}

function stepsAfterPlan(file: string, { from, draft, label }: NextReport, { archive, gaps }: Diagnosis): string {
  const dropped = statusById('dropped', archive!.content.statuses).word;
  const isLost = gaps.some(({ code, file }) => code === 'unaccounted' && from.parts.some((part) => part.file === file));
  const remark = `
The ${from.cycle.label} status does not mention all open work of the previous report, so the plan does not either.
npx almanac check names what is missing.
`;
  const steps = whatNext([
    draft.sections.length === 0
      ? `In ${file}, nothing is carried over: write the plan.`
      : `In ${file}, add what is new, and remove what is no longer wanted.
     Leave the ${messageLabel(from)} as it was presented: say in a <Note> of the plan what was dropped, and why,
     and list it in the ${label} status as “${dropped}”.`,
    'npx almanac check   shows what is missing',
    'npm run dev     shows the plan; npm run build publishes it',
  ]);
  return isLost ? remark + steps : steps;
}
