import { dirname } from 'node:path/posix';
import type { Archive } from '../history/archive.ts';
import { messageLabel } from '../history/history.ts';
import type { Diagnosis } from '../check/check.ts';
import { isError, type Diagnostic } from '../report/diagnostics/diagnostic.ts';
import { formatDiagnostics } from '../report/diagnostics/format.ts';
import { textsOf } from '../report/file.ts';
import { plural } from '../report/plural.ts';
import { markerList, statusById } from '../report/status.ts';
import { labelAfter, openMarker, waitsForMarker, type NextReport } from '../import/next-report.ts';
import { nextText } from '../import/report-file.ts';
import { nameIt, nextDrafts, type WantedDrafts } from './next-drafts.ts';
import { addedMessage, withCycle } from './next-label.ts';
import { diagnoseSite, readSite, type SiteFiles } from './read-site.ts';
import { countDraft } from '../import/report-text.ts';
import { exitCode, whatNext, type ExitCode, type Terminal } from './terminal.ts';
import { write } from './write-files.ts';

interface NewCycleOptions extends WantedDrafts {
  dryRun?: boolean;
}

/**
 * `npx almanac new-cycle [LABEL]`: writes the status of the planned cycle or, if there is one, the plan of the next
 * cycle, by default the one that follows in `site.yaml`. If that lists none, it asks which comes next. A team that writes
 * no plans gets the status of the next cycle; `kind` decides otherwise. Where several teams report, each that lacks its
 * part gets it. Throws a PlainError if no such cycle can come next.
 */
export async function newCycle(
  given: string | undefined,
  { dryRun = false, ...wanted }: NewCycleOptions,
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
  const whole = diagnosis.archive!;
  const drafts = await nextDrafts(whole, given, wanted, terminal);
  const { next, archive } = drafts[0]!;
  const order = withCycle(site, next.label, whole);
  const texts = drafts.map((draft) => [draft.path, nextText(draft.next, draft.team)] as const);
  await write(new Map(texts), folder, terminal, { dryRun, settings: order });
  for (const draft of drafts) terminal.out(`${root}/${draft.path} has ${draftSummary(draft.next)}.`);
  if (order !== undefined) terminal.out(addedMessage(next.label, root, whole, dryRun));
  const isOne = drafts.length === 1;
  const file = isOne ? `${root}/${drafts[0]!.path}` : `each file of ${root}/${dirname(drafts[0]!.path)}/`;
  terminal.out(
    next.kind === 'status' ? stepsAfterStatus(file, next, archive, given) : stepsAfterPlan(file, next, diagnosis),
  );
  return exitCode.done;
}

/** Prints mistakes in full; of lines that wait for a marker, which may be many, just the places. */
function printMistakes(mistakes: readonly Diagnostic[], { input }: SiteFiles, { out, err, paint }: Terminal): void {
  const others = mistakes.filter((mistake) => !waitsForMarker(mistake));
  const waiting = mistakes.filter(waitsForMarker).map(({ file, position }) => `  ${file}:${position.line}`);
  if (others.length > 0) {
    out(formatDiagnostics(others, { textOf: textsOf(input.files), paint }));
    err('\nNothing was written: the next report is made from the others, so fix these first.');
  }
  if (waiting.length > 0) {
    const first = others.length > 0 ? 'And these' : 'Nothing was written. These';
    err(
      `${first} lines still wait for a marker, or for [${openMarker}] to be deleted:\n${waiting.join('\n')}\nnpx almanac mark asks for them one by one.`,
    );
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

function stepsAfterStatus(file: string, next: NextReport, { content }: Archive, given: string | undefined): string {
  const { statuses } = content;
  const named = given?.toLowerCase() === next.label.toLowerCase() ? undefined : given;
  const following = named ?? labelAfter(next.label.toLowerCase(), content);
  const [dropped, unrecorded] = (['dropped', 'unrecorded'] as const).map((id) => statusById(id, statuses).word);
  const markers = `${markerList(statuses)}. Give a line that is “${dropped}” a reason: <Item reason="…" />.`;
  const check = 'npx almanac check           shows what is missing';
  if (next.from.kind === 'plan')
    return whatNext([
      `In ${file}, replace each [${openMarker}] with a marker, or let npx almanac mark ask for each:
     ${markers}
     If nobody knows, delete [${openMarker}]: the line is then shown as “${unrecorded}”.`,
      `Add unplanned work that was done in ${next.label}.`,
      check,
      `${nameIt(following ?? 'LABEL')}   writes the plan of ${following ?? 'the cycle that comes next'} from what is still open`,
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
    countDraft(draft.sections).items === 0
      ? `In ${file}, nothing is carried over: write the plan.`
      : `In ${file}, add what is new, and remove what is no longer wanted.
     Leave the ${messageLabel(from)} as it was presented: say in a <Note> of the plan what was dropped, and why,
     and list it in the ${label} status as “${dropped}”.`,
    'npx almanac check   shows what is missing',
    'npm run dev     shows the plan; npm run build publishes it',
  ]);
  return isLost ? remark + steps : steps;
}
